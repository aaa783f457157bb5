import asyncio


async def quick(name):
    print(name, 'runs in', asyncio.current_task().get_name())
    return name


async def waits(name):
    print(name, 'begins')
    await asyncio.sleep(0)
    print(name, 'goes on')
    return name


async def fails():
    raise ValueError('at once')


async def main():
    lazy = asyncio.create_task(quick('lazy'))
    print('lazy is done:', lazy.done(), await lazy)
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    eager = asyncio.create_task(quick('eager'), name='E')
    print('eager is done:', eager.done(), eager.result(), eager)
    waiting = asyncio.create_task(waits('waiting'))
    print('back in', asyncio.current_task().get_name(), waiting.done())
    print(await waiting)
    failed = asyncio.create_task(fails())
    print(failed.done(), repr(failed.exception()))
    print(await asyncio.gather(quick('g1'), waits('g2'), quick('g3')))
    async with asyncio.TaskGroup() as group:
        done = group.create_task(quick('in a group'))
        print('already', done.done())
        group.create_task(waits('in a group too'))
    loop.set_task_factory(None)
    one = asyncio.create_task(quick('one'), eager_start=True)
    two = asyncio.create_task(quick('two'), eager_start=False)
    print(one.done(), two.done())
    await two


asyncio.run(main())
