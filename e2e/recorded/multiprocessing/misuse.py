"""What processes refuse."""
import multiprocessing as mp


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    attempt(ctx.Process, 3)
    p = ctx.Process(target=int)
    attempt(p.join)
    attempt(lambda: p.sentinel)
    print(p.is_alive(), p.exitcode)
    p.start()
    attempt(p.start)
    p.join()
    attempt(setattr, p, 'daemon', True)
    p.close()
    attempt(p.is_alive)
    attempt(p.join)
    attempt(lambda: p.exitcode)
    attempt(lambda: p.pid)
    print(p.name)
    attempt(mp.get_context, 'nope')
    attempt(ctx.set_start_method, 'fork')
    mp.set_start_method('fork')
    attempt(mp.set_start_method, 'spawn')
    print(mp.get_start_method(), sorted(mp.get_all_start_methods()))
    mp.set_start_method('spawn', force=True)
    print(mp.get_start_method())
