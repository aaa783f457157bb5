"""join() with a timeout; active_children() reaps."""
import multiprocessing as mp


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    event = ctx.Event()
    p = ctx.Process(target=event.wait)
    p.start()
    p.join(0.05)
    print(p.is_alive(), p.exitcode, len(mp.active_children()))
    event.set()
    p.join()
    print(p.is_alive(), p.exitcode, mp.active_children())
