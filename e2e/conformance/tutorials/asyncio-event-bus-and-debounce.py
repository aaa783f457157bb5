"""Publish and subscribe, debounce, throttle, periodic tasks that do not drift, a priority scheduler."""
import asyncio
import collections
import functools
import heapq
import inspect


class Bus:
    def __init__(self):
        self.handlers = collections.defaultdict(list)
        self.tasks = []

    def on(self, topic, *, once=False):
        def register(handler):
            self.handlers[topic].append((handler, once))
            return handler

        return register

    def publish(self, topic, **payload):
        for entry in list(self.handlers[topic]):
            handler, once = entry
            if once:
                self.handlers[topic].remove(entry)
            if inspect.iscoroutinefunction(handler):
                self.tasks.append(asyncio.create_task(handler(**payload), name=f'{topic}:{handler.__name__}'))
            else:
                handler(**payload)
        return len(self.handlers[topic])

    async def settle(self):
        while self.tasks:
            tasks, self.tasks = self.tasks, []
            for task, result in zip(tasks, await asyncio.gather(*tasks, return_exceptions=True)):
                if isinstance(result, Exception):
                    print('!', task.get_name(), repr(result))


def debounce(seconds):
    def decorate(function):
        handle = None

        @functools.wraps(function)
        def wrapper(*args):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(seconds, function, *args)

        return wrapper

    return decorate


def throttle(seconds):
    def decorate(function):
        last = float('-inf')

        def wrapper(*args):
            nonlocal last
            now = asyncio.get_running_loop().time()
            if now - last >= seconds:
                last = now
                function(*args)

        return wrapper

    return decorate


async def every(seconds, function, times):
    """Works off a schedule of its own, so that a slow call does not shift the next."""
    loop = asyncio.get_running_loop()
    due = loop.time()
    for n in range(times):
        await function(n)
        due += seconds
        await asyncio.sleep(max(0, due - loop.time()))


class Scheduler:
    def __init__(self):
        self.heap, self.wakeup, self.count = [], asyncio.Event(), 0

    def at(self, when, priority, action):
        self.count += 1
        heapq.heappush(self.heap, (when, priority, self.count, action))
        self.wakeup.set()

    async def run(self):
        clock = asyncio.get_running_loop().time
        start = clock()
        while self.heap:
            self.wakeup.clear()
            when, *_ = self.heap[0]
            left = start + when - clock()
            if left > 0:
                try:
                    await asyncio.wait_for(self.wakeup.wait(), left)
                except TimeoutError:
                    pass
                continue
            heapq.heappop(self.heap)[-1]()


async def main():
    bus = Bus()

    @bus.on('order', once=True)
    def first(number):
        print('first order', number)

    @bus.on('order')
    async def pack(number):
        await asyncio.sleep(0)
        if number == 2:
            raise ValueError('broken box')
        print('packed', number)
        bus.publish('packed', number=number)

    bus.on('packed')(lambda number: print('bus:', number))
    for number in (1, 2, 3):
        print('handlers left', bus.publish('order', number=number))
    await bus.settle()
    print(bus.publish('unknown'), sorted(bus.handlers))

    typed, clicked = [], []
    save, click = debounce(0.02)(typed.append), throttle(0.02)(clicked.append)
    for n, pause in enumerate((0.005, 0.005, 0.04, 0.005, 0.04)):
        save(n)
        click(n)
        await asyncio.sleep(pause)
    print(typed, clicked)

    times, start = [], asyncio.get_running_loop().time()

    async def tick(n):
        times.append(round(asyncio.get_running_loop().time() - start, 2))
        await asyncio.sleep(0.01 if n != 1 else 0.05)

    await every(0.03, tick, 5)
    print(times)
    scheduler, order = Scheduler(), []
    for when, priority, name in ((0.02, 1, 'c'), (0.01, 5, 'b'), (0.02, 0, 'urgent c'), (0, 0, 'a')):
        scheduler.at(when, priority, functools.partial(order.append, name))
    asyncio.get_running_loop().call_later(0.005, scheduler.at, 0.004, 0, lambda: order.append('late, but early'))
    await scheduler.run()
    print(order)


asyncio.run(main())
