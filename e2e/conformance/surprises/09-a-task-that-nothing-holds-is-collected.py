import asyncio
import gc
import weakref


async def waits_for_nobody():
    await asyncio.get_running_loop().create_future()
    print('never')


async def waits_for_the_clock():
    await asyncio.sleep(0.01)
    print('the timer held this one')


async def main():
    ghost = weakref.ref(asyncio.create_task(waits_for_nobody(), name='ghost'))
    asyncio.create_task(waits_for_the_clock(), name='timed')
    await asyncio.sleep(0)
    print(sorted(task.get_name() for task in asyncio.all_tasks()), ghost() is None)
    gc.collect()
    print(sorted(task.get_name() for task in asyncio.all_tasks()), ghost() is None)
    await asyncio.sleep(0.02)
    kept = set()
    task = asyncio.create_task(waits_for_nobody(), name='kept')
    kept.add(task)
    task.add_done_callback(kept.discard)
    del task
    await asyncio.sleep(0)
    gc.collect()
    print(len(kept), [task.get_name() for task in kept])


asyncio.run(main())
