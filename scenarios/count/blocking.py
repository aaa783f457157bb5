import asyncio
import time


async def count(name):
    print(name, "one")
    time.sleep(1)  # a coroutine, but it does not let go
    print(name, "two")


async def main():
    await asyncio.gather(count("A"), count("B"), count("C"))


asyncio.run(main())
