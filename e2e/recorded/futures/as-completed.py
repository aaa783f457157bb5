"""as_completed(): in the order in which they end, each once; a timeout counts what is left."""
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(delay):
    time.sleep(delay)
    return delay


with ThreadPoolExecutor(4) as pool:
    futures = [pool.submit(work, delay) for delay in (0.3, 0.1, 0.2, 0.0)]
    print([f.result() for f in as_completed(futures + futures)])
    print(sorted(f.result() for f in as_completed(futures)))
    late = [pool.submit(work, 0.0), pool.submit(work, 0.4)]
    try:
        for future in as_completed(late, timeout=0.2):
            print(future.result())
    except TimeoutError as error:
        print('timeout:', error)
    late[1].cancel()
    print([f.result() for f in as_completed(late[1:])], list(as_completed([])))
    waiters = [f._waiters for f in futures + late]
    print(waiters)
