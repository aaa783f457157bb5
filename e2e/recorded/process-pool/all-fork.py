"""An executor by fork: submit, map, wait, as_completed, errors."""
from concurrent.futures import ProcessPoolExecutor, as_completed, wait
import multiprocessing as mp


def square(x):
    return x * x


def wrong(x):
    raise ValueError('no', x)


if __name__ == '__main__':
    with ProcessPoolExecutor(2, mp_context=mp.get_context('fork')) as executor:
        future = executor.submit(square, 7)
        print(future.result(), future.done(), future.cancelled())
        print(list(executor.map(square, range(8))))
        print(list(executor.map(pow, [2, 3, 4], [5, 2, 1], chunksize=2)))
        futures = [executor.submit(square, n) for n in range(4)]
        done, pending = wait(futures)
        print(sorted(each.result() for each in done), pending)
        print(sorted(each.result() for each in as_completed(futures)))
        error = executor.submit(wrong, 3).exception()
        print(repr(error), type(error.__cause__).__name__)
