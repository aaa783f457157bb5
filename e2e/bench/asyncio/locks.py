import asyncio

async def worker(lock, turns):
    for _ in range(turns):
        async with lock:
            await asyncio.sleep(0)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[worker(lock, 500) for _ in range(50)])

asyncio.run(main())
