"""iscoroutine and iscoroutinefunction (deprecated), coroutines made of generators, and what can be awaited."""
import asyncio
import collections.abc
import functools
import types
import warnings


async def native():
    return 'native'


@types.coroutine
def marked():
    yield
    return 'marked'


def generator():
    yield


async def agen():
    yield


class Like:
    def send(self, value):
        raise StopIteration('like')

    def throw(self, *error):
        raise error[0]

    def close(self):
        pass

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)


collections.abc.Coroutine.register(Like)


class Awaitable:
    def __await__(self):
        return (yield from marked())


made = [native(), marked(), generator(), agen(), Like(), Awaitable(), native]
print([asyncio.iscoroutine(each) for each in made])
print(asyncio.iscoroutinefunction(native))
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    functions = [marked, generator, agen, functools.partial(native), lambda: native(), Like, 3, Awaitable().__await__]
    print([asyncio.iscoroutinefunction(each) for each in functions])
    marker = type('Marked', (), {'_is_coroutine': asyncio.coroutines._is_coroutine})()
    print(asyncio.iscoroutinefunction(marker))
made[0].close()


async def main():
    print(await marked(), await Awaitable(), await Like())
    for make in (native, marked, Awaitable, Like):
        task = asyncio.ensure_future(make())
        print(type(task).__name__, str(task.get_coro().__class__.__name__), await task)
    print(await asyncio.gather(native(), marked(), Awaitable(), Like()))
    for bad in (generator(), 3, 'text', None, native, agen()):
        try:
            asyncio.ensure_future(bad)
        except TypeError as error:
            print(error)
        try:
            await bad
        except TypeError as error:
            print(error)
    coroutine = native()
    print(await coroutine)
    for again in (lambda: coroutine.send(None), lambda: asyncio.create_task(coroutine)):
        try:
            result = again()
            await result
        except RuntimeError as error:
            print(error)
    own = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(own) is own)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(own, loop=other)
    except ValueError as error:
        print(error)
    other.close()


asyncio.run(main())
