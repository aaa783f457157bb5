import asyncio

async def ok(n):
    await asyncio.sleep(n)
    print('ok', n)
    return n

async def bad(n):
    await asyncio.sleep(n)
    raise ValueError(n)

async def main():
    try:
        await asyncio.gather(ok(3), bad(2), bad(1))
    except ValueError as e:
        print('caught', e)
    print(await asyncio.gather(ok(1), bad(0), return_exceptions=True))
    await asyncio.sleep(4)

asyncio.run(main())
