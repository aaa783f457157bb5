"""What the pages on coroutines and tasks show, each in a few lines of one's own."""
import asyncio
import datetime


async def say(text, delay):
    await asyncio.sleep(delay)
    print(text)
    return text.upper()


async def factorial(name, number):
    result = 1
    for factor in range(2, number + 1):
        print(f'{name} multiplies by {factor}')
        await asyncio.sleep(0.01)
        result *= factor
    return result


async def clock(ticks):
    start = datetime.datetime(2024, 12, 31, 23, 59, 58)
    for second in range(ticks):
        print((start + datetime.timedelta(seconds=second)).strftime('%d %b %H:%M:%S'))
        await asyncio.sleep(0.01)


async def one_after_the_other():
    await say('hello', 0.01)
    await say('world', 0.01)


async def side_by_side():
    first = asyncio.create_task(say('slower', 0.02), name='first')
    second = asyncio.create_task(say('faster', 0.01))
    print(first.get_name(), second.get_name().startswith('Task-'), first)
    print(await first, await second)
    print(first)


async def in_a_group():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(factorial('A', 3))
        b = group.create_task(factorial('B', 4))
    print(a.result(), b.result())


async def timeouts():
    try:
        async with asyncio.timeout(0.02) as limit:
            await asyncio.sleep(0.01)
            limit.reschedule(asyncio.get_running_loop().time() + 0.01)
            await asyncio.sleep(1)
    except TimeoutError:
        print('rescheduled, then expired', limit.expired())
    try:
        async with asyncio.timeout(None) as limit:
            print(limit.when())
            limit.reschedule(asyncio.get_running_loop().time())
            await asyncio.sleep(1)
    except TimeoutError:
        print('no deadline at first')
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.01):
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(0.5)
    except TimeoutError:
        print('the outer one', inner.expired())
    try:
        await asyncio.wait_for(say('never said', 1), timeout=0.01)
    except TimeoutError as error:
        print(repr(error))
    async with asyncio.timeout(1) as limit:
        pass
    for misuse in (lambda: limit.reschedule(3), limit.__aenter__):
        try:
            result = misuse()
            if result is not None:
                await result
        except RuntimeError as error:
            print(error)


async def cancelling():
    async def patient():
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError as error:
            print('cleanup', error.args)
            raise
        finally:
            print('after sleep')

    task = asyncio.create_task(patient())
    await asyncio.sleep(0.01)
    task.cancel('for once')
    try:
        await task
    except asyncio.CancelledError:
        print('main: cancelled now', task.cancelled(), task.done())
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(type(error).__name__, error.args)


async def shielded():
    inner = asyncio.create_task(say('survives', 0.02))
    outer = asyncio.create_task(shield_it(inner))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer cancelled', inner.done())
    print(await inner)


async def shield_it(inner):
    return await asyncio.shield(inner)


async def introspection():
    task = asyncio.current_task()
    print(task.get_name(), task in asyncio.all_tasks(), task.get_coro().__name__, asyncio.iscoroutine(task.get_coro()))
    task.set_name(17)
    print(task.get_name(), task.get_context() is not None, task.cancelling())
    done = asyncio.create_task(asyncio.sleep(0, 'result'))
    try:
        done.result()
    except asyncio.InvalidStateError as error:
        print(error)
    await done
    print(done.result(), done.exception(), done.cancel(), done.remove_done_callback(print))
    for forbidden in (lambda: done.set_result(1), lambda: done.set_exception(ValueError())):
        try:
            forbidden()
        except RuntimeError as error:
            print(error)


async def main():
    for part in (one_after_the_other, side_by_side, in_a_group, timeouts, cancelling, shielded, introspection, lambda: clock(3)):
        print('-', part.__name__)
        await part()


asyncio.run(main())
