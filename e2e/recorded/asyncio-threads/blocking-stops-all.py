"""A blocking call stops every task; in a thread it stops none."""
import asyncio
import time


async def ticker():
    while True:
        ticks.append(time.monotonic())
        await asyncio.sleep(0.05)


async def main():
    global ticks
    for block in (True, False):
        ticks = []
        task = asyncio.create_task(ticker())
        await asyncio.sleep(0.12)
        time.sleep(0.4) if block else await asyncio.to_thread(time.sleep, 0.4)
        task.cancel()
        gap = max(b - a for a, b in zip(ticks, [*ticks[1:], time.monotonic()]))
        print('blocked' if gap > 0.3 else 'went on')


asyncio.run(main())
