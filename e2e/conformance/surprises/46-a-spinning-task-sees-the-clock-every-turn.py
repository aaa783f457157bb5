import asyncio


async def spin(done):
    turns = 0
    while not done():
        turns += 1
        await asyncio.sleep(0)
    return turns > 10


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    sleeper = asyncio.create_task(asyncio.sleep(0.002))
    print('spun while it slept:', await spin(sleeper.done))
    print(f'{loop.time() - start:.3f}')


class Flag:
    raised = False

    def __bool__(self):
        return self.raised


async def bounded():
    flag = Flag()
    order = []

    async def spinner():
        for _ in range(6):
            order.append('spin')
            await asyncio.sleep(0)
            if flag:
                return

    async def raiser():
        for _ in range(3):
            order.append('step')
            await asyncio.sleep(0)
        flag.raised = True

    await asyncio.gather(spinner(), raiser())
    print(*order)


asyncio.run(bounded())
