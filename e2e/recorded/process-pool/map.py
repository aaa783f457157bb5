"""map(): in order, lazily, with a timeout, errors where they are."""
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp
import time


def slow(x):
    time.sleep(x / 10)
    return x


def check(x):
    if x == 2:
        raise ValueError(x)
    return x


if __name__ == '__main__':
    with ProcessPoolExecutor(2, mp.get_context('fork')) as executor:
        print(list(executor.map(slow, [3, 1, 0])))
        results = executor.map(check, range(4))
        print(next(results), next(results))
        try:
            next(results)
        except ValueError as error:
            print('ValueError', error)
        print(list(results))
        try:
            list(executor.map(slow, [5], timeout=0.1))
        except TimeoutError as error:
            print('TimeoutError', error)
        print(list(executor.map(max, [[1, 2], [3]])), list(executor.map(abs, [])))
