import asyncio


async def walker(name, steps, path):
    for step in range(steps):
        path.append(f'{name}{step}')
        await asyncio.sleep(0)
    path.append(f'{name}!')


async def main():
    path = []
    await asyncio.gather(*(walker(name, steps, path) for name, steps in (('a', 3), ('b', 1), ('c', 2))))
    print(*path)
    path.clear()
    first = asyncio.create_task(walker('x', 3, path))
    await asyncio.sleep(0)
    second = asyncio.create_task(walker('y', 3, path))
    await asyncio.wait([second, first])
    print(*path)
    path.clear()
    task = asyncio.create_task(walker('n', 2, path))
    for _ in range(5):
        path.append('main')
        await asyncio.sleep(-1)
    print(*path, task.done())


asyncio.run(main())
