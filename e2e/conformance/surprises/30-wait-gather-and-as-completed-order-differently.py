import asyncio


async def after(seconds, fail=False):
    await asyncio.sleep(seconds)
    if fail:
        raise RuntimeError(f'after {seconds}')
    return seconds


async def main():
    times = 0.03, 0.01, 0.02
    print(await asyncio.gather(*map(after, times)))
    print([await ready for ready in asyncio.as_completed([asyncio.create_task(after(seconds)) for seconds in times])])
    tasks = {asyncio.create_task(after(seconds)): seconds for seconds in times}
    async for task in asyncio.as_completed(tasks):
        print('finished', tasks[task], task.result())
    done, pending = await asyncio.wait(map(asyncio.create_task, map(after, times)), timeout=0.015)
    print(type(done).__name__, [task.result() for task in done], len(pending), any(task.cancelled() for task in pending))
    await asyncio.wait(pending)
    tasks = [asyncio.create_task(after(0.01, fail=True)), asyncio.create_task(after(0.02))]
    done, pending = await asyncio.wait(tasks)
    print('wait never raises', len(done), len(pending), repr(tasks[0].exception()))
    tasks = [asyncio.create_task(after(0.02)), asyncio.create_task(after(0.01, fail=True)), asyncio.create_task(after(0.03))]
    for how in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(tasks, return_when=how)
        print(how, [task in done for task in tasks])
    tasks[1].exception()
    try:
        for ready in asyncio.as_completed([asyncio.create_task(after(0.01)), asyncio.create_task(after(0.05))], timeout=0.03):
            print('got', await ready)
    except TimeoutError as error:
        print('timeout', repr(error))
    print(await asyncio.gather(*(same := [task for task in tasks[:1]] * 2)), len(same))
    for wrong in (asyncio.wait([]), asyncio.wait([after(0)]), asyncio.wait(after(0))):
        try:
            await wrong
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    print(await asyncio.gather())


asyncio.run(main())
