# compare: order
"""Actors with mailboxes, signals for many listeners, a readers-writer lock, stages joined by queues."""
import asyncio


class Actor:
    def __init_subclass__(cls):
        cls.handlers = {name[3:]: method for name, method in vars(cls).items() if name.startswith('on_')}

    def __init__(self, name):
        self.name, self.mailbox, self.task = name, asyncio.Queue(), None

    async def __aenter__(self):
        self.task = asyncio.create_task(self.run(), name=self.name)
        return self

    async def __aexit__(self, *exc):
        await self.tell('stop')
        await self.task

    async def tell(self, message, *args):
        await self.mailbox.put((message, args, None))

    async def ask(self, message, *args):
        reply = asyncio.get_running_loop().create_future()
        await self.mailbox.put((message, args, reply))
        return await reply

    async def run(self):
        while True:
            message, args, reply = await self.mailbox.get()
            if message == 'stop':
                return
            try:
                result = self.handlers[message](self, *args)
                if asyncio.iscoroutine(result):
                    result = await result
                if reply:
                    reply.set_result(result)
            except Exception as error:
                if reply:
                    reply.set_exception(error)
                else:
                    print(self.name, 'lost', repr(error))


class Counter(Actor):
    total = 0

    def on_add(self, amount):
        self.total += amount
        return self.total

    async def on_slow(self):
        await asyncio.sleep(0.01)
        return 'slow'

    def on_divide(self, by):
        return self.total / by


async def actors():
    async with Counter('first') as first, Counter('second') as second:
        print(await asyncio.gather(first.ask('add', 1), second.ask('add', 5), first.ask('slow'), first.ask('add', 2)))
        await first.tell('unknown')
        await first.tell('divide', 0)
        try:
            await first.ask('divide', 0)
        except ZeroDivisionError as error:
            print('asked:', error)


class Signal:
    def __init__(self):
        self.waiting = []

    async def __aiter__(self):
        while True:
            future = asyncio.get_running_loop().create_future()
            self.waiting.append(future)
            value = await future
            if value is None:
                return
            yield value

    def emit(self, value):
        waiting, self.waiting = self.waiting, []
        for future in waiting:
            future.done() or future.set_result(value)


async def signals():
    signal = Signal()

    async def listen(name):
        return [f'{name}{value}' async for value in signal]

    tasks = [asyncio.create_task(listen(name)) for name in 'xy']
    for value in (1, 2, 3, None):
        await asyncio.sleep(0.001)
        signal.emit(value)
    print(await asyncio.gather(*tasks))


class ReadWriteLock:
    def __init__(self):
        self.readers, self.writing, self.condition = 0, False, asyncio.Condition()

    class Held:
        def __init__(self, lock, to_write):
            self.lock, self.to_write = lock, to_write

        async def __aenter__(self):
            lock = self.lock
            async with lock.condition:
                await lock.condition.wait_for(lambda: not lock.writing and not (self.to_write and lock.readers))
                if self.to_write:
                    lock.writing = True
                else:
                    lock.readers += 1

        async def __aexit__(self, *exc):
            lock = self.lock
            async with lock.condition:
                if self.to_write:
                    lock.writing = False
                else:
                    lock.readers -= 1
                lock.condition.notify_all()

    def reading(self):
        return self.Held(self, False)

    def writing_(self):
        return self.Held(self, True)


async def readers_and_writers():
    lock, log = ReadWriteLock(), []

    async def user(name):
        async with lock.writing_() if name.isupper() else lock.reading():
            log.append(f'+{name}')
            await asyncio.sleep(0.002)
            log.append(f'-{name}')

    await asyncio.gather(*map(user, ('a', 'b', 'W', 'c', 'V')))
    print(*log)


class Pipe(asyncio.Queue):
    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.get()
        if item is None:
            raise StopAsyncIteration
        return item


async def stages():
    async def stage(number, source, target):
        async for item in source:
            await target.put(item * 10 + number)
        await target.put(None)

    pipes = [Pipe(1) for _ in range(4)]
    tasks = [asyncio.create_task(stage(n, pipes[n], pipes[n + 1])) for n in range(3)]

    async def feed():
        for item in (1, 2, 3, None):
            await pipes[0].put(item)

    feeder = asyncio.create_task(feed())
    print([item async for item in pipes[-1]], len(pipes))
    await asyncio.gather(feeder, *tasks)


async def main():
    for part in (actors, signals, readers_and_writers, stages):
        print('#', part.__name__)
        await part()


asyncio.run(main())
