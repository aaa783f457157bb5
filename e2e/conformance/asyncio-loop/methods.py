"""Loops: stopping, times, callbacks that schedule callbacks, exceptions that leave, and reprs."""
import asyncio


async def value(result, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    return result


loop = asyncio.new_event_loop()
print(loop, loop.is_running(), loop.is_closed(), loop.get_debug(), type(loop.time()).__name__)
print(loop.run_until_complete(value('coroutine')))
future = loop.create_future()
loop.call_soon(future.set_result, 'future')
print(loop.run_until_complete(future), loop.run_until_complete(future))
log = []
loop.call_soon(log.append, 'soon')
loop.call_later(0, log.append, 'later 0')
loop.call_later(-5, log.append, 'later -5')
loop.call_at(loop.time(), log.append, 'at now')
loop.call_later(0.01, log.append, 'later')
loop.call_soon(loop.stop)
loop.call_soon(log.append, 'after stop')
loop.run_forever()
print(log)
loop.call_soon(lambda: loop.call_soon(log.append, 'next turn'))
loop.stop()
loop.run_forever()
print(log[-1])
loop.stop()
loop.run_forever()
print(log[-1])
loop.call_later(0.02, loop.stop)
loop.run_forever()
print(log)
for text, coroutine in (('stop', None), ('exit', SystemExit(4)), ('keys', KeyboardInterrupt())):
    def callback():
        if coroutine is None:
            loop.stop()
        else:
            raise coroutine

    loop.call_soon(callback)
    try:
        loop.run_until_complete(value('kept', 5))
    except (RuntimeError, SystemExit, KeyboardInterrupt) as error:
        print(text, repr(error), loop.is_running())
print(len(asyncio.all_tasks(loop)))
for task in sorted(asyncio.all_tasks(loop), key=asyncio.Task.get_name):
    print(loop.run_until_complete(task))
for bad in (3, None, value, [value]):
    try:
        loop.run_until_complete(bad)
    except TypeError as error:
        print(error)


async def inside():
    other = asyncio.new_event_loop()
    coroutine = value(1)
    for call in (loop.run_forever, other.run_forever, loop.close, lambda: other.run_until_complete(coroutine)):
        try:
            call()
        except RuntimeError as error:
            print(error)
    coroutine.close()
    other.close()
    try:
        await other.create_future()
    except RuntimeError as error:
        print(str(error).split(' coro=')[0], str(error).split(' got ')[-1])


loop.run_until_complete(inside())
loop.close()
print(loop)
