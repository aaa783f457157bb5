import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print('put', i)
    q.shutdown()
async def consumer(q, name):
    try:
        while True:
            x = await q.get()
            await asyncio.sleep(0.01)
            print(name, 'got', x)
            q.task_done()
    except asyncio.QueueShutDown as e: print(name, 'over', repr(e))
async def main():
    q = asyncio.Queue(2)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(producer(q, 5)); tg.create_task(consumer(q, 'a')); tg.create_task(consumer(q, 'b'))
    q = asyncio.Queue(1)
    q.put_nowait(1)
    try: q.put_nowait(2)
    except asyncio.QueueFull as e: print(repr(e))
    q.get_nowait()
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    try: q.task_done(); q.task_done()
    except ValueError as e: print(e)
    lock = asyncio.Lock()
    try: lock.release()
    except RuntimeError as e: print(e)
    async with lock: print(lock.locked(), lock)
    sem = asyncio.BoundedSemaphore(1)
    try: sem.release()
    except ValueError as e: print(e)
    cond = asyncio.Condition()
    try: cond.notify()
    except RuntimeError as e: print(e)
    b = asyncio.Barrier(2)
    async def party(i):
        try: print('through', await b.wait())
        except asyncio.BrokenBarrierError as e: print('broken', repr(e))
    t = [asyncio.create_task(party(i)) for i in range(2)]
    await asyncio.gather(*t)
    t = asyncio.create_task(party(3)); await asyncio.sleep(0); await b.abort(); await t
asyncio.run(main())
