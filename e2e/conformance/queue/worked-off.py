# compare: output
"""Queues as parts of programs: searches, simulations, own priorities, undo, limits."""
import queue
from dataclasses import dataclass, field
from functools import total_ordering
from itertools import count


def paths(graph, start):
    found = {start: 0}
    todo = queue.PriorityQueue()
    todo.put((0, start))
    while not todo.empty():
        cost, node = todo.get()
        for other, step in graph.get(node, {}).items():
            if cost + step < found.get(other, float('inf')):
                found[other] = cost + step
                todo.put((found[other], other))
    return found


print(paths({'a': {'b': 4, 'c': 1}, 'c': {'b': 2, 'd': 7}, 'b': {'d': 1}}, 'a'))


@dataclass(order=True)
class Job:
    priority: int
    number: int = field(default_factory=count().__next__)
    name: str = field(default='', compare=False)


jobs = queue.PriorityQueue(maxsize=4)
for name, priority in (('write', 2), ('test', 1), ('ship', 3), ('fix', 1)):
    jobs.put_nowait(Job(priority, name=name))
print(jobs.full(), [jobs.get().name for _ in range(jobs.qsize())])


@total_ordering
class Backwards:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value > other.value

    def __eq__(self, other):
        return self.value == other.value


largest = queue.PriorityQueue()
for value in (3, 9, 4):
    largest.put(Backwards(value))
print([largest.get().value for _ in range(3)])

undo = queue.LifoQueue()
text = ''
for word in 'one two three'.split():
    undo.put(text)
    text += word
print(text, undo.get(), undo.get(), undo.qsize())

line = queue.Queue(maxsize=3)
dropped = []
for customer in range(5):
    try:
        line.put(customer, block=False)
    except queue.Full:
        dropped.append(customer)
print(dropped, list(line.queue), line.queue.__class__.__name__)
served = iter(line.get_nowait, None)
print(next(served), next(served), next(served))
try:
    next(served)
except queue.Empty as error:
    print('all served', repr(error), error.args)


class Bounded(queue.Queue):
    def _put(self, item):
        if self._qsize() >= 2:
            super()._get()
            self.unfinished_tasks -= 1
        super()._put(item)


latest = Bounded()
for i in range(5):
    latest.put(i)
print(list(latest.queue), latest.unfinished_tasks)
while True:
    try:
        item = latest.get(block=False)
    except queue.Empty:
        break
    latest.task_done()
latest.join()


class Failing(queue.Queue):
    def _put(self, item):
        raise ValueError('no room for', item)


failing = Failing()
try:
    failing.put(1)
except ValueError as error:
    print(error.args, failing.unfinished_tasks, failing.mutex.locked())
simple = queue.SimpleQueue()
simple.put(item='a', block=False, timeout=-5)
simple.put_nowait('b')
print(simple.qsize(), simple.get(block=True, timeout=0), simple.get_nowait(), simple.empty())
for wrong in (lambda: queue.Queue('x').put(1), lambda: queue.Queue().put(), lambda: queue.Queue().get(timeout='soon'), lambda: queue.SimpleQueue(5)):
    try:
        wrong()
        print('fine')
    except TypeError as error:
        print(error)
for done in (queue.Queue(0), queue.Queue(-3)):
    for i in range(100):
        done.put(i)
    print(done.full(), done.qsize())
done.shutdown(immediate=True)
print(done.is_shutdown, done.qsize(), done.unfinished_tasks, done.empty())
