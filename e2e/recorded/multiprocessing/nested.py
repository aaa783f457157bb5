"""Children of children."""
import multiprocessing as mp


def grandchild(queue):
    queue.put((mp.current_process().name, mp.parent_process().name))


def child(queue):
    p = mp.get_context('fork').Process(target=grandchild, args=(queue,))
    p.start()
    p.join()
    queue.put((mp.current_process().name, p.exitcode))


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    queue = ctx.SimpleQueue()
    p = ctx.Process(target=child, args=(queue,))
    p.start()
    p.join()
    print(queue.get(), queue.get())
