import asyncio


async def bad(word):
    raise ValueError(word)


async def main():
    keep = asyncio.create_task(bad('kept'), name='kept')
    asyncio.create_task(bad('dropped'), name='dropped')
    looked_at = asyncio.create_task(bad('looked at'))
    await asyncio.sleep(0)
    print('both have failed')
    await asyncio.sleep(0)
    print(keep.done(), repr(looked_at.exception()))
    box = [keep]
    del keep
    print('one name less')
    box.append(asyncio.create_task(bad('in the box'), name='boxed'))
    await asyncio.sleep(0)
    box.reverse()
    box.pop()
    print('popped')
    asyncio.get_running_loop().create_future().set_exception(KeyError('a bare future'))
    print('main ends')


asyncio.run(main())
print('after run')
