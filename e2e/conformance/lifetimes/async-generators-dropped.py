import asyncio
async def ticks():
    try:
        yield 1
        yield 2
    finally:
        print('left', asyncio.current_task().get_name())
        await asyncio.sleep(0)
        print('gone')
async def w():
    async for i in ticks():
        async with asyncio.Lock():
            raise ZeroDivisionError
async def v():
    async for i in ticks():
        break
    print('v broke')
async def main():
    await v()
    try:
        await w()
    except ZeroDivisionError:
        print('caught')
    await asyncio.sleep(0.01)
    a = ticks()
    await anext(a)
    a = None
    print('dropped')
    await asyncio.sleep(0.01)
asyncio.run(main())
