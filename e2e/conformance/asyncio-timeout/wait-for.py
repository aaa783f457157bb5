"""wait_for: no time at all, futures that are done, tasks that will not be cancelled, cancels of the waiter."""
import asyncio


async def quick():
    print('quick runs')
    return 'quick'


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('not now')
        return 'stubborn'


async def angry():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise ValueError('angry')


async def outcome(awaitable):
    try:
        return await awaitable
    except (TimeoutError, asyncio.CancelledError, ValueError, TypeError) as error:
        return repr(error), repr(error.__cause__)


async def main():
    loop = asyncio.get_running_loop()
    print(await outcome(asyncio.wait_for(quick(), None)))
    print(await outcome(asyncio.wait_for(quick(), 0)))
    print(await outcome(asyncio.wait_for(quick(), -1)))
    done = loop.create_future()
    done.set_result('done')
    print(await outcome(asyncio.wait_for(done, 0)))
    failed = loop.create_future()
    failed.set_exception(ValueError('failed'))
    print(await outcome(asyncio.wait_for(failed, 0)))
    pending = loop.create_future()
    print(await outcome(asyncio.wait_for(pending, 0)), pending)
    print(await outcome(asyncio.wait_for(quick(), 0.01)))
    print(await outcome(asyncio.wait_for(stubborn(), 0.01)))
    print(await outcome(asyncio.wait_for(angry(), 0.01)))
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(await outcome(asyncio.wait_for(task, 0)), task)
    task = asyncio.create_task(asyncio.sleep(1))
    waiter = asyncio.create_task(asyncio.wait_for(task, 5))
    await asyncio.sleep(0.01)
    waiter.cancel('stop waiting')
    print(await outcome(waiter), task.cancelled())
    task = asyncio.create_task(asyncio.sleep(0.02, 'kept'))
    print(await outcome(asyncio.wait_for(asyncio.shield(task), 0.01)), task.done())
    print(await task)
    for bad in (3, None):
        print(await outcome(asyncio.wait_for(bad, 1)))
        print(await outcome(asyncio.wait_for(bad, 0)))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
