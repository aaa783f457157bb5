import asyncio

async def f(n):
    await asyncio.sleep(n)
    return n * n

async def main():
    print(await asyncio.gather(f(3), f(1), f(2)))
    print(await asyncio.gather())
    c = f(0)
    t = asyncio.create_task(f(0))
    print(await asyncio.gather(c, t, t))

asyncio.run(main())
