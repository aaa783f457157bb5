"""Groups in groups, groups that are cancelled from outside, and how cancelling() is counted."""
import asyncio


async def fails(after, error):
    await asyncio.sleep(after)
    raise error


async def stays(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(name, 'cancelled', error.args)
        raise


def shape(error):
    if isinstance(error, BaseExceptionGroup):
        return [type(error).__name__, *map(shape, error.exceptions)]
    return repr(error)


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(stays('outer'))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(stays('inner'))
            inner.create_task(fails(0.01, ValueError('deep')))


async def in_body():
    async with asyncio.TaskGroup() as group:
        group.create_task(stays('a'))
        await asyncio.sleep(0)
        raise KeyError('body')


async def both():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(0, ValueError('task')))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        try:
            await asyncio.sleep(1)
        finally:
            raise KeyError('body')


async def swallows():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(0, ValueError('task')))
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('swallowed', asyncio.current_task().cancelling())
        await asyncio.sleep(0.01)
        print('went on')


async def cancelled_outside():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stays('child'))
            asyncio.get_running_loop().call_soon(asyncio.current_task().cancel, 'from outside')
    finally:
        print('cancelling', asyncio.current_task().cancelling())


async def cancelled_and_failing():
    task = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(0, ValueError('also')))
            await asyncio.sleep(0)
            task.cancel('both')
            await asyncio.sleep(1)
    except BaseException as error:
        print(shape(error), task.cancelling())
        raise


async def main():
    for function in (nested, in_body, both, swallows, cancelled_outside, cancelled_and_failing):
        print(function.__name__)
        task = asyncio.create_task(function())
        await asyncio.wait([task])
        print('->', 'cancelled' if task.cancelled() else shape(task.exception()), task.cancelling())
    child = None
    async with asyncio.TaskGroup() as group:
        child = group.create_task(stays('only me'))
        await asyncio.sleep(0)
        child.cancel('mine')
    print(child.cancelled(), asyncio.current_task().cancelling())


asyncio.run(main())
