"""Names that threads are given when they are given none."""
import threading
from functools import partial


def work():
    seen.append(threading.current_thread().name)


class Named(threading.Thread):
    def run(self):
        work()


class Callable:
    def __call__(self):
        work()


seen = []
threads = [
    threading.Thread(target=work),
    threading.Thread(),
    threading.Thread(target=lambda: work()),
    Named(),
    threading.Thread(target=Callable()),
    threading.Thread(target=partial(work)),
    threading.Thread(target=work, name=''),
    threading.Thread(target=work, name='mine'),
    threading.Thread(target=work, name=7),
    threading.Timer(0, work),
    threading.Thread(target=print),
]
for thread in threads:
    print(repr(thread.name), type(thread.name).__name__)
threads[0].name = 5
print(repr(threads[0].name))
threads[0].start()
threads[0].join()
print(seen)
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())
