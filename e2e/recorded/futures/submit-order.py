"""One worker: calls run in the order in which they were given."""
from concurrent.futures import ThreadPoolExecutor

log = []
with ThreadPoolExecutor(max_workers=1) as pool:
    futures = [pool.submit(lambda i=i: log.append(i) or i) for i in range(6)]
    print([f.result() for f in futures])
print(log)
