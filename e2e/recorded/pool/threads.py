"""A pool of threads."""
from multiprocessing.pool import ThreadPool
import threading


def square(x):
    return x * x


if __name__ == '__main__':
    with ThreadPool(3) as pool:
        print(pool.map(square, range(6)))
        print(list(pool.imap(square, range(3))), sorted(pool.imap_unordered(square, range(3))))
        print(pool.apply(lambda: threading.current_thread().daemon))
        try:
            pool.apply(lambda: 1 / 0)
        except ZeroDivisionError as error:
            print(error, error.__cause__)
        print(pool)
    print(pool)
