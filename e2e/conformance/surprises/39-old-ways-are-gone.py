import asyncio
import types
import warnings

warnings.simplefilter('always')
for old in ('coroutine', 'async', 'JoinableQueue', 'get_child_watcher', 'AbstractChildWatcher', 'SafeChildWatcher'):
    try:
        getattr(asyncio, old)
    except AttributeError as error:
        print(error)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)


@types.coroutine
def old_style(seconds):
    result = yield from asyncio.sleep(seconds, 'by yield from')
    return result


async def main():
    print(await old_style(0.01))
    for call, how in (
        (lambda: asyncio.sleep(0, loop=None), 'sleep'),
        (lambda: asyncio.Lock(loop=asyncio.get_running_loop()), 'Lock'),
        (lambda: asyncio.gather(asyncio.sleep(0), loop=None), 'gather'),
    ):
        try:
            await call()
        except TypeError as error:
            print(how, error)
    print(asyncio.get_event_loop() is asyncio.get_running_loop())


asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, 'by hand')), loop.is_running(), loop.is_closed())
loop.close()
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as error:
    print(error)
try:
    asyncio.run(asyncio.sleep(0, 'x'), debug=False, loop_factory=None, nonsense=1)
except TypeError as error:
    print(error)
