"""Nested task groups: how errors gather, cancel and are sorted out with except*."""
import asyncio


async def work(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
        print(name, 'done')
        return name
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


def show(group, indent='  '):
    for error in group.exceptions:
        print(f'{indent}{error!r}' if not isinstance(error, BaseExceptionGroup) else f'{indent}{error.message}:')
        if isinstance(error, BaseExceptionGroup):
            show(error, indent + '  ')


async def inner(name, error):
    async with asyncio.TaskGroup() as group:
        group.create_task(work(f'{name}.1', 0.02, error))
        group.create_task(work(f'{name}.2', 0.5))


async def all_well():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work('first', 0.02), name='one')
        second = group.create_task(work('second', 0.01))
        print(group)
    print(first.result(), second.result(), first.get_name(), group)


async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(inner('a', ValueError('in a')))
            outer.create_task(inner('b', None))
    except* ValueError as errors:
        print('values')
        show(errors)


async def several_kinds():
    try:
        async with asyncio.TaskGroup() as group:
            for error in (ValueError('v'), TypeError('t'), ConnectionResetError('c')):
                group.create_task(work(type(error).__name__, 0.01, error))
    except* (TypeError, ValueError) as errors:
        print([type(error).__name__ for error in errors.exceptions], errors.message)
    except* OSError as errors:
        print(errors.exceptions[0].__class__.__mro__[1:3])


async def error_in_the_body():
    async with asyncio.TaskGroup() as group:
        group.create_task(work('bystander', 1))
        await asyncio.sleep(0.001)
        raise LookupError('body')


async def cancelled_from_outside():
    async with asyncio.TaskGroup() as group:
        group.create_task(work('inside', 1))
        await asyncio.sleep(1)


class StopGroup(Exception):
    pass


async def stop_a_group_early():
    async def stopper():
        raise StopGroup

    try:
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(work('slow', 1))
            quick = group.create_task(work('quick', 0))
            await quick
            group.create_task(stopper())
    except* StopGroup:
        print('stopped', slow.cancelled(), quick.result())


async def a_child_that_cancels_itself():
    async def gives_up():
        asyncio.current_task().cancel()
        await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(gives_up())
        group.create_task(work('other', 0.01))
    print('a cancelled child is no error', task.cancelled())


async def children_make_children():
    made = []

    async def spawn(group, depth):
        made.append(depth)
        if depth:
            for _ in range(2):
                group.create_task(spawn(group, depth - 1))

    async with asyncio.TaskGroup() as group:
        group.create_task(spawn(group, 3))
    print(made)


async def with_a_timeout():
    try:
        async with asyncio.timeout(0.01), asyncio.TaskGroup() as group:
            group.create_task(work('timed', 1))
    except TimeoutError as error:
        print('timeout', repr(error.__cause__), error.__cause__.__cause__)


async def main():
    for scene in (all_well, nested, several_kinds, error_in_the_body, stop_a_group_early, a_child_that_cancels_itself, children_make_children, with_a_timeout):
        print('*', scene.__name__)
        try:
            await scene()
        except ExceptionGroup as group:
            print(group)
            show(group)
    task = asyncio.create_task(cancelled_from_outside())
    await asyncio.sleep(0.001)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as error:
        print('outside', error.args, task.cancelling())
    for misuse in (lambda: asyncio.TaskGroup().create_task(coroutine), lambda: asyncio.TaskGroup().__aexit__(None, None, None)):
        coroutine = work('never', 0)
        try:
            result = misuse()
            if asyncio.iscoroutine(result):
                await result
        except (RuntimeError, AttributeError) as error:
            print(type(error).__name__, error)
        coroutine.close()


asyncio.run(main())
