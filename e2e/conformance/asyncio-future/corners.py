"""Futures: results and exceptions set twice, wrong things, iterating, subclasses, attributes, callbacks."""
import asyncio


def attempt(call):
    try:
        print(call())
    except (asyncio.InvalidStateError, asyncio.CancelledError, TypeError, ValueError, RuntimeError, AttributeError) as error:
        print(type(error).__name__, error, repr(error.__cause__))


class Own(asyncio.Future):
    def __init__(self, label, **options):
        super().__init__(**options)
        self.label = label


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    attempt(future.result)
    attempt(future.exception)
    print(future.done(), future.cancelled(), future.get_loop() is loop, future)
    future.set_result([1] * 30)
    print(future)
    for call in (lambda: future.set_result(2), lambda: future.set_exception(ValueError()), future.cancel):
        attempt(call)
    for bad in (3, 'text', None, int):
        attempt(lambda: loop.create_future().set_exception(bad))
    for error in (ValueError, StopIteration('stop'), KeyboardInterrupt('k'), asyncio.CancelledError('c')):
        failed = loop.create_future()
        failed.set_exception(error)
        print(failed, repr(failed.exception()))
        try:
            failed.result()
        except BaseException as raised:
            print(repr(raised), raised is failed.exception(), repr(raised.__cause__))
    cancelled = loop.create_future()
    print(cancelled.cancel('message'), cancelled.cancel('again'), cancelled)
    attempt(cancelled.result)
    attempt(cancelled.exception)
    own = Own('mine', loop=loop)
    own.extra = 1
    print(own, vars(own))
    calls = []
    for n in range(4):
        own.add_done_callback(lambda f, n=n: calls.append((n, f.label)))
    print(str(own).count('more'), own.remove_done_callback(print))
    own.add_done_callback(print)
    own.add_done_callback(print)
    print(own.remove_done_callback(print))
    own.set_result('done')
    print(own._callbacks, calls)
    own.add_done_callback(lambda f: calls.append('late'))
    await asyncio.sleep(0)
    print(calls)
    attempt(lambda: own.add_done_callback())
    attempt(lambda: own.add_done_callback(print, context=3))
    waiting = loop.create_future()
    iterator = iter(waiting)
    print(next(iterator) is waiting, waiting._asyncio_future_blocking)
    attempt(lambda: next(iterator))
    waiting.set_result(5)
    try:
        next(iterator)
    except StopIteration as stop:
        print(stop.value)
    print(asyncio.isfuture(waiting), asyncio.isfuture(own), asyncio.isfuture(main), asyncio.isfuture(3))
    print(asyncio.wrap_future(waiting) is waiting)
    print(asyncio.Future[int], asyncio.Task[str])


asyncio.run(main())
attempt(asyncio.Future)
attempt(lambda: asyncio.Future(loop=3))
attempt(lambda: asyncio.Future(3))
