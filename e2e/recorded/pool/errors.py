"""Errors in a pool's workers, of tasks, iterables and results, and what a pool refuses."""
import multiprocessing as mp
import threading


def attempt(what, *args, **kwds):
    try:
        print(what(*args, **kwds))
    except Exception as error:
        text = str(error).split(' object at 0x')[0]
        print(type(error).__name__, text, type(error.__cause__).__name__)


def wrong(x):
    if x == 2:
        raise ValueError('no', x)
    return x


def lock(_):
    return threading.Lock()


def items():
    yield 1
    raise KeyError('items')


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    with ctx.Pool(2) as pool:
        attempt(pool.apply, wrong, (2,))
        attempt(pool.map, wrong, range(4))
        results = pool.imap(wrong, range(4))
        for _ in range(4):
            attempt(next, results)
        attempt(pool.map, lock, [1])
        attempt(lambda: list(pool.imap(wrong, items())))
        result = pool.apply_async(wrong, (2,), error_callback=lambda error: print('told', error))
        result.wait()
        print(result.successful())
        attempt(pool.imap, wrong, [1], chunksize=0)
        attempt(pool.join)
    attempt(pool.apply, wrong, (1,))
    attempt(ctx.Pool, 0)
    attempt(ctx.Pool, 1, initializer=3)
    attempt(ctx.Pool, 1, maxtasksperchild=0)
