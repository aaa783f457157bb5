"""The traceback of an error in a worker, with the worker's own before it."""
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp


def inner(x):
    return 1 / x


if __name__ == '__main__':
    with ProcessPoolExecutor(1, mp_context=mp.get_context('fork')) as executor:
        executor.submit(inner, 0).result()
