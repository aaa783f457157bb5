# compare: order
"""Fan out, fan in: the first that succeeds, the first k, quorum, map with a limit, staggered starts, racing with cleanup."""
import asyncio
from collections.abc import AsyncIterator


async def mirror(name, seconds, fail=False):
    try:
        await asyncio.sleep(seconds)
        if fail:
            raise ConnectionError(f'{name} is down')
        return name
    finally:
        print('  leaving', name)


async def first_completed(*coroutines):
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return done.pop().result(), len(pending)


async def first_success(*coroutines):
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    errors = []
    try:
        for ready in asyncio.as_completed(tasks):
            try:
                return await ready
            except OSError as error:
                errors.append(error)
        raise ExceptionGroup('nobody succeeded', errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def quorum(need, *coroutines):
    pending = {asyncio.ensure_future(coroutine) for coroutine in coroutines}
    votes = []
    while pending and len(votes) < need:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        votes += sorted(task.result() for task in done if not task.exception())
    for task in pending:
        task.cancel()
    return votes if len(votes) >= need else None


async def bounded_map(function, items, limit) -> AsyncIterator:
    """Results in the order of the items, no more than `limit` at once."""
    running = []
    for item in items:
        running.append(asyncio.create_task(function(item)))
        if len(running) >= limit:
            yield await running.pop(0)
    for task in running:
        yield await task


async def staggered(makers, delay):
    """The next one starts when the one before has failed or is slow."""
    winner = asyncio.get_running_loop().create_future()
    failures, tasks = [], []

    async def attempt(number, failed):
        try:
            result = await makers[number]()
            if not winner.done():
                winner.set_result((number, result))
        except OSError as error:
            failures.append(str(error))
            failed.set()
            if len(failures) == len(makers) and not winner.done():
                winner.set_exception(OSError('; '.join(failures)))

    async def launch():
        for number in range(len(makers)):
            failed = asyncio.Event()
            tasks.append(asyncio.create_task(attempt(number, failed)))
            try:
                await asyncio.wait_for(failed.wait(), delay)
            except TimeoutError:
                pass

    launcher = asyncio.create_task(launch())
    try:
        return await winner
    finally:
        for task in (launcher, *tasks):
            task.cancel()


async def double(n):
    await asyncio.sleep(0.001 * (5 - n))
    return n * 2


async def tree_sum(numbers):
    """Divide and conquer with tasks."""
    if len(numbers) <= 2:
        await asyncio.sleep(0)
        return sum(numbers)
    middle = len(numbers) // 2
    return sum(await asyncio.gather(tree_sum(numbers[:middle]), tree_sum(numbers[middle:])))


async def main():
    print(await first_completed(mirror('a', 0.03), mirror('b', 0.01), mirror('c', 0.02)))
    print(await first_success(mirror('a', 0.01, True), mirror('b', 0.03), mirror('c', 0.02)))
    try:
        await first_success(mirror('a', 0.01, True), mirror('b', 0.02, True))
    except* OSError as group:
        print(group.message, [str(error) for error in group.exceptions])
    print(await quorum(2, mirror('v1', 0.01), mirror('v2', 0.02, True), mirror('v3', 0.03), asyncio.sleep(9, 'v4')))
    print(await quorum(2, mirror('w1', 0.01, True), mirror('w2', 0.02)))
    print([result async for result in bounded_map(double, range(5), 2)])
    print(await staggered([lambda: mirror('s0', 0.05), lambda: mirror('s1', 0.005, True), lambda: mirror('s2', 0.01)], 0.02))
    try:
        await staggered([lambda: mirror('f0', 0.001, True), lambda: mirror('f1', 0.001, True)], 1)
    except OSError as error:
        print(error)
    await asyncio.sleep(0.01)
    print(await tree_sum(range(20)), len(asyncio.all_tasks()))
    early = asyncio.Future()
    early.set_result('done before')
    done, pending = await asyncio.wait([early, asyncio.ensure_future(double(1))], return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0)
    print(len(done), len(pending))
    await pending.pop()


asyncio.run(main())
