import asyncio

async def job():
    for _ in range(100):
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(*[job() for _ in range(10_000)])

asyncio.run(main())
