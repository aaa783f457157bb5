# 3.14: a worker begins and runs calls through its context, which is one frame more
"""The traceback of an error that comes out of map(), with the results before it."""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    for result in pool.map(lambda n: 10 / n, [5, 2, 0, 1]):
        print(result)
