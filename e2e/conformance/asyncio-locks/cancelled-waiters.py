"""Locks, semaphores and conditions when those who wait are cancelled: nothing is lost, nothing is given twice."""
import asyncio


def clean(thing):
    text = repr(thing)
    return text[text.index('['):-1] if '[' in text else text


async def holds(lock, seconds, log, name):
    async with lock:
        log.append(name)
        await asyncio.sleep(seconds)


async def semaphores():
    for semaphore in (asyncio.Lock(), asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)):
        log = []
        tasks = [asyncio.create_task(holds(semaphore, 0.01, log, n)) for n in range(5)]
        await asyncio.sleep(0)
        print(type(semaphore).__name__, clean(semaphore), semaphore.locked())
        tasks[2].cancel()
        await asyncio.sleep(0.01)
        tasks[3].cancel()
        print(clean(semaphore))
        await asyncio.wait(tasks)
        print(log, clean(semaphore), [task.cancelled() for task in tasks])
        try:
            semaphore.release()
            semaphore.release()
            print('released')
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, error)


async def waits(condition, log, name, predicate=None):
    async with condition:
        try:
            result = await (condition.wait_for(predicate) if predicate else condition.wait())
            log.append((name, result, condition.locked()))
        except asyncio.CancelledError:
            log.append((name, 'cancelled', condition.locked()))
            raise


async def conditions():
    condition, log, box = asyncio.Condition(), [], []
    tasks = [asyncio.create_task(waits(condition, log, n)) for n in range(4)]
    tasks.append(asyncio.create_task(waits(condition, log, 'p', lambda: box and 'box')))
    await asyncio.sleep(0)
    print(clean(condition))
    async with condition:
        condition.notify(2)
        tasks[0].cancel()
    await asyncio.sleep(0.01)
    print(log)
    async with condition:
        condition.notify_all()
    await asyncio.sleep(0.01)
    print(log[-3:])
    async with condition:
        box.append(1)
        condition.notify()
    await asyncio.wait(tasks)
    print(log[-1], clean(condition))
    for call in (condition.notify, condition.notify_all, condition.release):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        shared.notify()
        print(shared.locked())
    for bad in (-1, -5):
        try:
            asyncio.Semaphore(bad)
        except ValueError as error:
            print(error)


asyncio.run(semaphores())
asyncio.run(conditions())
