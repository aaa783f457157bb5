import asyncio


async def twice(lock):
    async with lock:
        print('taken once')
        async with lock:
            print('never')


class ReentrantLock:
    """What one would have to write."""

    def __init__(self):
        self._lock, self._owner, self._depth = asyncio.Lock(), None, 0

    async def __aenter__(self):
        if self._owner is not asyncio.current_task():
            await self._lock.acquire()
            self._owner = asyncio.current_task()
        self._depth += 1

    async def __aexit__(self, *exc):
        self._depth -= 1
        if not self._depth:
            self._owner = None
            self._lock.release()


async def nested(lock, name, depth):
    async with lock:
        print(name, depth)
        await asyncio.sleep(0)
        if depth:
            await nested(lock, name, depth - 1)


async def crossed(first, second, name):
    async with first:
        await asyncio.sleep(0.01)
        async with second:
            print(name, 'has both')


async def main():
    lock = asyncio.Lock()
    async with lock:
        try:
            await asyncio.wait_for(lock.acquire(), 0.05)
        except TimeoutError:
            print('waited for itself', lock.locked())
    print(lock.locked())
    mine = ReentrantLock()
    await asyncio.gather(nested(mine, 'a', 2), nested(mine, 'b', 1))
    left, right = asyncio.Lock(), asyncio.Lock()
    try:
        async with asyncio.timeout(0.1):
            await asyncio.gather(crossed(left, right, 'ann'), crossed(right, left, 'bob'))
    except TimeoutError:
        print('deadlock resolved by a timeout', left.locked(), right.locked())
    await twice(lock)


asyncio.run(main())
