"""What old tutorials write, and what Python says to it now."""
import asyncio


async def work():
    return 1


def attempt(text, call):
    try:
        print(text, call())
    except (AttributeError, TypeError, RuntimeError) as error:
        print(text, '->', type(error).__name__, error)


def old_style():
    yield from asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    for text, call in (
        ('sleep', lambda: asyncio.sleep(1, loop=loop)),
        ('gather', lambda: asyncio.gather(loop=loop)),
        ('Lock', lambda: asyncio.Lock(loop=loop)),
        ('Event', lambda: asyncio.Event(loop=loop)),
        ('Condition', lambda: asyncio.Condition(loop=loop)),
        ('Semaphore', lambda: asyncio.Semaphore(2, loop=loop)),
        ('Queue', lambda: asyncio.Queue(loop=loop)),
        ('wait', lambda: asyncio.wait([], loop=loop)),
        ('wait_for', lambda: asyncio.wait_for(None, 1, loop=loop)),
        ('shield', lambda: asyncio.shield(None, loop=loop)),
        ('as_completed', lambda: asyncio.as_completed([], loop=loop)),
        ('all_tasks', lambda: asyncio.Task.all_tasks()),
        ('current_task', lambda: asyncio.Task.current_task()),
        ('coroutine', lambda: asyncio.coroutine(work)),
        ('async', lambda: getattr(asyncio, 'async')(work())),
        ('watcher', lambda: asyncio.SafeChildWatcher()),
    ):
        attempt(text, call)
    coroutine = work()
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    coroutine.close()
    try:
        await old_style()
    except TypeError as error:
        print(error)
    attempt('ensure_future', lambda: asyncio.ensure_future(old_style()))
    attempt('with', lambda: asyncio.Lock().__enter__())
    nested = work()
    attempt('run', lambda: asyncio.run(nested))
    nested.close()


asyncio.run(main())
attempt('get_event_loop', asyncio.get_event_loop)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop().run_until_complete(work()))
print(asyncio.gather().result())
task = asyncio.ensure_future(work())
print(loop.run_until_complete(task))
loop.close()
asyncio.set_event_loop(None)
