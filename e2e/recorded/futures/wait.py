"""wait(): all, the first, the first that fails, a timeout."""
import threading
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait


def work(delay, error=None):
    time.sleep(delay)
    if error:
        raise error
    return delay


def show(sets):
    print(type(sets).__name__, sorted(names[f] for f in sets.done), sorted(names[f] for f in sets.not_done))


with ThreadPoolExecutor(4) as pool:
    names = {}
    for name, args in {'quick': (0.0,), 'fails': (0.15, KeyError('x')), 'slow': (0.4,)}.items():
        names[pool.submit(work, *args)] = name
    show(wait(names, return_when=FIRST_COMPLETED))
    show(wait(names, timeout=0.05))
    show(wait(names, return_when=FIRST_EXCEPTION))
    show(wait(names, return_when=FIRST_EXCEPTION))
    show(wait(names, return_when=ALL_COMPLETED))
    show(wait([]))
    show(wait(list(names) * 2))
    try:
        wait([pool.submit(time.sleep, 0.1)], return_when='SOMETIME')
    except ValueError as error:
        print(error)
