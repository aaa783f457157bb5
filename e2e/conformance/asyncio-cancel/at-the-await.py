import asyncio

async def job():
    try:
        print('sleeping')
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
        raise
    finally:
        print('cleanup')

async def main():
    t = asyncio.create_task(job())
    await asyncio.sleep(1)
    print(t.cancel('enough'), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print('main', e.args, t.cancelled())
    print(t.cancel())

asyncio.run(main())
