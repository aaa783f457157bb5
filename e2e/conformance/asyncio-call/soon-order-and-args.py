import asyncio

def say(*a, **k): print(a, k)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(say, 1, 2)
    h = loop.call_soon(say, 'never')
    loop.call_soon(lambda: loop.call_soon(say, 'nested'))
    h.cancel()
    print('main first', h.cancelled())
    await asyncio.sleep(0)
    print('after one turn')
    await asyncio.sleep(0)

asyncio.run(main())
