import asyncio

async def get(name, q):
    print(name, await q.get())

async def main():
    q = asyncio.Queue()
    tasks = [asyncio.create_task(get(n, q)) for n in 'abc']
    await asyncio.sleep(0)
    tasks[1].cancel()
    for i in range(2):
        await q.put(i)
    await asyncio.gather(*tasks, return_exceptions=True)
    print(q.qsize())

asyncio.run(main())
