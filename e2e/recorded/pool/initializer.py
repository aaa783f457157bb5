"""An initializer in each worker, and workers that do so many tasks only."""
import multiprocessing as mp
import os

offset = 0


def begin(n):
    global offset
    offset = n


def shifted(x):
    return x + offset


def number(_):
    return os.getpid()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    with ctx.Pool(2, begin, (100,)) as pool:
        print(pool.map(shifted, range(5)), offset)
    with ctx.Pool(1, maxtasksperchild=2) as pool:
        numbers = [pool.apply(number, (n,)) for n in range(6)]
        print(len(set(numbers)), [numbers.count(each) for each in dict.fromkeys(numbers)])
