"""The call graph: who awaits a future is kept by await, gather, wait, shield and task groups."""
import asyncio


def names(future):
    waiting = future._asyncio_awaited_by
    return None if waiting is None else sorted(task.get_name() for task in waiting)


async def leaf():
    await asyncio.sleep(0.01)


async def show(label, *futures):
    print(label, [names(future) for future in futures])


async def main():
    future = asyncio.get_running_loop().create_future()

    async def waiter():
        await future

    first = asyncio.create_task(waiter(), name='first')
    await asyncio.sleep(0)
    print(names(future))
    second = asyncio.create_task(waiter(), name='second')
    third = asyncio.create_task(waiter(), name='third')
    await asyncio.sleep(0)
    print(names(future))
    second.cancel()
    await asyncio.sleep(0)
    print(names(future))
    await asyncio.sleep(0)
    future.set_result(None)
    await asyncio.gather(first, third)
    print(names(future), names(first))

    tasks = [asyncio.create_task(leaf(), name=f'L{i}') for i in range(3)]

    async def gathers():
        await asyncio.gather(*tasks)

    async def waits():
        await asyncio.wait(tasks)

    async def shields():
        await asyncio.shield(tasks[0])

    async def groups():
        async with asyncio.TaskGroup() as group:
            tasks.append(group.create_task(leaf(), name='inner'))

    outer = [asyncio.create_task(f(), name=f.__name__) for f in (gathers, waits, shields, groups)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await show('waiting', *tasks)
    await asyncio.gather(*outer)
    await show('done', *tasks)

    print(asyncio.future_add_to_awaited_by(future, first), names(future))
    print(asyncio.future_discard_from_awaited_by(future, first), names(future))
    print(asyncio.future_add_to_awaited_by(future, 'nobody'), asyncio.future_add_to_awaited_by(3, future))


asyncio.run(main())
