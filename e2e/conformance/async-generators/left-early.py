import asyncio


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    finally:
        print('ticks closed')


async def main():
    numbers = ticks(5)
    async for i in numbers:
        print(i)
        if i == 1:
            break
    print('after break')
    await numbers.aclose()
    kept = ticks(3)
    print(await anext(kept), await anext(kept))
    print([i async for i in ticks(2)], {i: j async for i, j in pairs(ticks(2))})
    print('leaving')
    return kept


async def pairs(source):
    async for x in source:
        yield x, x * x


asyncio.run(main())
print('done')
