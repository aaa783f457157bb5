# compare: output
"""Queues of threads, used by one: order, bounds, refusals, tasks."""
import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue

for kind in Queue, LifoQueue, PriorityQueue, SimpleQueue:
    line = kind()
    for item in 3, 1, 2:
        line.put(item)
    print(kind.__name__, line.qsize(), line.empty(), [line.get() for _ in range(3)], line.empty(), kind.__module__)
    try:
        line.get_nowait()
    except Empty as error:
        print(repr(error), type(error).__module__, error.__class__.__mro__[1].__name__)

small = Queue(2)
small.put('a')
small.put('b', block=False)
print(small.full(), small.maxsize, small.queue, small.unfinished_tasks)
for attempt in (lambda: small.put_nowait('c'), lambda: small.put('c', False), lambda: small.put('c', timeout=0),
                lambda: small.put('c', timeout=-1), lambda: small.put('c', True, -0.5)):
    try:
        attempt()
    except (Full, ValueError) as error:
        print(type(error).__name__, error)
print(small.get(timeout=5), small.get(True, None), small.get.__name__)
for attempt in (lambda: small.get(False), lambda: small.get(timeout=0), lambda: small.get(timeout=-1),
                lambda: SimpleQueue().get(timeout=-1), lambda: SimpleQueue().get(False), lambda: SimpleQueue().get(timeout=0)):
    try:
        attempt()
    except (Empty, ValueError) as error:
        print(type(error).__name__, error)
small.task_done()
small.task_done()
small.join()
try:
    small.task_done()
except ValueError as error:
    print(error)

jobs = PriorityQueue()
for job in ((2, 'code'), (1, 'eat'), (3, 'sleep'), (1, 'drink')):
    jobs.put(job)
while not jobs.empty():
    print(jobs.get(), end=' ')
print()
jobs.put((1, {}))
try:
    jobs.put((1, {}))
except TypeError as error:
    print(error)
print(jobs.qsize(), jobs.unfinished_tasks)


class Unique(Queue):
    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        return self.queue.pop(next(iter(self.queue)))


unique = Unique()
for letter in 'abracadabra':
    unique.put(letter)
print(unique.qsize(), ''.join(unique.get() for _ in range(unique.qsize())))
with unique.mutex:
    unique.queue.clear()

closing = Queue()
for i in range(3):
    closing.put(i)
closing.shutdown()
print(closing.is_shutdown, closing.get(), closing.get_nowait())
for attempt in (lambda: closing.put(9), lambda: closing.put_nowait(9)):
    try:
        attempt()
    except ShutDown as error:
        print(repr(error), type(error).__module__)
print(closing.get(), closing.unfinished_tasks)
try:
    closing.get()
except ShutDown as error:
    print(repr(error))
at_once = Queue()
at_once.put(1)
at_once.shutdown(immediate=True)
print(at_once.qsize(), at_once.unfinished_tasks)
at_once.join()
for attempt in (lambda: at_once.get_nowait(), lambda: at_once.put(1)):
    try:
        attempt()
    except ShutDown as error:
        print(repr(error))
print(Queue[int], SimpleQueue[str], sorted(queue.__all__))
print(repr(small.mutex).split(' at ')[0], repr(small.not_empty).split(' at ')[0])
small.mutex.acquire()
print(repr(small.mutex).split(' at ')[0], small.mutex.acquire(False), small.mutex.acquire(timeout=0))
small.mutex.release()
for attempt in (small.mutex.release, lambda: small.mutex.acquire(False, 5), lambda: small.mutex.acquire(timeout=-3),
                small.not_empty.wait, small.not_full.notify):
    try:
        attempt()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
print(Empty.__doc__, Full.__doc__, ShutDown.__doc__)
