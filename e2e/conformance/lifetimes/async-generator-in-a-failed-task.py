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
        raise ZeroDivisionError
async def main():
    t = asyncio.create_task(w())
    await asyncio.wait([t])
    print('waited')
    await asyncio.sleep(0.01)
    print(repr(t.exception()))
asyncio.run(main())
