import asyncio

async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('no', i)
    return 'my own way'

async def main():
    t = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0.1)
        t.cancel()
    print(await t, t.cancelled(), t.cancelling(), t.uncancel())

asyncio.run(main())
