"""Names of pools and their threads; at most as many threads as needed."""
import threading
from concurrent.futures import ThreadPoolExecutor

barrier = threading.Barrier(3)


def name():
    barrier.wait()
    return threading.current_thread().name


for pool in (ThreadPoolExecutor(3), ThreadPoolExecutor(3, 'mine'), ThreadPoolExecutor(9)):
    with pool:
        futures = [pool.submit(name) for _ in range(3)]
        print(sorted(f.result() for f in futures), len(pool._threads), [t.daemon for t in pool._threads])
