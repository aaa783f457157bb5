"""An initializer that fails breaks the pool; its error is logged."""
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import multiprocessing as mp


def fail():
    raise ValueError('not today')


if __name__ == '__main__':
    with ProcessPoolExecutor(1, mp_context=mp.get_context('fork'), initializer=fail) as executor:
        try:
            executor.submit(abs, -1).result()
        except BrokenProcessPool as error:
            print(error)
