"""A task of a group that fails in its eager first step ends the group when its callback runs, not sooner."""
import asyncio


async def fails(text):
    raise ValueError(text)


async def waits():
    try:
        await asyncio.sleep(1)
    finally:
        print('waiter leaves')


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as group:
            first = group.create_task(waits())
            second = group.create_task(fails('a'))
            print(first.done(), second.done(), group)
            third = group.create_task(fails('b'))
            print('still inside', third.done())
            await asyncio.sleep(0)
            print('never')
    except* ValueError as errors:
        print([str(error) for error in errors.exceptions])
    print(first.cancelled(), asyncio.current_task().cancelling())

    try:
        async with asyncio.timeout(0.01):
            await asyncio.gather(waits(), asyncio.create_task(asyncio.sleep(0.5)))
    except TimeoutError:
        print('TimeoutError')
    results = await asyncio.gather(fails('c'), fails('d'), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(fails('e'), waits())
    except ValueError as error:
        print(repr(error))
    done, pending = await asyncio.wait([asyncio.create_task(fails('f')), asyncio.create_task(waits())], timeout=0.01)
    print(len(done), len(pending), [repr(task.exception()) for task in done])
    await asyncio.sleep(2)


asyncio.run(main())
