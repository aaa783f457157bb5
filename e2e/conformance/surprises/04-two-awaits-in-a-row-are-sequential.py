import asyncio
import time


async def brew(name, seconds=0.1):
    print('  put on', name)
    await asyncio.sleep(seconds)
    print('  done', name)
    return name


async def one_by_one():
    return await brew('tea'), await brew('coffee')


async def tasks_first():
    tea, coffee = asyncio.create_task(brew('tea')), asyncio.create_task(brew('coffee'))
    return await tea, await coffee


async def tasks_in_the_await():
    return await asyncio.create_task(brew('tea')), await asyncio.create_task(brew('coffee'))


async def waiting_on_the_slow_one_first():
    slow, fast = asyncio.create_task(brew('slow', 0.2)), asyncio.create_task(brew('fast', 0.1))
    return await slow, fast.done(), await fast


async def comprehension():
    return [await brew(name) for name in ('a', 'b', 'c')]


async def main():
    for way in (one_by_one, tasks_first, tasks_in_the_await, waiting_on_the_slow_one_first, comprehension):
        print(way.__name__)
        start = time.perf_counter()
        result = await way()
        print(' ', result, f'{time.perf_counter() - start:.1f}')


asyncio.run(main())
