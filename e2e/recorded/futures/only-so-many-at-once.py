"""Calls that sleep overlap, as many as the pool has threads."""
import time
from concurrent.futures import ThreadPoolExecutor

for workers, calls in ((4, 4), (4, 5), (1, 3)):
    before = time.monotonic()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(time.sleep, [0.2] * calls))
    print(workers, calls, int((time.monotonic() - before) / 0.2), 'rounds')
