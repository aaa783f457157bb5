"""wait: when it returns, timeouts, what it refuses, and that it cancels nothing."""
import asyncio


async def work(n, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return n


def split(sets):
    return [sorted(task.get_name() for task in each) for each in sets]


def start():
    return [asyncio.create_task(work(n, seconds, error), name=f'{n}')
            for n, seconds, error in ((1, 0.01, None), (2, 0.02, ValueError(2)), (3, 0.03, None))]


async def refuse(*args, **options):
    try:
        await asyncio.wait(*args, **options)
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = start()
        print(when, split(await asyncio.wait(tasks, return_when=when)))
        await asyncio.wait(tasks)
        print([repr(task.exception()) for task in tasks])
    tasks = start()
    for timeout in (0, 0.015, None):
        print(timeout, split(await asyncio.wait(tasks, timeout=timeout)))
    tasks[1].exception()
    print(split(await asyncio.wait(tasks + tasks)))
    tasks = start()
    tasks[0].cancel()
    print(split(await asyncio.wait(tasks, return_when='FIRST_EXCEPTION')), tasks[0].cancelled())
    tasks[1].exception()
    future = asyncio.get_running_loop().create_future()
    waiter = asyncio.create_task(asyncio.wait([future, tasks[2]]))
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.wait([waiter])
    print(waiter.cancelled(), future.cancelled(), tasks[2].cancelled(), future)
    await refuse([])
    await refuse(future)
    await refuse(tasks, return_when='SOMETIMES')
    coroutine = work(1, 0)
    await refuse(coroutine)
    await refuse([coroutine])
    await refuse([3])
    coroutine.close()
    print(await asyncio.wait((task for task in tasks), timeout=0.05) != ())


asyncio.run(main())
