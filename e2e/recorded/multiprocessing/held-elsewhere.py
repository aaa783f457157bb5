"""A lock that another process has."""
import multiprocessing as mp


def hold(lock, held, done):
    with lock:
        held.set()
        done.wait()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    lock, held, done = ctx.Lock(), ctx.Event(), ctx.Event()
    p = ctx.Process(target=hold, args=(lock, held, done))
    p.start()
    held.wait()
    print(lock, lock.acquire(timeout=0.05))
    done.set()
    print(lock.acquire(), lock)
    p.join()
