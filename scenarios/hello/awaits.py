import asyncio


async def say(what, when):
    await asyncio.sleep(when)
    print(what)


async def main():
    await say("First hello!", 2)
    await say("Second hello!", 1)


asyncio.run(main())
