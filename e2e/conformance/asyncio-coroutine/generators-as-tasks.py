"""Coroutines made with types.coroutine: yielding futures by hand, bare yields, and mistakes that the task answers."""
import asyncio
import types


@types.coroutine
def by_hand(future):
    result = yield from future
    return f'got {result}'


@types.coroutine
def turns(n):
    for _ in range(n):
        yield
    return n


@types.coroutine
def yields(value):
    try:
        yield value
    except RuntimeError as error:
        return str(error).split(' coro=')[0].split(' at 0x')[0]


@types.coroutine
def plain_future(future):
    try:
        yield future
    except RuntimeError as error:
        return str(error).split(' coro=')[0], str(error).split(' with ')[-1]


def nested():
    yield


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, 5)
    print(await by_hand(future))
    print(await turns(3))
    for value in (3, 'text', [1], nested(), object):
        print(await yields(value))
    print(await plain_future(loop.create_future()))
    waiting = asyncio.create_task(asyncio.sleep(0.01))
    print(await plain_future(waiting))

    async def itself():
        return await plain_of(asyncio.current_task())

    @types.coroutine
    def plain_of(task):
        task._asyncio_future_blocking = True
        try:
            yield task
        except RuntimeError as error:
            return str(error).split(':')[0]

    print(await asyncio.create_task(itself()))
    other = asyncio.new_event_loop()
    try:
        await other.create_future()
    except RuntimeError as error:
        print(str(error).split(' got ')[-1])
    other.close()
    task = asyncio.create_task(turns_and_value())
    print(await task)


async def turns_and_value():
    await turns(2)
    return await asyncio.sleep(0, 'slept')


asyncio.run(main())
print(asyncio.iscoroutine(turns(1)), type(turns(1)).__name__)
