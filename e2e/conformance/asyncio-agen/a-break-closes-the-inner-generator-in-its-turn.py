"""A loop over a pipeline of async generators is broken off: the outer one is closed by the loop's hook, then the inner."""
import asyncio


async def numbers(end):
    try:
        for number in range(end):
            yield number
    finally:
        print('numbers closed in', asyncio.current_task().get_name())


async def squares(source):
    try:
        async for number in source:
            yield number * number
    finally:
        print('squares closed in', asyncio.current_task().get_name())


async def main():
    async for square in squares(numbers(3)):
        print(square)
        break
    print('after the break')
    await asyncio.sleep(0.1)
    print('after a sleep')


asyncio.run(main())
