"""Handles: repr, cancel, context; timer handles compare by their time and are hashable."""
import asyncio
import contextvars

var = contextvars.ContextVar('var', default=0)


def callback(*args):
    print('called', args, var.get())


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(callback, 1)
    print(handle, handle.cancelled(), type(handle.get_context()).__name__)
    handle.cancel()
    handle.cancel()
    print(handle, handle.cancelled())
    own = contextvars.copy_context()
    own.run(var.set, 7)
    kept = loop.call_soon(callback, 'own', context=own)
    print(kept.get_context() is own)
    safe = loop.call_soon_threadsafe(callback, 'safe')
    print(safe, type(safe).__mro__[1].__name__)
    early, late = loop.call_at(1000, callback), loop.call_at(2000.5, callback)
    same = loop.call_at(1000, callback)
    print(early, late, early.when(), late.when())
    print(early < late, early <= same, early > late, late >= early, early == same, early != late)
    print(early == 3, hash(early) == hash(1000), early in {same})
    same.cancel()
    print(early == same, same)
    try:
        early < 3
    except TypeError as error:
        print(error)
    for bad in ('x', 'y'):
        try:
            setattr(handle, bad, 1)
        except AttributeError as error:
            print(error)
    early.cancel()
    late.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
loop = asyncio.new_event_loop()
print(asyncio.Handle(callback, (1,), loop))
print(asyncio.TimerHandle(5, callback, (), loop))
loop.close()
for bad in (lambda: asyncio.Handle(callback, (), None), lambda: loop.call_soon(callback),
            lambda: loop.call_at(1, callback), lambda: loop.call_soon_threadsafe(callback), lambda: loop.call_later(1, callback)):
    try:
        bad()
    except (TypeError, AttributeError, RuntimeError) as error:
        print(type(error).__name__, error)
