import asyncio

async def nap(t, r):
    got = await asyncio.sleep(t, r)
    print(t, got)

async def main():
    await asyncio.gather(nap(3, 'c'), nap(1, 'a'), nap(2, 'b'), nap(0, 'z'), nap(-1, 'minus'))

asyncio.run(main())
