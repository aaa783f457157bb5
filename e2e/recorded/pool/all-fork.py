"""A pool by fork: all ways to have functions called."""
import multiprocessing as mp


def square(x):
    return x * x


def add(a, b):
    return a + b


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    with ctx.Pool(2) as pool:
        print(pool.map(square, range(10)))
        print(pool.map(square, range(10), chunksize=3))
        print(pool.apply(add, (1, 2)), pool.apply(add, kwds={'a': 3, 'b': 4}))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(list(pool.imap(square, range(6))))
        print(sorted(pool.imap_unordered(square, range(6), 2)))
        print(pool.map_async(square, [7, 8]).get(), pool.starmap_async(add, [('a', 'b')]).get())
        result = pool.apply_async(square, (9,))
        print(result.get(timeout=30), result.ready(), result.successful())
        print(pool)
    print(pool)
