import asyncio

async def job(n):
    for i in range(5):
        await asyncio.sleep((n * 7 + i * 13) % 50 / 100_000)

async def main():
    await asyncio.gather(*[job(n) for n in range(10_000)])

asyncio.run(main())
