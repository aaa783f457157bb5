import asyncio


async def main():
    event, condition = asyncio.Event(), asyncio.Condition()

    async def waiter(name):
        await event.wait()
        print(name, 'woke, is_set', event.is_set())

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(event)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter('late'))
    await asyncio.gather(*tasks)
    print('late is', 'done' if late.done() else 'waiting')
    event.set()
    await late
    async with condition:
        condition.notify_all()

    async def listen(name):
        async with condition:
            print(name, await condition.wait())

    try:
        await asyncio.wait_for(listen('too late'), 0.02)
    except TimeoutError:
        print('a notify before wait() is lost', condition)
    tasks = [asyncio.create_task(listen(n)) for n in 'abc']
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
        print('notified, but the lock is still held', condition.locked())
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    print([task.done() for task in tasks], condition)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    ready = False

    async def make_ready():
        nonlocal ready
        await asyncio.sleep(0.01)
        async with condition:
            condition.notify_all()
            print('notified too early')
        await asyncio.sleep(0.01)
        async with condition:
            ready = 'yes'
            condition.notify_all()

    maker = asyncio.create_task(make_ready())
    async with condition:
        print(await condition.wait_for(lambda: ready))
    await maker
    print(tasks[2].done())


asyncio.run(main())
