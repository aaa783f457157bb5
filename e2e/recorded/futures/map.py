"""map(): results in the order of the arguments, whatever ends first."""
import time
from concurrent.futures import ThreadPoolExecutor

order = []


def work(n, delay):
    time.sleep(delay)
    order.append(n)
    return n * n


with ThreadPoolExecutor(3) as pool:
    results = pool.map(work, (1, 2, 3), (0.2, 0.1, 0.0))
    print(type(results).__name__, list(results))
print(order)
with ThreadPoolExecutor() as pool:
    print(list(pool.map(pow, range(5), [2] * 3)), list(pool.map(print, [])), list(pool.map(lambda: 1)))
