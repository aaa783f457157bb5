"""Locks and their like in children by forkserver."""
import multiprocessing as mp


def add(lock, value, event, barrier):
    event.wait()
    for _ in range(20):
        with lock:
            value.value += 1
    barrier.wait()


if __name__ == '__main__':
    ctx = mp.get_context('forkserver')
    lock, value, event, barrier = ctx.Lock(), ctx.Value('i', 0, lock=False), ctx.Event(), ctx.Barrier(3)
    children = [ctx.Process(target=add, args=(lock, value, event, barrier)) for _ in range(2)]
    for p in children:
        p.start()
    print(value.value, event.is_set())
    event.set()
    barrier.wait()
    print(value.value)
    for p in children:
        p.join()
