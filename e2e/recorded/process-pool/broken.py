"""A worker that dies breaks the pool: all futures fail, and nothing more is taken."""
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import multiprocessing as mp
import os


if __name__ == '__main__':
    executor = ProcessPoolExecutor(1, mp_context=mp.get_context('fork'))
    futures = [executor.submit(os._exit, 3), executor.submit(abs, -1)]
    for future in futures:
        try:
            future.result()
        except BrokenProcessPool as error:
            print(error)
    try:
        executor.submit(abs, -1)
    except BrokenProcessPool as error:
        print(error)
    executor.shutdown()
    try:
        executor.submit(abs, -1)
    except RuntimeError as error:
        print(type(error).__name__, error)
