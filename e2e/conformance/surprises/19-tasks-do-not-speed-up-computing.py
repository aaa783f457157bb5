# compare: order
import asyncio
import time


def compute():
    time.sleep(0.1)  # stands for a tenth of a second of work
    return sum(n * n for n in range(3))


async def job():
    return compute()


async def polite_job():
    await asyncio.sleep(0)
    return compute()


async def main():
    for make in (job, polite_job):
        start = time.perf_counter()
        one = await make()
        alone = time.perf_counter() - start
        start = time.perf_counter()
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(make()) for _ in range(3)]
        together = time.perf_counter() - start
        print(make.__name__, f'{together:.1f} s instead of', len({one, *(task.result() for task in tasks)}), 'result')


asyncio.run(main())
