"""What cannot be sent to a worker, or back, is an error of the future; the pool goes on."""
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp
import threading


def lock():
    return threading.Lock()


class Odd(Exception):
    def __init__(self, a, b):
        super().__init__(a)


def raise_odd():
    raise Odd(1, 2)


if __name__ == '__main__':
    with ProcessPoolExecutor(1, mp_context=mp.get_context('fork')) as executor:
        print(type(executor.submit(lambda: 42).exception()).__name__)
        print(executor.submit(print, threading.Lock()).exception())
        print(executor.submit(lock).exception())
        print(executor.submit(abs, -1).result())
