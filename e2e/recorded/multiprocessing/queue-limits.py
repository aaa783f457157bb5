"""Queues that are full, empty or closed."""
import multiprocessing as mp
import queue


def attempt(what, *args, **kwds):
    try:
        print(what(*args, **kwds))
    except Exception as error:
        print(type(error).__module__, type(error).__name__, str(error).split(' at 0x')[0])


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    q = ctx.Queue(2)
    attempt(q.get, timeout=0.05)
    attempt(q.get_nowait)
    q.put(1)
    q.put(2)
    print(q.full(), q.qsize())
    attempt(q.put, 3, timeout=0.05)
    attempt(q.put_nowait, 3)
    print(q.get(), q.get(), q.full(), q.qsize(), q.empty())
    q.close()
    attempt(q.put, 3)
    attempt(q.get)
    attempt(q.empty)
    s = ctx.SimpleQueue()
    s.put('x')
    print(s.empty(), s.get(), s.empty())
    s.close()
    attempt(s.put, 1)
