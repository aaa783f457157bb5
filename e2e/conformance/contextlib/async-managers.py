# compare: output
"""The asynchronous half: asynccontextmanager, AsyncExitStack, aclosing, decorators."""
import asyncio
from contextlib import (
    AbstractAsyncContextManager, AsyncContextDecorator, AsyncExitStack, ExitStack, aclosing, asynccontextmanager, nullcontext,
)


@asynccontextmanager
async def step(name, log, fail=None):
    log.append(f'+{name}')
    await asyncio.sleep(0.001)
    try:
        yield name
    except KeyError as error:
        log.append(f'{name} saw {error!r}')
    finally:
        await asyncio.sleep(0.001)
        log.append(f'-{name}')
        if fail:
            raise fail


async def numbers(log):
    try:
        for i in range(5):
            yield i
    finally:
        log.append('closed')


@asynccontextmanager
async def twice():
    yield 1
    yield 2


@asynccontextmanager
async def never():
    if False:
        yield


@asynccontextmanager
async def again():
    try:
        yield
    except ValueError:
        yield


class Noted(AsyncContextDecorator):
    async def __aenter__(self):
        print('noted in')
        return self

    async def __aexit__(self, *details):
        print('noted out', details[0])
        return False


@Noted()
async def work(x):
    await asyncio.sleep(0)
    return x * 2


@step('deco', decorated := [])
async def wrapped():
    decorated.append('inside')
    return 'result'


async def attempt(manager, error=None):
    try:
        async with manager:
            if error:
                raise error
    except BaseException as caught:
        print(type(caught).__name__, caught, '|', repr(caught.__cause__), repr(caught.__context__))
    else:
        print('fine')


async def finish(*args):
    await asyncio.sleep(0.001)
    print('finish', *args)


async def main():
    log = []
    async with step('a', log) as name:
        print(name)
    async with step('b', log):
        raise KeyError('gone')
    print(log)
    for manager in twice, never, again:
        for error in None, ValueError('v'), StopAsyncIteration('s'), StopIteration('t'):
            print(manager.__name__, repr(error), end=': ')
            await attempt(manager(), error)
    log = []
    async with aclosing(numbers(log)) as stream:
        async for i in stream:
            if i == 2:
                break
    print(i, log)
    print(await work(21), await wrapped(), await wrapped(), decorated, work.__name__)
    async with nullcontext('n') as n:
        print(n)
    log = []
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(step('x', log))
        await stack.enter_async_context(step('y', log))
        stack.push_async_callback(finish, 1, 2)
        stack.callback(print, 'sync callback')
        stack.enter_context(nullcontext())

        @stack.push_async_exit
        async def watch(kind, error, trace):
            print('watch', kind)
            return True
        raise ValueError('swallowed by watch')
    print(log)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(step('p', log, OSError('p')))
            await stack.enter_async_context(step('q', log, LookupError('q')))
            raise TypeError('start')
    except OSError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
    stack = AsyncExitStack()
    await stack.enter_async_context(step('moved', log := []))
    other = stack.pop_all()
    await stack.aclose()
    print(log, type(other).__name__)
    await other.aclose()
    print(log)
    for wrong in (5, nullcontext, step('z', log)):
        try:
            if wrong.__class__ is int or wrong is nullcontext:
                await stack.enter_async_context(wrong)
            else:
                ExitStack().enter_context(wrong)
        except TypeError as error:
            print(error)
    try:
        stack.enter_context(step('z', log))
    except TypeError as error:
        print(error)
    print(isinstance(stack, AbstractAsyncContextManager), hasattr(AsyncExitStack, '__enter__'))


asyncio.run(main())
