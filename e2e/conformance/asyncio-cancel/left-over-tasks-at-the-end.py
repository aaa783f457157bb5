import asyncio

async def left(n):
    try:
        await asyncio.sleep(100)
    finally:
        print('left', n, 'is cancelled')

async def main():
    global keep
    keep = asyncio.create_task(left(0))
    await asyncio.sleep(0)
    print('main ends')

asyncio.run(main())
