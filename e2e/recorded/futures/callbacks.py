"""Callbacks run in the thread that ends the future, in order; at once in ours when it is done already."""
import threading
from concurrent.futures import ThreadPoolExecutor


def say(title):
    return lambda future: print(title, threading.current_thread().name, future.result())


go = threading.Event()
with ThreadPoolExecutor(1, thread_name_prefix='pool') as pool:
    future = pool.submit(go.wait)
    for title in ('first', 'second', 'third'):
        future.add_done_callback(say(title))
    go.set()
future.add_done_callback(say('late'))
cancelled = pool.__class__(1).submit(print, 'runs')
cancelled.result()
cancelled.add_done_callback(lambda f: print(f.cancelled()))
