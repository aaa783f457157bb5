import asyncio

async def f():
    await asyncio.sleep(1)

async def main():
    a = asyncio.create_task(f())
    b = asyncio.create_task(f(), name='second')
    c = asyncio.ensure_future(f())
    print(a.get_name(), b.get_name(), c.get_name(), asyncio.current_task().get_name())
    b.set_name('renamed')
    print(b.get_name(), repr(b).split(' coro')[0], sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.gather(a, b, c)
    print(repr(a).split(' coro')[0], a.done(), asyncio.ensure_future(a) is a)

asyncio.run(main())
