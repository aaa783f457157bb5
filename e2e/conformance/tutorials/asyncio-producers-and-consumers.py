# compare: order
"""Producers and consumers three ways: join and cancel, sentinels, and shutting the queue down."""
import asyncio
import random


async def produce(queue, name, many):
    for number in range(many):
        await asyncio.sleep(random.random() / 100)
        await queue.put(f'{name}{number}')
        print('+', f'{name}{number}', 'of', queue.qsize())


async def consume(queue, name):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.004)
        print(' -', name, item)
        queue.task_done()


async def with_join():
    queue = asyncio.Queue(2)
    consumers = [asyncio.create_task(consume(queue, f'c{n}')) for n in range(2)]
    await asyncio.gather(produce(queue, 'a', 3), produce(queue, 'b', 2))
    print('all produced', queue.qsize())
    await queue.join()
    for consumer in consumers:
        consumer.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


async def until_sentinel(queue, out):
    while (item := await queue.get()) is not None:
        out.append(item)
    await queue.put(None)  # for the next one


async def with_sentinels():
    queue, out = asyncio.Queue(), []
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(until_sentinel(queue, out))
        await produce(queue, 's', 3)
        await queue.put(None)
    print(out, queue.qsize())


async def with_shutdown():
    queue = asyncio.Queue(1)

    async def reader(name):
        seen = []
        try:
            while True:
                seen.append(await queue.get())
                await asyncio.sleep(0.001)
        except asyncio.QueueShutDown as error:
            return name, seen, repr(error)

    async def writer():
        try:
            for n in range(100):
                await queue.put(n)
        except asyncio.QueueShutDown:
            return f'writer stopped at {n}'

    tasks = [asyncio.create_task(task) for task in (reader('r1'), reader('r2'), writer())]
    await asyncio.sleep(0.0055)
    queue.shutdown()
    for result in await asyncio.gather(*tasks):
        print(result)
    for call in (queue.get_nowait, lambda: queue.put_nowait(1)):
        try:
            call()
        except asyncio.QueueShutDown as error:
            print(type(error).__mro__[1].__name__)
    hurried = asyncio.Queue()
    hurried.put_nowait('never read')
    hurried.shutdown(immediate=True)
    print(hurried.qsize(), hurried)
    await hurried.join()


random.seed(7)
asyncio.run(with_join())
asyncio.run(with_sentinels())
asyncio.run(with_shutdown())
