"""An error in a callback is logged; the other callbacks run, and the future keeps its result."""
import threading
from concurrent.futures import Future, ThreadPoolExecutor


def bad(future):
    raise RuntimeError('in the callback')


go = threading.Event()
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(go.wait)
    future.add_done_callback(bad)
    future.add_done_callback(lambda f: print('the next runs'))
    go.set()
print(future.result())
done = Future()
done.set_result(1)
done.add_done_callback(bad)
