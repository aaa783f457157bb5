"""Leaving run() by an exception cancels what is left; an async generator that this lets go of is closed by the loop."""
import asyncio


async def ticks(n):
    try:
        for i in range(n):
            yield i
    finally:
        print('left')


async def listen():
    async for i in ticks(3):
        print('tick', i)
        await asyncio.sleep(0.02)


async def returns():
    task = asyncio.create_task(listen())
    await asyncio.sleep(0.01)
    return task.get_name()


async def raises():
    task = asyncio.create_task(listen())
    await asyncio.sleep(0.01)
    raise ValueError(task.get_name())


print(asyncio.run(returns()))

try:
    asyncio.run(raises())
except ValueError as error:
    print('ValueError', error)

with asyncio.Runner() as runner:
    try:
        runner.run(raises())
    except ValueError as error:
        print('ValueError', error)
    print('closing')
print('closed')
