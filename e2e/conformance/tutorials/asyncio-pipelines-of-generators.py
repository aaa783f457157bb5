"""Pipelines of async generators: map, filter, batches, merge, tee, zip, timeouts between items."""
import asyncio
from contextlib import aclosing, asynccontextmanager


async def source(name, many, pause=0.001):
    try:
        for number in range(many):
            await asyncio.sleep(pause)
            yield f'{name}{number}'
    finally:
        print('source', name, 'closed')


async def amap(function, items):
    async for item in items:
        result = function(item)
        yield await result if asyncio.iscoroutine(result) else result


async def batches(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def merge(*sources):
    queue, end = asyncio.Queue(maxsize=1), object()

    async def pump(items):
        try:
            async for item in items:
                await queue.put(item)
        finally:
            await queue.put(end)

    tasks = [asyncio.create_task(pump(items)) for items in sources]
    try:
        left = len(tasks)
        while left:
            item = await queue.get()
            if item is end:
                left -= 1
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def take(items, many):
    async with aclosing(items):
        async for item in items:
            yield item
            many -= 1
            if not many:
                return


async def azip(*sources):
    iterators = [aiter(items) for items in sources]
    while True:
        try:
            yield await asyncio.gather(*map(anext, iterators))
        except StopAsyncIteration:
            return


async def with_deadline(items, seconds):
    iterator = aiter(items)
    while True:
        try:
            async with asyncio.timeout(seconds):
                item = await anext(iterator)
        except TimeoutError:
            yield 'too slow'
            await iterator.aclose()
            return
        except StopAsyncIteration:
            return
        yield item


async def shout(text):
    await asyncio.sleep(0)
    return text.upper()


async def echo():
    received = yield 'ready'
    while received is not None:
        try:
            received = yield f'got {received}'
        except KeyError as error:
            received = f'error {error}'


@asynccontextmanager
async def opened(name):
    print('open', name)
    try:
        yield source(name, 2)
    finally:
        print('close', name)


async def main():
    async for batch in batches(amap(shout, source('a', 5)), 2):
        print(batch)
    print([item async for item in merge(source('m', 2), source('n', 3, 0.0015))])
    print([item async for item in take(merge(source('x', 9), source('y', 9, 0.01)), 3)])
    print([pair async for pair in azip(source('p', 2), source('q', 3))])
    print([item async for item in with_deadline(source('d', 3, 0.004), 1)])
    print([item async for item in with_deadline(amap(lambda text: asyncio.sleep(0.001 * 5 ** int(text[1]), text), source('s', 9)), 0.03)])
    talk = echo()
    print(await talk.asend(None), await talk.asend(1), await talk.athrow(KeyError('k')), await talk.asend(2))
    try:
        await talk.asend(None)
    except StopAsyncIteration as stop:
        print('ended', stop.args)
    async with opened('file') as lines:
        print({line: len(line) async for line in lines if '1' in line})
    nested = [[n async for n in source(name, 1)] for name in 'uv']
    print(nested, await anext(source('w', 1)), await anext(aiter(take(source('z', 1), 5)), None))
    try:
        await asyncio.gather(anext(talk2 := source('both', 2)), anext(talk2))
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(0.01)


asyncio.run(main())
