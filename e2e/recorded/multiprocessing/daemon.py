"""A daemon is terminated when its parent ends; it may have no children."""
import multiprocessing as mp
import time


def forever(event):
    try:
        mp.get_context('fork').Process(target=print).start()
    except AssertionError as error:
        print(error, flush=True)
    event.set()
    time.sleep(1000)
    print('never')


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    event = ctx.Event()
    p = ctx.Process(target=forever, args=(event,), daemon=True)
    p.start()
    event.wait()
    print(p.daemon, len(mp.active_children()))
