"""Full and Empty: at once, after a timeout, never when somebody comes in time."""
import queue
import threading
import time


def tell(call, *args, **kwargs):
    before = time.monotonic()
    try:
        result = call(*args, **kwargs)
    except Exception as error:
        result = f'{type(error).__module__}.{type(error).__name__}: {error}'
    print(result, 'after a while' if time.monotonic() - before > 0.09 else 'at once')


for make in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = make(1)
    tell(q.get_nowait)
    tell(q.get, False)
    tell(q.get, timeout=0.1)
    tell(q.get, True, 0)
    tell(q.put, 'x')
    tell(q.put_nowait, 'y')
    tell(q.put, 'y', timeout=0.1)
    tell(q.put, 'y', block=False, timeout=9)
    tell(q.put, 'y', True, -1)
    tell(q.get, True, -1)
    threading.Timer(0.1, q.get).start() if q.qsize() else None
    tell(q.put, 'z', timeout=5)
q = queue.SimpleQueue()
tell(q.get_nowait)
tell(q.get, timeout=0.1)
tell(q.get, True, -1)
tell(q.get, False, -1)
threading.Timer(0.1, q.put, ['late']).start()
tell(q.get, timeout=5)
tell(q.put, 'x', False, 0)
print(q.qsize(), q.empty(), q.get(), q.empty())
