import asyncio


async def chore(name, minutes):
    print(f"{name}: start")
    await asyncio.sleep(minutes)  # a second stands for a minute
    print(f"{name}: done")


def start(name, minutes):
    return asyncio.create_task(chore(name, minutes), name=name)


async def main():
    laundry = start("laundry", 60)
    await start("dinner", 60)  # while the washing machine runs
    await asyncio.gather(start("dishes", 30), start("plants", 30))
    await laundry


asyncio.run(main())
