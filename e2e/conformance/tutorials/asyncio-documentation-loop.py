"""What the pages on the event loop, futures and exceptions show: call_soon, call_later, handlers, factories, stop."""
import asyncio
import functools
import sys


def hello(loop, word):
    print('hello', word)
    loop.stop()


def countdown(n, loop):
    print('T minus', n)
    if n:
        loop.call_later(0.01, countdown, n - 1, loop)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(hello, loop, 'forever')
loop.run_forever()
loop.call_soon(functools.partial(countdown, 2, loop=loop))
loop.run_forever()
print(loop.is_running(), asyncio.get_event_loop() is loop)


def handler(loop, context):
    print('handler:', context['message'], '|', repr(context.get('exception')), sorted(context))


loop.set_exception_handler(handler)
loop.call_soon(lambda: 1 / 0)
loop.call_soon(loop.stop)
loop.run_forever()
print(loop.get_exception_handler() is handler)
loop.call_exception_handler({'message': 'by hand', 'extra': 1})
loop.set_exception_handler(lambda loop, context: {}['handler fails too'])
loop.call_soon(lambda: [][0])
loop.call_soon(loop.stop)
loop.run_forever()
loop.set_exception_handler(None)
try:
    loop.set_exception_handler('not callable')
except TypeError as error:
    print(error)


async def set_after(future, delay, value):
    await asyncio.sleep(delay)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.create_task(set_after(future, 0.01, '... world'))
    print('hello', await future)
    print(future, future.get_loop() is loop)
    failing = asyncio.Future()
    failing.set_exception(ValueError)
    print(repr(failing.exception()), failing._state)
    for wrong in (StopIteration, StopIteration(3), 5, BaseException):
        fresh = loop.create_future()
        try:
            fresh.set_exception(wrong)
            print(repr(fresh.exception()), repr(fresh.exception().__cause__))
        except TypeError as error:
            print(error)
    ends = []
    for make in (lambda f: f.set_result(1), lambda f: f.cancel('why'), lambda f: f.set_exception(OSError('x'))):
        fresh = loop.create_future()
        fresh.add_done_callback(lambda f: ends.append((f.cancelled(), f.done())))
        make(fresh)
        try:
            await fresh
        except (asyncio.CancelledError, OSError) as error:
            print(repr(error))
        try:
            fresh.set_result(2)
        except asyncio.InvalidStateError as error:
            print(error)
    await asyncio.sleep(0)
    print(ends)
    print([error.__mro__[1].__name__ for error in (asyncio.CancelledError, asyncio.TimeoutError, asyncio.InvalidStateError, asyncio.QueueEmpty, asyncio.BrokenBarrierError)])
    print(asyncio.TimeoutError is TimeoutError, asyncio.iscoroutinefunction(main), asyncio.isfuture(future))
    return 'main result'


print(loop.run_until_complete(main()))
made = []


def factory(loop, coro, **kwargs):
    made.append(coro.__name__)
    return asyncio.Task(coro, loop=loop, **kwargs)


loop.set_task_factory(factory)
print(loop.run_until_complete(asyncio.sleep(0, 'by the factory')), made, loop.get_task_factory() is factory)
loop.set_task_factory(None)


def never(future):
    loop.stop()


waiting = loop.create_future()
loop.call_later(0.01, loop.stop)
try:
    loop.run_until_complete(waiting)
except RuntimeError as error:
    print(error)
waiting.cancel()
try:
    loop.run_until_complete(waiting)
except asyncio.CancelledError as error:
    print(repr(error))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
loop.close()
print(loop.is_closed(), loop)
for after in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), loop.run_forever):
    try:
        after()
    except RuntimeError as error:
        print(error)
with asyncio.Runner() as runner:
    inner = runner.get_loop()
    print(runner.run(asyncio.sleep(0, 'in a runner')), inner.is_closed())
print(inner.is_closed())
try:
    runner.run(asyncio.sleep(0))
except RuntimeError as error:
    print(error)
sys.stderr.flush()
