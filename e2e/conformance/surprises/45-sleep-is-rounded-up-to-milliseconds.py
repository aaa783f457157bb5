import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    for seconds in (0.0001, 0.001, 0.0011, 0.0101, 0.25):
        start = time.perf_counter()
        await asyncio.sleep(seconds)
        print(f'{seconds:<7} {(time.perf_counter() - start) * 1e3:.1f} ms')
    hits = []
    for seconds in (0.0102, 0.0104, 0.0108):
        loop.call_later(seconds, lambda: hits.append(round(loop.time() - start, 3)))
    start = loop.time()
    await asyncio.sleep(0.03)
    print('three timers in one millisecond:', hits)
    try:
        await asyncio.sleep(float('nan'))
    except ValueError as error:
        print(error)


asyncio.run(main())
