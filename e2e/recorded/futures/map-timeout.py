"""map() with a timeout: what is ready comes, then TimeoutError; what has not begun is cancelled."""
import time
from concurrent.futures import ThreadPoolExecutor

ran = []


def work(n):
    ran.append(n)
    time.sleep(n)
    return n


with ThreadPoolExecutor(1) as pool:
    try:
        for result in pool.map(work, [0.0, 0.3, 0.01, 0.02], timeout=0.1):
            print(result)
    except TimeoutError as error:
        print('TimeoutError', repr(str(error)))
print(ran)
