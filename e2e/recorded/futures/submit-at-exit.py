"""While the program ends no call is taken any more."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def work():
    threading.main_thread().join(0.2)
    try:
        pool.submit(print, 'never')
    except RuntimeError as error:
        print(error)


pool.submit(work)
print('main ends')
