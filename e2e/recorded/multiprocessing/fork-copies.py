"""A forked child has all that its parent had: open generators, closures, what nobody can pickle."""
import multiprocessing as mp
import threading


def numbers():
    n = 0
    while True:
        n += 1
        yield n


def child(source, function, lock):
    print('child', next(source), next(source), function(5), lock.locked(), threading.active_count(), flush=True)


if __name__ == '__main__':
    source = numbers()
    next(source)
    lock = threading.Lock()
    lock.acquire()
    offset = 10
    p = mp.get_context('fork').Process(target=child, args=(source, lambda x: x + offset, lock))
    offset = 20
    p.start()
    offset = 30
    p.join()
    print('parent', next(source), p.exitcode)
