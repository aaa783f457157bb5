"""Values through generators, async generators, nested runs, callbacks and tasks made by hand."""
import asyncio
from contextlib import asynccontextmanager, contextmanager
from contextvars import Context, ContextVar, copy_context

depth = ContextVar('depth', default=0)
trail = ContextVar('trail', default=())


@contextmanager
def deeper(name):
    outer = depth.set(depth.get() + 1)
    token = trail.set((*trail.get(), name))
    try:
        yield depth.get()
    finally:
        trail.reset(token)
        depth.reset(outer)


def generator():
    with deeper('generator'):
        yield trail.get()
        yield trail.get()


with deeper('a') as one, deeper('b') as two:
    print(one, two, trail.get())
    for seen in generator():
        print('in the loop', seen, trail.get())
print(depth.get(), trail.get())
context = copy_context()


def nested(n):
    with deeper(n):
        return trail.get() if n == 0 else copy_context().run(nested, n - 1)


print(context.run(nested, 3), context.get(trail, 'unset'), trail.get())
stream = generator()
print(context.run(next, stream), trail.get(), context[trail])
try:
    stream.close()
except ValueError as error:
    print(str(error).split(' at 0x')[0].split('<')[0], 'different Context' in str(error))


@asynccontextmanager
async def within(name):
    token = trail.set((*trail.get(), name))
    await asyncio.sleep(0)
    yield
    trail.reset(token)


async def ticks():
    for i in range(3):
        async with within(f'tick{i}'):
            yield i, trail.get()


async def child(name, wait):
    async with within(name):
        await asyncio.sleep(wait)
        return trail.get()


async def main():
    async with within('main'):
        print(await asyncio.gather(child('x', 0.02), child('y', 0.01)), trail.get())
        async for i, seen in ticks():
            print(i, seen, trail.get())
        task = asyncio.create_task(child('task', 0), context=Context())
        print(await task, task.get_context().get(trail))
        async with asyncio.timeout(1):
            print(await child('direct', 0))
        loop = asyncio.get_running_loop()
        order = []
        for n in range(3):
            token = depth.set(n)
            loop.call_soon(lambda: order.append(depth.get()))
            depth.reset(token)
        await asyncio.sleep(0)
        print(order)
        queue = asyncio.Queue()

        async def consumer():
            async with within('consumer'):
                return await queue.get(), trail.get()

        waiting = asyncio.create_task(consumer())
        await asyncio.sleep(0)
        async with within('producer'):
            await queue.put(trail.get())
        print(await waiting)
        event = asyncio.Event()
        shared = copy_context()

        async def writer():
            trail.set('written')
            event.set()

        async def reader():
            await event.wait()
            return trail.get()

        async with asyncio.TaskGroup() as group:
            read = group.create_task(reader(), context=shared)
            group.create_task(writer(), context=shared)
        print(read.result(), trail.get())
    print(trail.get())


asyncio.run(main())
print(depth.get(), trail.get())
