import asyncio


async def hog(lock, name, log, rounds=6):
    for _ in range(rounds):
        async with lock:
            log.append(name)
            await asyncio.sleep(0.001)


async def barger(lock, log):
    await asyncio.sleep(0.0025)
    print('locked', lock.locked(), lock)
    async with lock:
        log.append('X')


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(hog(lock, 'A', log), hog(lock, 'B', log), hog(lock, 'C', log, 2), barger(lock, log))
    print(''.join(log))
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    print('released, but promised:', lock.locked(), lock)
    second = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(waiter.done(), second.done(), lock)
    lock.release()
    await second
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
