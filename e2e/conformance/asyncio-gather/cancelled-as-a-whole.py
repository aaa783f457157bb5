import asyncio

async def f(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled', n)
        raise

async def main():
    g = asyncio.gather(f(1), f(2))
    await asyncio.sleep(1)
    print(g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError as e:
        print('main sees', repr(e))

asyncio.run(main())
