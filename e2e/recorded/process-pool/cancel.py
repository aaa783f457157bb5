"""Calls that wait can be cancelled, but for those that are on their way already."""
from concurrent.futures import CancelledError, ProcessPoolExecutor
import multiprocessing as mp
import time


if __name__ == '__main__':
    executor = ProcessPoolExecutor(1, mp.get_context('fork'))
    futures = [executor.submit(time.sleep, 0.3) for _ in range(6)]
    time.sleep(0.1)
    print([future.cancel() for future in futures])
    executor.shutdown(cancel_futures=True)
    print([future.cancelled() for future in futures])
    try:
        futures[-1].result()
    except CancelledError:
        print('CancelledError')
