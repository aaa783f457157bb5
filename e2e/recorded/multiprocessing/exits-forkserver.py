"""How children by forkserver end: exit codes, an exception and its traceback, a signal."""
import multiprocessing as mp
import os
import sys
import time


def wrong():
    return {}['missing']


if __name__ == '__main__':
    ctx = mp.get_context('forkserver')
    for target, args in ((sys.exit, (3,)), (sys.exit, ()), (sys.exit, ('bye',)), (os._exit, (7,)), (wrong, ())):
        p = ctx.Process(target=target, args=args)
        p.start()
        p.join()
        print(target.__name__, p.exitcode, flush=True)
    p = ctx.Process(target=time.sleep, args=(100,))
    p.start()
    p.terminate()
    p.join()
    print(p.exitcode)
    p = ctx.Process(target=time.sleep, args=(100,))
    p.start()
    p.kill()
    p.join()
    print(p.exitcode)
