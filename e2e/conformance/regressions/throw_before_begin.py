# An exception thrown into a coroutine or generator that has not begun stands at its first line, without marks.
import asyncio
import traceback


async def nothing(n=0):
    pass


def generator(): yield


for make in nothing, generator:
    try:
        make().throw(ValueError(1))
    except ValueError:
        traceback.print_exc()


async def main():
    await asyncio.wait_for(nothing(2), 0)


asyncio.run(main())
