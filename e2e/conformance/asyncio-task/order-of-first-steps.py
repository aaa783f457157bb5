import asyncio

async def job(name):
    print(name, 'begins')
    await asyncio.sleep(0)
    print(name, 'goes on')
    return name

async def main():
    tasks = [asyncio.create_task(job(n)) for n in 'abc']
    print('created')
    for t in tasks:
        print(await t, t.done(), t.result())

asyncio.run(main())
