# compare: order
"""A bank whose transfers wait: money is lost without a lock, deadlocks with careless ones."""
import asyncio
import random
from contextlib import AsyncExitStack


class Account:
    def __init__(self, name, balance):
        self.name, self.balance, self.lock = name, balance, asyncio.Lock()

    def __repr__(self):
        return f'{self.name}={self.balance}'


async def latency():
    await asyncio.sleep(random.choice((0, 0.001, 0.002)))


async def careless(source, target, amount):
    before = source.balance
    await latency()
    if before < amount:
        raise ValueError(f'{source.name} has only {before}')
    source.balance = before - amount
    before = target.balance
    await latency()
    target.balance = before + amount


async def locked(source, target, amount):
    async with AsyncExitStack() as stack:
        for account in sorted((source, target), key=lambda account: account.name):
            await stack.enter_async_context(account.lock)
        await careless(source, target, amount)


async def optimistic(source, target, amount, tries=20):
    """Checks at the end whether what it has seen still holds."""
    for attempt in range(tries):
        seen = source.balance, target.balance
        await latency()
        if seen[0] < amount:
            raise ValueError(f'{source.name} has only {seen[0]}')
        if (source.balance, target.balance) == seen:
            source.balance -= amount
            target.balance += amount
            return attempt
    raise TimeoutError('too many conflicts')


async def day(transfer):
    random.seed(11)
    accounts = [Account(name, 100) for name in 'abcd']
    jobs = [(*random.sample(accounts, 2), random.randrange(5, 60)) for _ in range(25)]
    results = await asyncio.gather(*(transfer(*job) for job in jobs), return_exceptions=True)
    refused = sum(isinstance(result, ValueError) for result in results)
    print(f'{transfer.__name__:<11}{accounts} total {sum(account.balance for account in accounts)}, {refused} refused')
    return results


class Ledger:
    """All changes go through one task, so nothing needs a lock."""

    def __init__(self):
        self.inbox, self.balances = asyncio.Queue(), {'a': 50, 'b': 50}

    async def serve(self):
        async for reply, (source, target, amount) in self:
            await latency()
            if self.balances[source] < amount:
                reply.set_exception(ValueError('refused'))
                continue
            self.balances[source] -= amount
            self.balances[target] += amount
            reply.set_result(self.balances.copy())

    def __aiter__(self):
        return self

    async def __anext__(self):
        request = await self.inbox.get()
        if request is None:
            raise StopAsyncIteration
        return request

    async def ask(self, *request):
        reply = asyncio.get_running_loop().create_future()
        await self.inbox.put((reply, request))
        return await reply


async def main():
    await day(careless)
    await day(locked)
    attempts = await day(optimistic)
    print('conflicts', sum(attempt for attempt in attempts if isinstance(attempt, int)) > 0)
    ledger = Ledger()
    async with asyncio.TaskGroup() as group:
        server = group.create_task(ledger.serve())
        answers = await asyncio.gather(
            *(ledger.ask('a', 'b', 20) for _ in range(3)), ledger.ask('b', 'a', 5), return_exceptions=True
        )
        await ledger.inbox.put(None)
    print(*answers, sep='\n')
    print(server.done(), ledger.balances)


asyncio.run(main())
