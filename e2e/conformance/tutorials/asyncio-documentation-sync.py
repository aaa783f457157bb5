# compare: order
"""What the pages on synchronisation primitives and queues show, in one's own programs."""
import asyncio


async def lock_by_hand():
    lock = asyncio.Lock()
    print(await lock.acquire(), lock.locked())
    try:
        print(lock)
    finally:
        lock.release()
    async with lock as nothing:
        print('as', nothing)

    async def holder(name, seconds):
        async with lock:
            print(name, 'in')
            await asyncio.sleep(seconds)
            print(name, 'out')

    first, second, third = (asyncio.create_task(holder(name, 0.01)) for name in 'abc')
    await asyncio.sleep(0.005)
    second.cancel()
    await asyncio.wait([first, second, third])
    print(second.cancelled(), lock.locked())


async def events():
    event = asyncio.Event()

    async def waiter(name):
        print(name, await event.wait())

    tasks = [asyncio.create_task(waiter(n)) for n in range(2)]
    await asyncio.sleep(0.01)
    print(event)
    event.set()
    await asyncio.gather(*tasks)
    print(event, event.is_set(), await event.wait())
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 0.01)
    except TimeoutError:
        print('cleared', event)


async def conditions():
    items, condition = [], asyncio.Condition()

    async def taker(name):
        async with condition:
            await condition.wait_for(lambda: items)
            print(name, 'took', items.pop(0), 'left', items)

    tasks = [asyncio.create_task(taker(name)) for name in 'xyz']
    await asyncio.sleep(0)
    for many in (1, 2):
        async with condition:
            items.extend(range(many))
            condition.notify(many)
        await asyncio.sleep(0.001)
    await asyncio.gather(*tasks)
    shared = asyncio.Lock()
    one, two = asyncio.Condition(shared), asyncio.Condition(lock=shared)
    async with one:
        print(two.locked(), one)
        two.notify_all()
    try:
        async with condition:
            condition.notify(0)
            await asyncio.wait_for(condition.wait(), 0.001)
    except TimeoutError:
        print('waited in vain', condition.locked())


async def semaphores():
    semaphore, log = asyncio.Semaphore(2), []

    async def worker(n):
        async with semaphore:
            log.append(('in', n, semaphore.locked()))
            await asyncio.sleep(0.001 * (4 - n))
            log.append(('out', n))

    await asyncio.gather(*map(worker, range(4)))
    print(log)
    print(semaphore, semaphore.release(), semaphore._value)


async def barriers():
    barrier = asyncio.Barrier(3)

    async def runner(name, seconds):
        await asyncio.sleep(seconds)
        async with barrier as place:
            return f'{name} is number {place}'

    for line in await asyncio.gather(runner('a', 0.003), runner('b', 0.001), runner('c', 0.002)):
        print(line)
    print(barrier, barrier.parties, barrier.n_waiting, barrier.broken)
    late = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.reset()
    try:
        await late
    except asyncio.BrokenBarrierError as error:
        print('reset', error)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


async def queues():
    for kind, items in ((asyncio.Queue, [3, 1, 2]), (asyncio.LifoQueue, [3, 1, 2]), (asyncio.PriorityQueue, [(3, 'c'), (1, 'z'), (1, 'a')])):
        queue = kind(maxsize=3)
        for item in items:
            queue.put_nowait(item)
        print(kind.__name__, queue.full(), queue.qsize(), queue.maxsize, queue)
        try:
            queue.put_nowait(9)
        except asyncio.QueueFull as error:
            print(repr(error))
        print([queue.get_nowait() for _ in items])
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))
    queue = asyncio.Queue(1)
    putters = [asyncio.create_task(queue.put(n)) for n in range(3)]
    await asyncio.sleep(0)
    print([task.done() for task in putters], queue)
    putters[1].cancel()
    print(await queue.get(), await queue.get(), queue.empty(), [task.cancelled() for task in putters])
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait('handed over')
    print(queue, await getter)
    broken = asyncio.PriorityQueue()
    broken.put_nowait('text')
    try:
        broken.put_nowait(1)
    except TypeError as error:
        print(error)


async def main():
    for part in (lock_by_hand, events, conditions, semaphores, barriers, queues):
        print('-', part.__name__)
        await part()


asyncio.run(main())
for kind in (asyncio.Lock, asyncio.Event, asyncio.Queue, asyncio.Condition):
    made = kind()
    print(type(made).__name__, 'can be made without a loop')
lock = asyncio.Lock()
lock_user = lambda: asyncio.wait_for(lock.acquire(), 0.001)  # noqa: E731
asyncio.run(lock_user())
try:
    asyncio.run(lock_user())
except (RuntimeError, TimeoutError) as error:
    print(type(error).__name__, 'is not bound' if 'bound' not in str(error) else 'is bound to a different event loop')
