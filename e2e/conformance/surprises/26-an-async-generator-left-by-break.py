import asyncio
from contextlib import aclosing


async def numbers(name):
    try:
        for n in range(3):
            yield n
    finally:
        who = asyncio.current_task()
        print(name, 'cleans up in', who.get_name() if who else None)
        await asyncio.sleep(0)
        print(name, 'is clean')


async def main():
    async for n in numbers('left'):
        break
    print('after break')
    for turn in range(4):
        print('turn', turn)
        await asyncio.sleep(0)
    async with aclosing(numbers('closed')) as source:
        async for n in source:
            break
    print('after aclosing')
    kept = numbers('kept')
    async for n in kept:
        if n:
            break
    print(await anext(kept), await anext(kept, 'nothing left'))
    async for n in numbers('finished'):
        pass
    async for n in numbers('late'):
        break
    print('main ends')


asyncio.run(main())
