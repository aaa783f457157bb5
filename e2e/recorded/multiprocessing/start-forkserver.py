"""A process by forkserver: its name, its parent's name, what it finds of the parent's globals, how it ended."""
import multiprocessing as mp

x = 0
print('module runs as', __name__)


def child(y):
    global x
    x += 1
    print('child:', mp.current_process().name, mp.parent_process().name, x, y)


if __name__ == '__main__':
    ctx = mp.get_context('forkserver')
    x = 10
    p = ctx.Process(target=child, args=(5,))
    print(p.is_alive(), p.exitcode, p.pid)
    p.start()
    p.join()
    print(p.is_alive(), p.exitcode, p.name, p.daemon, x)
