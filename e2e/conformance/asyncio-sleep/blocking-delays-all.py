import asyncio
import time

async def tick():
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(3):
        await asyncio.sleep(1)
        print('tick', round(loop.time() - start))

async def hog():
    await asyncio.sleep(0.5)
    time.sleep(2.2)
    print('hog done')

async def main():
    await asyncio.gather(tick(), hog())

asyncio.run(main())
