"""Reports of lost exceptions and tasks say in debug mode where the task or the callback was made."""
import asyncio
import gc


async def fails():
    raise ValueError('lost')


async def waits(future):
    await future


def callback(n):
    raise KeyError(n)


def schedules(loop, depth, what, *args):
    if depth:
        schedules(loop, depth - 1, what, *args)
    else:
        loop.call_soon(what, *args)


async def main():
    loop = asyncio.get_running_loop()
    asyncio.create_task(fails(), name='lost')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    schedules(loop, 9, callback, 7)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.set_exception(OSError('nobody asks'))
    del future
    asyncio.create_task(waits(loop.create_future()), name='stuck')
    await asyncio.sleep(0)
    gc.collect()
    loop.call_exception_handler({'message': 'from the program', 'detail': 5})
    schedules(loop, 9, lambda: loop.call_exception_handler({'message': 'from a callback'}))
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.run_until_complete(main())
loop.close()
