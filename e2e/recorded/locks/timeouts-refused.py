# 3.14: Barrier(0) and a timeout that is no number are refused in other words
"""Timeouts and sizes that are refused."""
import threading


def tell(call, *args, **kwargs):
    try:
        print('returned', call(*args, **kwargs))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


tell(threading.Barrier, 0)
tell(threading.Lock().acquire, timeout='1')
tell(threading.Lock().acquire, True, None)
tell(threading.Lock().acquire, True, 1e20)
tell(threading.Lock().acquire, True, threading.TIMEOUT_MAX * 1.1)
tell(threading.Lock().acquire, True, threading.TIMEOUT_MAX)
tell(threading.Event().wait, 'x')
tell(threading.Semaphore, 'x')
tell(threading.Thread(target=print).join, 'x')
