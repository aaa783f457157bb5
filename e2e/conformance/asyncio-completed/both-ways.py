"""as_completed: with `for` and with `async for`, timeouts, the same awaitable twice, what it refuses."""
import asyncio


async def work(n, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return n


def start():
    return [asyncio.create_task(work(n, s, e), name=f'{n}') for n, s, e in
            ((1, 0.03, None), (2, 0.01, ValueError(2)), (3, 0.02, None))]


async def main():
    tasks = start()
    for earliest in asyncio.as_completed(tasks):
        try:
            print(type(earliest).__name__, await earliest)
        except ValueError as error:
            print(repr(error))
    tasks = start()
    async for earliest in asyncio.as_completed(tasks):
        print(earliest.get_name(), earliest in tasks, earliest.done(), repr(earliest.exception()))
    tasks = start()
    try:
        async for earliest in asyncio.as_completed(tasks, timeout=0.015):
            print(earliest.get_name(), repr(earliest.exception()))
    except TimeoutError as error:
        print('TimeoutError', error.args, [task.done() for task in tasks])
    for earliest in asyncio.as_completed(tasks, timeout=0.01):
        try:
            print(await earliest)
        except (TimeoutError, ValueError) as error:
            print(repr(error))
    await asyncio.wait(tasks)
    print(sorted([await each for each in asyncio.as_completed([tasks[0], tasks[0], tasks[2]])]))
    async for earliest in asyncio.as_completed([work('c', 0.01), tasks[0]]):
        print(type(earliest).__name__, await earliest)
    print(list(asyncio.as_completed([])))
    iterator = asyncio.as_completed([tasks[0]])
    print(iter(iterator) is iterator, aiter(iterator) is iterator, await anext(iterator) is tasks[0])
    try:
        await anext(iterator)
    except StopAsyncIteration:
        print('no more')
    coroutine = work(0, 0)
    for bad in (coroutine, tasks[0], 3, [3]):
        try:
            for each in asyncio.as_completed(bad):
                pass
        except TypeError as error:
            print(error)
    coroutine.close()
    steps = []
    for number, earliest in enumerate(asyncio.as_completed(start())):
        if number == 1:
            break
        steps.append(await asyncio.gather(earliest, return_exceptions=True))
    print(steps)
    earliest.close()
    await asyncio.sleep(0.05)


asyncio.run(main())
