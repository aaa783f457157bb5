import asyncio

async def produce(queue, n):
    for i in range(n):
        await queue.put(i)
    await queue.put(None)

async def pass_on(source, target):
    while (item := await source.get()) is not None:
        await target.put(item + 1)
    await target.put(None)

async def main():
    queues = [asyncio.Queue(maxsize=4) for _ in range(6)]
    stages = [pass_on(a, b) for a, b in zip(queues, queues[1:])]
    tasks = [asyncio.create_task(stage) for stage in (produce(queues[0], 10_000), *stages)]
    total = 0
    while (item := await queues[-1].get()) is not None:
        total += item
    await asyncio.gather(*tasks)
    assert total == sum(range(10_000)) + 5 * 10_000

asyncio.run(main())
