"""The traceback of an error in a worker, with the worker's own before it."""
import multiprocessing as mp


def inner(x):
    return 1 / x


def outer(x):
    return inner(x)


if __name__ == '__main__':
    with mp.get_context('fork').Pool(1) as pool:
        pool.map(outer, [1, 0])
