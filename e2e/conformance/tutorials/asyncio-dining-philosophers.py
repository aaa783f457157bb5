# compare: order
"""Five philosophers: a deadlock that is noticed, then an order of forks, then a waiter, then a condition."""
import asyncio

NAMES = 'Arendt Boole Cicero Diotima Epictetus'.split()


class Table:
    def __init__(self, seats=5):
        self.forks = [asyncio.Lock() for _ in range(seats)]
        self.meals, self.eating, self.most = [0] * seats, 0, 0

    async def eat(self, seat):
        self.eating += 1
        self.most = max(self.most, self.eating)
        await asyncio.sleep(0.001)
        self.meals[seat] += 1
        self.eating -= 1


async def naive(table, seat):
    left, right = table.forks[seat], table.forks[(seat + 1) % 5]
    async with left:
        await asyncio.sleep(0.001)
        async with right:
            await table.eat(seat)


async def ordered(table, seat):
    low, high = sorted((seat, (seat + 1) % 5))
    for _ in range(3):
        async with table.forks[low], table.forks[high]:
            await table.eat(seat)


def with_waiter(waiter):
    async def philosopher(table, seat):
        for _ in range(3):
            async with waiter, table.forks[seat]:
                async with table.forks[seat - 4]:
                    await table.eat(seat)

    return philosopher


class Monitor:
    def __init__(self):
        self.free, self.condition = [True] * 5, asyncio.Condition()

    async def philosopher(self, table, seat):
        both = seat, (seat + 1) % 5
        for _ in range(2):
            async with self.condition:
                await self.condition.wait_for(lambda: all(self.free[fork] for fork in both))
                for fork in both:
                    self.free[fork] = False
            await table.eat(seat)
            async with self.condition:
                for fork in both:
                    self.free[fork] = True
                self.condition.notify_all()


async def dinner(title, philosopher):
    table = Table()
    tasks = [asyncio.create_task(philosopher(table, seat), name=NAMES[seat]) for seat in range(5)]
    done, hungry = await asyncio.wait(tasks, timeout=0.1)
    if hungry:
        print(title, 'deadlock:', [task.get_name() for task in tasks if task in hungry], [fork.locked() for fork in table.forks])
        for task in tasks:
            task.cancel()
        await asyncio.wait(hungry)
        print([fork.locked() for fork in table.forks])
    else:
        print(title, table.meals, 'at most', table.most, 'at once')


async def main():
    await dinner('naive', naive)
    await dinner('ordered', ordered)
    await dinner('waiter', with_waiter(asyncio.Semaphore(4)))
    await dinner('monitor', Monitor().philosopher)
    barrier = asyncio.Barrier(3)

    async def guest(name):
        position = await barrier.wait()
        return name, position, barrier.n_waiting

    async def host():
        async with barrier as position:
            return 'host', position, barrier.parties

    print(sorted(await asyncio.gather(guest('a'), guest('b'), host())))
    waiting = asyncio.create_task(guest('alone'))
    await asyncio.sleep(0)
    print(barrier)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError as error:
        print(repr(error), barrier.broken)
    await barrier.reset()
    print(barrier.broken, barrier)


asyncio.run(main())
