"""A service that ends in good order: first stop taking work, then finish, then cancel what is too slow."""
import asyncio
import contextlib


class Service:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.background = set()
        self.log = []

    def spawn(self, coroutine, name):
        task = asyncio.create_task(coroutine, name=name)
        self.background.add(task)
        task.add_done_callback(self.background.discard)
        task.add_done_callback(self._note)
        return task

    def _note(self, task):
        if task.cancelled():
            end = 'cancelled'
        elif error := task.exception():
            end = f'failed with {error!r}'
        else:
            end = f'returned {task.result()!r}'
        self.log.append(f'{task.get_name()} {end}')

    async def ticker(self, seconds):
        ticks = 0
        while not self.stopping.is_set():
            ticks += 1
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), seconds)
        return ticks

    async def request(self, seconds):
        try:
            await asyncio.sleep(seconds)
            return 'answered'
        finally:
            print('connection closed')

    async def stubborn(self):
        while True:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print('stubborn needs a moment')
                await asyncio.sleep(0.02)
                raise

    async def crashes(self):
        await asyncio.sleep(0.025)
        raise OSError('crashed')

    async def shutdown(self, patience):
        print('shutting down', sorted(task.get_name() for task in self.background))
        self.stopping.set()
        tasks = set(self.background)
        done, slow = await asyncio.wait(tasks, timeout=patience)
        print(len(done), 'ended,', len(slow), 'are slow')
        for task in sorted(slow, key=lambda task: task.get_name()):
            task.cancel('shutdown')
        done, left = await asyncio.wait(slow, timeout=patience)
        print(len(done), 'cancelled,', len(left), 'left')


async def main():
    service = Service()
    service.spawn(service.ticker(0.01), 'ticker')
    service.spawn(service.request(0.045), 'quick request')
    service.spawn(service.request(9), 'slow request')
    service.spawn(service.stubborn(), 'stubborn')
    service.spawn(service.crashes(), 'crashes')
    asyncio.get_running_loop().call_later(0.034, service.spawn, service.shutdown(0.03), 'shutdown')
    while True:
        await asyncio.sleep(0.005)
        if service.stopping.is_set() and service.background <= {asyncio.current_task()}:
            break
    print(*service.log, sep='\n')


class Terminate(Exception):
    pass


async def main_by_exception():
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, 'database closed')
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(5))

                async def end():
                    await asyncio.sleep(0.01)
                    raise Terminate(3)

                group.create_task(end())
        finally:
            print('group left')


asyncio.run(main())
try:
    asyncio.run(main_by_exception())
except* Terminate as stop:
    print(repr(stop))
