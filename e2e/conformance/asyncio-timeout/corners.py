"""Timeouts: states and reprs, rescheduling, deadlines in the past, None, nested ones, cancels from outside."""
import asyncio


def shown(limit):
    return repr(limit).split(' when=')[0]


async def refuses(call):
    try:
        await call() if False else call()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    limit = asyncio.timeout(None)
    print(limit, limit.when(), limit.expired())
    await refuses(lambda: limit.reschedule(1))
    async with limit as same:
        print(limit, same is limit)
        limit.reschedule(loop.time() + 100)
        print(shown(limit), limit.when() > loop.time())
        limit.reschedule(None)
        print(limit)
    print(limit, limit.expired())
    await refuses(lambda: limit.reschedule(1))
    try:
        await limit.__aenter__()
    except RuntimeError as error:
        print(error)
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay) as limit:
                print('inside')
                await asyncio.sleep(0)
                print('one turn')
                await asyncio.sleep(0)
                print('two turns')
                await asyncio.sleep(0)
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__), limit, limit.expired())
    async with asyncio.timeout_at(loop.time() - 5) as limit:
        print('no await', shown(limit))
    print(limit, limit.expired())
    try:
        async with asyncio.timeout(0.02) as outer:
            try:
                async with asyncio.timeout(0.01) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print('inner', inner.expired(), outer.expired())
            await asyncio.sleep(1)
    except TimeoutError:
        print('outer', outer.expired())
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(5) as inner:
                await asyncio.sleep(1)
    except TimeoutError:
        print('outer only', inner.expired(), outer.expired(), inner)
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError('instead')
    except ValueError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__cause__))
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
                try:
                    await asyncio.sleep(1)
                finally:
                    raise KeyError('grouped')
    except* KeyError as errors:
        print(repr(errors.exceptions[0]), repr(errors.exceptions[0].__context__))
    print(asyncio.current_task().cancelling())


asyncio.run(main())


async def outside():
    async with asyncio.timeout(1):
        pass


try:
    outside().send(None)
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
loop.call_soon(lambda: (loop.stop(), asyncio.timeout(1)))
loop.run_forever()
loop.close()
