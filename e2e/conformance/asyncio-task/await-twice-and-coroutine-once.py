import asyncio

async def f():
    return 7

async def main():
    t = asyncio.create_task(f())
    print(await t, await t)
    c = f()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)

asyncio.run(main())
