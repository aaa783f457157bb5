import asyncio

async def nap(name):
    await asyncio.sleep(1)
    print(name)

async def main():
    for n in 'dcba':
        asyncio.create_task(nap(n))
    await asyncio.sleep(1)
    print('main')
    await asyncio.sleep(1)

asyncio.run(main())
