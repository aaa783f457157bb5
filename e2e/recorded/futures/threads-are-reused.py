"""A thread that is idle takes the next call: no second one is started."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(4, 'w') as pool:
    names = []
    for _ in range(5):
        names.append(pool.submit(lambda: threading.current_thread().name).result())
        time.sleep(0.05)
    print(names, len(pool._threads))
    go = threading.Event()
    futures = [pool.submit(go.wait) for _ in range(3)]
    print(len(pool._threads))
    go.set()
