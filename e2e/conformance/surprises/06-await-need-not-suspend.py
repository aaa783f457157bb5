import asyncio


async def cached(key, store={}):
    if key not in store:
        await asyncio.sleep(0.01)
        store[key] = key * 2
    return store[key]


async def starving():
    starving.turns += 1
    print('the other runs, turn', starving.turns)
    await asyncio.sleep(0)
    starving.turns += 1
    print('the other runs, turn', starving.turns)


class AlreadyThere:
    def __await__(self):
        return 'no yield at all'
        yield


class OneTurn:
    def __await__(self):
        yield
        return 'one bare yield'


async def main():
    await cached('x')
    starving.turns = 0
    other = asyncio.create_task(starving())
    for number in range(3):
        print('hit', number, await cached('x'))
    done = asyncio.get_running_loop().create_future()
    done.set_result('a done future')
    print(await done)
    print(await AlreadyThere())
    lock = asyncio.Lock()
    async with lock:
        print('a free lock')
    queue = asyncio.Queue()
    await queue.put('there is room')
    print(await queue.get())
    async with asyncio.timeout(5):
        print('a timeout')
    print('none of these let it in:', starving.turns)
    print(await OneTurn(), starving.turns)
    await other


asyncio.run(main())
