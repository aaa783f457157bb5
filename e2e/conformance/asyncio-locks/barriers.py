"""Barriers: draining, aborting, resetting, cancelled parties, reprs and states."""
import asyncio


def clean(thing):
    text = repr(thing)
    return text[text.index('['):-1]


async def party(barrier, log, name):
    try:
        async with barrier as index:
            log.append((name, index, barrier.n_waiting))
    except asyncio.BrokenBarrierError as error:
        log.append((name, repr(error)))
    except asyncio.CancelledError:
        log.append((name, 'cancelled'))
        raise


async def main():
    barrier, log = asyncio.Barrier(3), []
    print(clean(barrier), barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(party(barrier, log, n)) for n in range(7)]
    await asyncio.sleep(0)
    print(clean(barrier))
    await asyncio.sleep(0.01)
    print(log, clean(barrier))
    tasks[6].cancel()
    await asyncio.sleep(0.01)
    print(log[-1], clean(barrier), barrier.broken)
    tasks = [asyncio.create_task(party(barrier, log, name)) for name in 'ab']
    await asyncio.sleep(0.01)
    print(clean(barrier))
    await barrier.reset()
    print(clean(barrier))
    await asyncio.wait(tasks)
    print(log[-2:])
    tasks = [asyncio.create_task(party(barrier, log, name)) for name in 'cd']
    await asyncio.sleep(0)
    await barrier.abort()
    print(clean(barrier), barrier.broken)
    await asyncio.wait(tasks)
    print(log[-2:])
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print('broken', error)
    await barrier.reset()
    print(await asyncio.gather(*(barrier.wait() for _ in range(3))), clean(barrier))
    for bad in (0, -1):
        try:
            asyncio.Barrier(bad)
        except ValueError as error:
            print(error)
    single = asyncio.Barrier(1)
    print(await single.wait(), await single.wait())


asyncio.run(main())
