"""An initializer in each worker."""
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp

offset = 0


def begin(n):
    global offset
    offset = n


def shifted(x):
    return x + offset


if __name__ == '__main__':
    with ProcessPoolExecutor(2, mp_context=mp.get_context('fork'), initializer=begin, initargs=(100,)) as executor:
        print(list(executor.map(shifted, range(5))), offset)
