# 3.14: a worker begins and runs calls through its context, which is one frame more
"""An initializer that fails breaks the pool: what waits and what comes is refused."""
import threading
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

go = threading.Event()


def begin():
    go.wait()
    raise ValueError('cannot begin')


with ThreadPoolExecutor(1, initializer=begin) as pool:
    futures = [pool.submit(print, i) for i in range(2)]
    go.set()
    for future in futures:
        print(repr(future.exception(5)))
    try:
        pool.submit(print)
    except BrokenThreadPool as error:
        print(isinstance(error, BrokenExecutor), error)
