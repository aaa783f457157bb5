# compare: output
"""A loop made of generators: sleep, spawn, join, queues and a trampoline for calls, without asyncio."""
import collections
import heapq
import itertools
import types


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now, self.count = collections.deque(), [], 0.0, itertools.count()

    def spawn(self, generator, name=None):
        task = Task(self, generator, name or f't{next(self.count)}')
        self.ready.append((task, None))
        return task

    def call_later(self, delay, task, value=None):
        heapq.heappush(self.timers, (self.now + delay, next(self.count), task, value))

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, task, value = heapq.heappop(self.timers)
                self.ready.append((task, value))
            task, value = self.ready.popleft()
            task.step(value)


class Task:
    def __init__(self, loop, generator, name):
        self.loop, self.stack, self.name = loop, [generator], name
        self.result = self.error = None
        self.done, self.joiners = False, []

    def step(self, value=None, error=None):
        while True:
            top = self.stack[-1]
            try:
                command = top.throw(error) if error else top.send(value)
            except StopIteration as stop:
                self.stack.pop()
                value, error = stop.value, None
                if not self.stack:
                    return self.finish(value)
                continue
            except Exception as raised:
                self.stack.pop()
                value, error = None, raised
                if not self.stack:
                    return self.finish(None, raised)
                continue
            error = value = None
            match command:
                case types.GeneratorType():
                    self.stack.append(command)
                case ('sleep', delay):
                    return self.loop.call_later(delay, self)
                case ('spawn', generator, *name):
                    value = self.loop.spawn(generator, *name)
                case ('join', Task(done=True) as other):
                    value, error = other.result, other.error
                case ('join', Task() as other):
                    other.joiners.append(self)
                    return None
                case ('now',):
                    value = self.loop.now
                case ('park', waiters):
                    waiters.append(self)
                    return None
                case None:
                    return self.loop.ready.append((self, None))
                case _:
                    error = RuntimeError(f'unknown command {command!r}')

    def finish(self, result, error=None):
        self.result, self.error, self.done = result, error, True
        if error and not self.joiners:
            print(f'{self.name} died: {error!r}')
        for joiner in self.joiners:
            joiner.step(result) if not error else joiner.step(error=error)


class Queue:
    def __init__(self):
        self.items, self.waiters = collections.deque(), collections.deque()

    def put(self, item):
        self.items.append(item)
        if self.waiters:
            task = self.waiters.popleft()
            task.loop.ready.append((task, None))

    def get(self):
        while not self.items:
            yield 'park', self.waiters
        return self.items.popleft()


def worker(queue, name):
    total = 0
    while (item := (yield queue.get())) is not None:
        yield 'sleep', item
        print(f'{(yield "now",):4.1f} {name} did {item}')
        total += item
    return total


def fails():
    yield 'sleep', 0.5
    raise ValueError('failed on purpose')


def main():
    queue = Queue()
    workers = [(yield 'spawn', worker(queue, name), name) for name in 'AB']
    for seconds in (1, 2.5, 0.5, 1, None, None):
        queue.put(seconds)
    totals = []
    for task in workers:
        totals.append((yield 'join', task))
    print('totals', totals)
    try:
        yield 'join', (yield 'spawn', fails())
    except ValueError as error:
        print('main caught', error)
    yield 'spawn', fails(), 'nobody'
    try:
        yield 'dance'
    except RuntimeError as error:
        print(error)
    depth = yield nested(20)
    print('nested', depth, (yield 'now',))


def nested(n):
    if n == 0:
        yield None
        return 0
    return 1 + (yield nested(n - 1))


loop = Loop()
loop.spawn(main(), 'main')
loop.run()
print(loop.now)


class Awaitable:
    def __init__(self, *command):
        self.command = command

    def __await__(self):
        return (yield self.command)


async def native():
    """The same loop drives coroutines: send() is all that it needs."""
    print('slept until', await Awaitable('sleep', 1) or await Awaitable('now'))
    return 'native done'


loop.spawn(native(), 'native')
loop.run()
