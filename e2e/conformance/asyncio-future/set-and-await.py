import asyncio

async def setter(f):
    await asyncio.sleep(1)
    f.set_result('ready')
    print('set', f.done())

async def waiter(n, f):
    print(n, await f)

async def main():
    f = asyncio.get_running_loop().create_future()
    asyncio.create_task(setter(f))
    await asyncio.gather(waiter(1, f), waiter(2, f))
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(e)

asyncio.run(main())
