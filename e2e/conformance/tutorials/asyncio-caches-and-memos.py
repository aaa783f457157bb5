"""Results that are asked for once: an async memo, a cache with expiry, single flight, lazy properties, batches."""
import asyncio
import functools
from collections import OrderedDict

calls = []


async def load(key):
    calls.append(key)
    await asyncio.sleep(0.01)
    if key == 'bad':
        raise KeyError(key)
    return key * 2


def memo(function):
    """Keeps the task, so that those who come meanwhile wait for the same one."""
    tasks = {}

    @functools.wraps(function)
    async def wrapper(*args):
        if args not in tasks:
            tasks[args] = asyncio.create_task(function(*args))
            tasks[args].add_done_callback(lambda task: tasks.pop(args) if task.cancelled() or task.exception() else None)
        return await asyncio.shield(tasks[args])

    wrapper.tasks = tasks
    return wrapper


class Expiring:
    def __init__(self, size, seconds):
        self.size, self.seconds, self.items = size, seconds, OrderedDict()

    async def get(self, key, make):
        now = asyncio.get_running_loop().time()
        if key in self.items:
            value, until = self.items.pop(key)
            if until > now:
                self.items[key] = value, until
                return value
        value = await make(key)
        self.items[key] = value, now + self.seconds
        while len(self.items) > self.size:
            print('  evicts', self.items.popitem(last=False)[0])
        return value


class lazy:
    """A property that is awaited."""

    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        if not hasattr(obj, self.name):
            setattr(obj, self.name, asyncio.ensure_future(self.function(obj)))
        return getattr(obj, self.name)


class User:
    def __init__(self, name):
        self.name = name

    @lazy
    async def profile(self):
        print('loading', self.name)
        await asyncio.sleep(0.01)
        return {'name': self.name}


class Batcher:
    """Collects the keys of one turn and asks for them together."""

    def __init__(self):
        self.waiting, self.rounds = {}, []

    def load(self, key):
        if not self.waiting:
            asyncio.get_running_loop().call_soon(self.flush)
        if key not in self.waiting:
            self.waiting[key] = asyncio.get_running_loop().create_future()
        return self.waiting[key]

    def flush(self):
        batch, self.waiting = self.waiting, {}
        self.rounds.append(sorted(batch))
        for key, future in batch.items():
            if not future.done():
                future.set_result(key.upper())


async def main():
    cached = memo(load)
    print(await asyncio.gather(*map(cached, 'aba')), calls)
    print(await cached('a'), len(calls), cached.__name__, len(cached.tasks))
    print(await asyncio.gather(cached('bad'), cached('bad'), return_exceptions=True), len(calls))
    await asyncio.sleep(0)
    impatient = asyncio.create_task(cached('c'))
    await asyncio.sleep(0.001)
    impatient.cancel()
    print(await cached('c'), impatient.cancelled(), calls.count('c'))
    cache = Expiring(2, 0.03)
    calls.clear()
    for key in 'xyxzy':
        await cache.get(key, load)
    await asyncio.sleep(0.04)
    await cache.get('y', load)
    print(calls, list(cache.items))
    user = User('ann')
    print(await asyncio.gather(user.profile, user.profile), user.profile.done(), type(User.profile).__name__)
    batcher = Batcher()

    async def page(*keys):
        return [await batcher.load(key) for key in keys]

    print(await asyncio.gather(page('a', 'b'), page('b', 'c'), page('a')), batcher.rounds)


asyncio.run(main())
