import asyncio

counter = 0


async def at_once(times):
    global counter
    for _ in range(times):
        counter += 1
        await asyncio.sleep(0)


async def read_wait_write(times):
    global counter
    for _ in range(times):
        seen = counter
        await asyncio.sleep(0)
        counter = seen + 1


async def one():
    await asyncio.sleep(0)
    return 1


async def hidden_in_one_expression(times):
    global counter
    for _ in range(times):
        counter += await one()


async def the_other_way_round(times):
    global counter
    for _ in range(times):
        counter = await one() + counter


async def with_a_lock(times, lock=None):
    global counter
    for _ in range(times):
        async with LOCK:
            seen = counter
            await asyncio.sleep(0)
            counter = seen + 1


async def main():
    global counter, LOCK
    LOCK = asyncio.Lock()
    for way in (at_once, read_wait_write, hidden_in_one_expression, the_other_way_round, with_a_lock):
        counter = 0
        await asyncio.gather(way(5), way(5), way(5))
        print(f'{way.__name__:<26}{counter:>3}', 'exact' if counter == 15 else 'lost updates')


asyncio.run(main())
