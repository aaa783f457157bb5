import asyncio


async def work(name, seconds=0.05):
    try:
        await asyncio.sleep(seconds)
        print(name, 'finished')
        return name
    except asyncio.CancelledError:
        print(name, 'was cancelled')
        raise


async def slow_to_die():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
        print('slow to die is dead')
        raise


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(work('one'), 0.01)
    except TimeoutError as error:
        print('timeout', repr(error), repr(error.__cause__))
    task = asyncio.create_task(work('two'), name='two')
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.01)
    except TimeoutError:
        print('timed out, but', task.get_name(), 'is', 'done' if task.done() else 'running')
    print('and then', await task)
    before = loop.time()
    try:
        await asyncio.wait_for(slow_to_die(), 0.01)
    except TimeoutError:
        print('wait_for waited', round(loop.time() - before, 2))
    print(await asyncio.wait_for(work('three'), None))
    try:
        await asyncio.wait_for(work('four'), 0)
    except TimeoutError:
        print('four had no chance')
    print(await asyncio.wait_for(asyncio.sleep(0, 'five'), 1))


asyncio.run(main())
