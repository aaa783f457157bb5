import asyncio


async def fetch(n):
    await asyncio.sleep(n / 100)
    return 10 // (n - 2)


async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(1, 4):
            group.create_task(fetch(n), name=f'fetch-{n}')


asyncio.run(main())
