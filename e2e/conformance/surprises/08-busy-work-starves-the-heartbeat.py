# compare: order
import asyncio
import time

start = time.perf_counter()


def now():
    return round(time.perf_counter() - start, 2)


async def heart(beats):
    for _ in range(4):
        beats.append(now())
        await asyncio.sleep(0.05)


async def crunch(nice):
    await asyncio.sleep(0.06)
    for _ in range(3):
        time.sleep(0.06)
        if nice:
            await asyncio.sleep(0)


async def main():
    global start
    for nice in (False, True):
        start, beats = time.perf_counter(), []
        await asyncio.gather(heart(beats), crunch(nice))
        print('nice' if nice else 'rude', beats)


asyncio.run(main())
