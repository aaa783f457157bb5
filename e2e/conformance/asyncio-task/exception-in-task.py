import asyncio

async def bad():
    await asyncio.sleep(0.5)
    raise KeyError('lost')

async def main():
    t = asyncio.create_task(bad())
    try:
        await t
    except KeyError as e:
        print('caught', e, t.exception() is e)
    try:
        t.result()
    except KeyError as e:
        print('again', repr(e))
    print(t.cancelled(), t.done())

asyncio.run(main())
