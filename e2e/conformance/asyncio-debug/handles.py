"""In debug mode handles, tasks and futures say where they were made, and handles show their arguments."""
import asyncio
import functools


def callback(*args, **options):
    pass


class Callable:
    def method(self, n):
        pass

    def __call__(self):
        pass


async def work():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.call_soon(callback, 1, 'two', [3] * 20))
    print(loop.call_soon(functools.partial(callback, 1, n=2), 3))
    print(str(loop.call_soon(Callable().method, 5)).split('object at')[0])
    print(str(loop.call_soon(Callable())).split('object at')[0])
    print(loop.call_soon_threadsafe(callback, 'x'))
    timer = loop.call_at(loop.time() + 1000, callback, 'later')
    print(str(timer).replace(str(timer.when()), 'WHEN'))
    timer.cancel()
    print(str(timer).replace(str(timer.when()), 'WHEN'), timer.cancelled())
    timer.cancel()
    handle = loop.call_soon(callback, 'gone')
    handle.cancel()
    print(handle, handle._callback, handle._args)
    task = asyncio.create_task(work(), name='work')
    print(task)
    print(loop.create_future())
    print(asyncio.Future())
    print(asyncio.Task(work(), name='direct'))
    print(await asyncio.sleep(0, 'slept'))
    print(task._source_traceback[-1][2], loop.create_future()._source_traceback[-1][2])


asyncio.run(main(), debug=True)


async def quiet():
    loop = asyncio.get_running_loop()
    print(loop.call_soon(callback, 1), loop.create_future()._source_traceback)
    timer = loop.call_at(5, callback)
    print(timer, timer.when())
    timer.cancel()
    print(timer)


asyncio.run(quiet())
