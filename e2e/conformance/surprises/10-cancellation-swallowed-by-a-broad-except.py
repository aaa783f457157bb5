import asyncio


async def bare():
    try:
        await asyncio.sleep(9)
    except:  # noqa: E722
        print('  bare except')
    return 'bare goes on'


async def base():
    try:
        await asyncio.sleep(9)
    except BaseException as error:
        print('  base', repr(error), error.args)
    return 'base goes on'


async def narrow():
    try:
        await asyncio.sleep(9)
    except Exception:
        print('  never printed')
    return 'never returned'


async def in_finally():
    try:
        await asyncio.sleep(9)
    finally:
        return 'return in finally swallows it'


async def twice():
    for attempt in range(3):
        try:
            await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            print('  attempt', attempt, 'cancelled, goes on')
    return 'got through'


async def main():
    for make in (bare, base, narrow, in_finally, twice):
        print(make.__name__)
        task = asyncio.create_task(make())
        await asyncio.sleep(0)
        print('  asked', task.cancel('please'), task.cancelling())
        try:
            print(' ', await task)
        except asyncio.CancelledError as error:
            print('  came out', error.args)
        print('  cancelled', task.cancelled(), task.cancelling(), task.cancel())


asyncio.run(main())
