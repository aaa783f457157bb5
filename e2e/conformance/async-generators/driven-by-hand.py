import asyncio


async def echo():
    got = None
    while True:
        try:
            got = yield got
            print('got', got)
            await asyncio.sleep(0)
        except ValueError as error:
            got = f'handled {error}'


async def main():
    e = echo()
    print(await e.asend(None), await e.asend('one'), await e.athrow(ValueError('two')), await e.asend('three'))
    try:
        await e.athrow(KeyError('four'))
    except KeyError as error:
        print('out', error)
    try:
        await e.asend('five')
    except StopAsyncIteration as stop:
        print('stopped', stop)
    first, second = echo(), echo()
    print(await asyncio.gather(first.asend(None), second.asend(None)))
    print(await asyncio.gather(first.asend(1), second.asend(2)))
    print(await asyncio.gather(first.asend('a'), first.asend('b'), return_exceptions=True))
    await first.aclose()
    await second.aclose()
    third = echo()
    print(await anext(third, 'default'))
    await third.aclose()
    print(await anext(third, 'default'))


asyncio.run(main())
