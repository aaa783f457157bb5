import asyncio


async def count(name):
    print(name, "one")
    await asyncio.sleep(1)
    print(name, "two")


async def main():
    await asyncio.gather(count("A"), count("B"), count("C"))


asyncio.run(main())
