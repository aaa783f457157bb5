# A task that is cancelled because main has failed: its CancelledError has what main failed with as its context.
import asyncio


class Own(asyncio.Task):
    pass


async def nap():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('in', repr(e), repr(e.__context__))
        raise


async def fail():
    await asyncio.sleep(0.001)
    raise LookupError('lost')


async def follow(task):
    try:
        await task
    except LookupError as e:
        print('after', repr(e), repr(e.__context__))


async def main(make):
    task = make(nap())
    await follow(make(fail()))
    try:
        raise KeyError('inner')
    except KeyError:
        await asyncio.sleep(0.01)
        raise ValueError('main')
    finally:
        print('pending', not task.done())


for make in asyncio.create_task, lambda coroutine: Own(coroutine, loop=asyncio.get_running_loop()):
    try:
        asyncio.run(main(make))
    except ValueError as e:
        print('run', repr(e), repr(e.__context__))
