"""Awaitables of one's own: __await__, futures by hand, bare yields, types.coroutine, awaitable classes, a channel."""
import asyncio
import collections
import inspect
import types


@types.coroutine
def turn():
    return (yield)


class Turns:
    def __init__(self, many):
        self.many = many

    def __await__(self):
        for n in range(self.many):
            yield from asyncio.sleep(0).__await__()
        return f'{self.many} turns'


class Connection:
    """await Connection(...) and async with Connection(...) both work."""

    def __init__(self, name):
        self.name, self.open = name, False

    async def _open(self):
        await asyncio.sleep(0.001)
        self.open = True
        return self

    def __await__(self):
        return self._open().__await__()

    async def __aenter__(self):
        return await self

    async def __aexit__(self, *exc):
        self.open = False

    def __repr__(self):
        return f'<{self.name} {"open" if self.open else "closed"}>'


class Channel:
    """Without a buffer: a sender waits for its receiver."""

    def __init__(self):
        self.senders, self.receivers = collections.deque(), collections.deque()

    async def send(self, value):
        while self.receivers:
            receiver = self.receivers.popleft()
            if not receiver.done():
                receiver.set_result(value)
                return
        taken = asyncio.get_running_loop().create_future()
        self.senders.append((taken, value))
        await taken

    async def receive(self):
        while self.senders:
            taken, value = self.senders.popleft()
            if not taken.done():
                taken.set_result(None)
                return value
        waiter = asyncio.get_running_loop().create_future()
        self.receivers.append(waiter)
        return await waiter


class Delegating(collections.abc.Awaitable):
    def __init__(self, inner):
        self.inner = inner

    def __await__(self):
        print('about to wait')
        result = yield from self.inner.__await__()
        print('has waited')
        return [result]


def after(seconds, value):
    """A future that a timer completes; cancelling it takes the timer back."""
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(seconds, lambda: future.done() or future.set_result(value))
    future.add_done_callback(lambda f: f.cancelled() and (handle.cancel(), print('timer taken back')))
    return future


async def main():
    order = []

    async def other():
        for n in range(3):
            order.append(f'other {n}')
            await asyncio.sleep(0)

    task = asyncio.create_task(other())
    print(await turn(), order)
    print(await Turns(2), order)
    await task
    connection = await Connection('first')
    print(connection, inspect.isawaitable(connection), inspect.iscoroutine(connection))
    async with Connection('second') as second:
        print(second)
    print(second)
    channel = Channel()

    async def sender():
        for n in range(3):
            await channel.send(n)
            print('sent', n)

    async with asyncio.TaskGroup() as group:
        group.create_task(sender())
        for _ in range(3):
            print('received', await channel.receive())
    print(await Delegating(asyncio.sleep(0, 'inner')), await Delegating(after(0.001, 'timed')))
    print(await asyncio.gather(Turns(1), Connection('gathered'), after(0.001, 'later')))
    print(await asyncio.wait_for(Turns(3), 1))
    future = after(5, 'never')
    try:
        await asyncio.wait_for(future, 0.01)
    except TimeoutError:
        print(future)
    print(issubclass(Turns, collections.abc.Awaitable), asyncio.isfuture(future), isinstance(turn(), collections.abc.Awaitable))
    for bad in ('string', 7):
        class Wrong:
            def __await__(self):
                return bad if bad == 'string' else iter([bad])

        try:
            await Wrong()
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
