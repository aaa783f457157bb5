import asyncio
async def boom(n):
    await asyncio.sleep(n / 100)
    raise ValueError(n)
async def main():
    asyncio.create_task(boom(1))
    await asyncio.sleep(0.05)
    print('after first')
    t = asyncio.create_task(boom(2))
    await asyncio.sleep(0.05)
    print('second done', t.done())
    t = None
    print('dropped')
    u = asyncio.create_task(boom(3))
    await asyncio.sleep(0.05)
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError('k'))
    f = None
    print('leaving')
asyncio.run(main())
print('end')
