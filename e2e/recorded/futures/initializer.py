"""An initializer runs once in each worker, with its arguments."""
import threading
from concurrent.futures import ThreadPoolExecutor

data = threading.local()
barrier = threading.Barrier(2)


def begin(value, *more):
    data.value = (value, more)
    calls.append(value)


def work():
    barrier.wait()
    return data.value


calls = []
with ThreadPoolExecutor(2, initializer=begin, initargs=('x', 1)) as pool:
    futures = [pool.submit(work) for _ in range(4)]
    print([f.result() for f in futures])
print(calls)
for make in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(-1), lambda: ThreadPoolExecutor(1, initializer=5)):
    try:
        make()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
