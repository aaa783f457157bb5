# compare: order
"""What is waited for belongs to the loop of its first waiter; used without waiting it belongs to none."""
import asyncio

lock, event, semaphore, condition = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(1), asyncio.Condition()
queue, barrier = asyncio.Queue(1), asyncio.Barrier(2)


def clean(error):
    return str(error).split(' object at ')[0] + ' … ' + str(error).split('is bound')[-1]


async def free():
    async with lock, semaphore, condition:
        event.set()
        await event.wait()
        queue.put_nowait(1)
        await queue.get()
    event.clear()


async def waits(kind):
    call = {'lock': lock.acquire, 'event': event.wait, 'semaphore': semaphore.acquire, 'condition': condition.acquire,
            'queue': queue.get, 'barrier': barrier.wait}[kind]
    try:
        await asyncio.wait_for(call(), 0.01)
        print(kind, 'no need to wait')
        await asyncio.wait_for(call(), 0.01)
    except TimeoutError:
        print(kind, 'waited')
    except RuntimeError as error:
        print(kind, clean(error))


for turn in range(2):
    asyncio.run(free())
for turn in range(2):
    for kind in ('lock', 'event', 'semaphore', 'condition', 'queue', 'barrier'):
        asyncio.run(waits(kind))
