import asyncio
import time


async def polite(name):
    print(name, 'begins')
    await asyncio.sleep(0.2)
    print(name, 'ends')


async def rude(name):
    print(name, 'begins')
    time.sleep(0.2)
    print(name, 'ends')


async def bystander(ticks):
    for _ in range(4):
        ticks.append(round(time.monotonic() - began, 1))
        await asyncio.sleep(0.1)


async def main():
    global began
    for kind in (polite, rude):
        ticks = []
        began = time.monotonic()
        watcher = asyncio.create_task(bystander(ticks), name='watcher')
        await asyncio.gather(*(kind(f'{kind.__name__} {n}') for n in range(3)))
        print(kind.__name__, 'took', round(time.monotonic() - began, 1))
        await watcher
        print('the bystander ticked at', ticks)


asyncio.run(main())
