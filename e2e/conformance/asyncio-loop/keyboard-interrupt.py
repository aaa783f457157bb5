import asyncio
import itertools
import traceback


async def interrupted():
    raise KeyboardInterrupt('as if by Ctrl-C')


async def worker(name):
    try:
        await asyncio.sleep(9)
    finally:
        print(name, 'cleans up')


async def main():
    background = asyncio.create_task(worker('background'))
    await asyncio.sleep(0)
    try:
        await asyncio.gather(interrupted(), worker('gathered'))
    except BaseException as error:
        print('main sees', repr(error), background.done())
        raise


def functions_on_the_way(error):
    names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
    return [name for name, _ in itertools.groupby(names)]


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(*functions_on_the_way(error))
asyncio.run(interrupted())
