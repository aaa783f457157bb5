"""Eager tasks begin inside create_task(): those that never wait are done at once and never queued."""
import asyncio


async def quick(n):
    print('quick', n, asyncio.current_task().get_name())
    return n * 2


async def waits(n):
    print('waits', n, 'before')
    await asyncio.sleep(0)
    print('waits', n, 'after')
    return n


async def fails():
    raise ValueError('at once')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    a = asyncio.create_task(quick(1), name='A')
    print(a.done(), a.result(), a.get_coro(), a)
    b = asyncio.create_task(waits(2), name='B')
    print(b.done(), b.get_coro().__name__)
    c = asyncio.create_task(quick(3), eager_start=False, name='C')
    print(c.done(), sorted(t.get_name() for t in asyncio.all_tasks()))
    d = asyncio.create_task(fails(), name='D')
    print(d.done(), repr(d.exception()))
    print(await b, await c)
    print(await asyncio.gather(quick(4), waits(5)))
    print('me', asyncio.current_task().get_name())
    loop.set_task_factory(None)
    e = asyncio.create_task(quick(6), eager_start=True, name='E')
    print(e.done(), await e)
    for bad in (3, 'eager'):
        try:
            loop.set_task_factory(bad)
        except TypeError as error:
            print(error)


asyncio.run(main())
