"""`value.value += 1` is a read and a write: only a lock around both loses nothing."""
import multiprocessing as mp


def add(value, lock, n):
    for _ in range(n):
        with lock:
            value.value += 1


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    value = ctx.Value('i', 0)
    children = [ctx.Process(target=add, args=(value, value.get_lock(), 50)) for _ in range(4)]
    for p in children:
        p.start()
    for p in children:
        p.join()
    print(value.value)
