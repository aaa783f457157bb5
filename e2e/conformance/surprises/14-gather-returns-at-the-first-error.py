import asyncio


async def bad(seconds, word):
    await asyncio.sleep(seconds)
    raise ValueError(word)


async def slow():
    await asyncio.sleep(0.05)
    print('slow still finished')
    return 'slow'


async def main():
    try:
        await asyncio.gather(bad(0.01, 'boom'), slow(), bad(0.02, 'unheard'))
    except ValueError as error:
        print('caught', error, [task.get_name() for task in sorted(asyncio.all_tasks(), key=lambda task: task.get_name())])
    await asyncio.sleep(0.1)
    print('left over:', len(asyncio.all_tasks()))
    print(await asyncio.gather(bad(0, 'as a value'), slow(), asyncio.sleep(0, 7), return_exceptions=True))
    group = asyncio.gather(slow(), bad(0.01, 'kept inside'))
    print(group)
    await asyncio.wait([group])
    print(group.done(), repr(group.exception()))
    await asyncio.sleep(0.05)


asyncio.run(main())
