import asyncio


async def turn_taker(semaphore, name, log):
    for _ in range(4):
        async with semaphore:
            log.append(name)
            await asyncio.sleep(0)


async def main():
    for places in (1, 2):
        semaphore, log = asyncio.Semaphore(places), []
        await asyncio.gather(*(turn_taker(semaphore, name, log) for name in 'ABC'))
        print(places, ''.join(log), semaphore)
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    waiter = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    semaphore.release()
    print('one is promised, so it counts as locked:', semaphore.locked(), semaphore)
    await waiter
    waiters = [asyncio.create_task(semaphore.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    waiters[0].cancel()
    semaphore.release()
    print(await asyncio.gather(*waiters, return_exceptions=True), semaphore)


asyncio.run(main())
