import asyncio

async def job():
    print('never printed')

async def main():
    t = asyncio.create_task(job())
    t.cancel()
    await asyncio.sleep(0)
    print(t.done(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError:
        print('yes')

asyncio.run(main())
