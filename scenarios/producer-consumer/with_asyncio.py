import asyncio

ORDERS = 5


async def cook(counter):
    for order in range(1, ORDERS + 1):
        await asyncio.sleep(0.2)
        print("cooked", order)
        await counter.put(order)
    await counter.put(None)


async def eat(counter):
    while (order := await counter.get()) is not None:
        await asyncio.sleep(0.3)
        print("eaten", order)


async def main():
    counter = asyncio.Queue(maxsize=2)
    await asyncio.gather(cook(counter), eat(counter))


asyncio.run(main())
