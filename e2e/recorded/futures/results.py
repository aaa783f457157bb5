"""result() and exception(): values, errors, timeouts, cancelled."""
import threading
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, TimeoutError


def tell(call, *args):
    try:
        print(repr(call(*args)))
    except BaseException as error:
        print('raised', type(error).__module__, type(error).__name__, error)


go = threading.Event()
with ThreadPoolExecutor(2) as pool:
    slow = pool.submit(go.wait)
    tell(slow.result, 0.05)
    tell(slow.exception, 0)
    tell(slow.result, -1)
    good, bad = pool.submit(int, '7'), pool.submit(int, 'x')
    leaves = pool.submit(exit, 3)
    tell(good.result)
    tell(good.exception)
    tell(bad.result)
    tell(bad.exception)
    tell(leaves.result)
    go.set()
    tell(slow.result, 5)
never = Future()
never.cancel()
tell(never.result)
tell(never.exception, 1)
print(TimeoutError is __builtins__.TimeoutError, CancelledError.__mro__[1].__name__)
