"""shutdown() without waiting: what was taken is done."""
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp
import time


def slow(x):
    time.sleep(0.1)
    return x


if __name__ == '__main__':
    executor = ProcessPoolExecutor(2, mp.get_context('fork'))
    future = executor.submit(slow, 5)
    executor.shutdown(wait=False)
    print(future.done())
    print(future.result())
    other = ProcessPoolExecutor(1, mp.get_context('fork'))
    last = other.submit(slow, 7)
    last.add_done_callback(lambda future: print('done', future.result()))
    print('main ends', flush=True)
