import asyncio


class Refused(Exception):
    pass


async def ask(who):
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01 * len(who))
    except TimeoutError as late:
        raise Refused(who) from late


async def main():
    await asyncio.gather(ask('you'), ask('me'))


asyncio.run(main())
