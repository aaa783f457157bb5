# 3.14: a worker begins and runs calls through its context, which is one frame more
"""The traceback of an error that comes out of result()."""
from concurrent.futures import ThreadPoolExecutor


def work(n):
    return 10 / n


with ThreadPoolExecutor(1) as pool:
    print(pool.submit(work, 5).result())
    print(pool.submit(work, 0).result())
