# compare: order
"""Tasks that are looked after: restarts with limits, one for all, heartbeats, escalation, a parent that reports."""
import asyncio
import enum
import functools


class Restart(enum.Enum):
    ALWAYS = enum.auto()
    ON_FAILURE = enum.auto()
    NEVER = enum.auto()


class TooManyRestarts(Exception):
    pass


class Supervisor:
    def __init__(self, name, limit=3):
        self.name, self.limit = name, limit
        self.children, self.restarts, self.events = {}, {}, []
        self.changed = asyncio.Event()

    def start(self, name, make, policy=Restart.ON_FAILURE):
        task = asyncio.create_task(make(), name=f'{self.name}/{name}')
        self.children[name] = task, make, policy
        task.add_done_callback(functools.partial(self._ended, name))

    def _ended(self, name, task):
        error = None if task.cancelled() else task.exception()
        self.events.append((name, 'cancelled' if task.cancelled() else repr(error) if error else 'ended'))
        self.changed.set()

    async def run(self):
        try:
            while self.children:
                await self.changed.wait()
                self.changed.clear()
                for name, (task, make, policy) in list(self.children.items()):
                    if not task.done():
                        continue
                    del self.children[name]
                    failed = not task.cancelled() and task.exception() is not None
                    if policy is Restart.NEVER or (policy is Restart.ON_FAILURE and not failed):
                        continue
                    self.restarts[name] = self.restarts.get(name, 0) + 1
                    if self.restarts[name] > self.limit:
                        raise TooManyRestarts(f'{self.name}/{name}') from (task.exception() if failed else None)
                    self.start(name, make, policy)
        finally:
            tasks = [task for task, *_ in self.children.values()]
            for task in tasks:
                task.cancel()
            if tasks:
                await asyncio.wait(tasks)


def flaky(fails, then):
    left = iter(range(fails))

    async def body():
        await asyncio.sleep(0.001)
        for n in left:
            raise OSError(f'failure {n}')
        return then

    return body


async def heart(beats, period):
    while True:
        beats.append(asyncio.get_running_loop().time())
        await asyncio.sleep(period)


async def watchdog(beats, patience, task):
    """Cancels a task whose heart has stopped."""
    clock = asyncio.get_running_loop().time
    while not task.done():
        await asyncio.sleep(patience)
        if clock() - beats[-1] > patience:
            task.cancel('no heartbeat')
            return 'cancelled it'
    return 'all well'


async def forever():
    await asyncio.Event().wait()


async def one_for_all(*makers):
    """When one fails all begin again, twice at most."""
    for attempt in range(3):
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(make()) for make in makers]
            return attempt, [task.result() for task in tasks]
        except* OSError as errors:
            print('attempt', attempt, [str(error) for error in errors.exceptions])
    return 'gave up'


async def main():
    supervisor = Supervisor('top')
    supervisor.start('twice', flaky(2, 'fine'))
    supervisor.start('never', flaky(1, 'x'), Restart.NEVER)
    supervisor.start('fine', flaky(0, 'x'))
    await supervisor.run()
    print(supervisor.events, supervisor.restarts)

    bad = Supervisor('bad', limit=2)
    bad.start('hopeless', flaky(99, None))
    bad.start('bystander', forever)
    try:
        await bad.run()
    except TooManyRestarts as error:
        print(repr(error), repr(error.__cause__), bad.events[-1])

    inner = Supervisor('inner', limit=0)
    inner.start('x', flaky(1, None))
    outer = Supervisor('outer')
    outer.start('inner', inner.run, Restart.NEVER)
    await outer.run()
    print(outer.events)

    beats = []
    patient = asyncio.create_task(heart(beats, 0.01))
    guard = asyncio.create_task(watchdog(beats, 0.025, patient))
    await asyncio.sleep(0.06)
    patient.cancel()
    print(await guard, len(beats))
    stuck = asyncio.create_task(heart(beats, 9))
    print(await watchdog(beats, 0.025, stuck))
    try:
        await stuck
    except asyncio.CancelledError as error:
        print(error)
    print(await one_for_all(flaky(1, 'a'), flaky(2, 'b')))
    print(await one_for_all(flaky(9, 'c')))


asyncio.run(main())
