"""A task group refuses tasks before it is entered, when it is shutting down and when it is finished, and closes them."""
import asyncio


async def work(n=0):
    return n


async def late(group, log):
    try:
        await asyncio.sleep(1)
    finally:
        try:
            group.create_task(work())
        except RuntimeError as error:
            log.append(str(error))


async def fails():
    raise ValueError('first')


async def main():
    group = asyncio.TaskGroup()
    print(group)
    coroutine = work()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    print(coroutine.cr_frame)
    async with group:
        task = group.create_task(work(5), name='five')
        print(group, task.get_name())
    print(group, task.result())
    try:
        group.create_task(work())
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group, log))
            await asyncio.sleep(0)
            group.create_task(fails())
    except* ValueError as errors:
        print(errors.exceptions, group)
    print(log)
    async with asyncio.TaskGroup() as group:
        async def grows(n):
            if n:
                group.create_task(grows(n - 1))
            print('grown', n, group)

        group.create_task(grows(2))
    for bad in (3, work):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(bad)
        except* (TypeError, AttributeError) as errors:
            print(type(errors.exceptions[0]).__name__, str(errors.exceptions[0]).split(' at 0x')[0])


asyncio.run(main())


def outside():
    coroutine = asyncio.TaskGroup().__aenter__()
    try:
        coroutine.send(None)
    except RuntimeError as error:
        print(error)


outside()
