"""A barrier between processes, with an action, and a broken one."""
import multiprocessing as mp
import threading


def meet(barrier, queue):
    queue.put(barrier.wait())


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    queue = ctx.Queue()
    barrier = ctx.Barrier(3)
    children = [ctx.Process(target=meet, args=(barrier, queue)) for _ in range(3)]
    for p in children:
        p.start()
    print(sorted(queue.get() for _ in children))
    for p in children:
        p.join()
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    try:
        barrier.wait(0.05)
    except threading.BrokenBarrierError as error:
        print('broken', barrier.broken)
    barrier.reset()
    print(barrier.broken)
    barrier.abort()
    print(barrier.broken)
