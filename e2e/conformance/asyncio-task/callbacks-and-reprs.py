"""How callbacks, coroutines and waiters look in the repr of tasks and futures."""
import asyncio
import functools
import re


def plain(future):
    pass


class Owner:
    def method(self, future):
        pass

    def __call__(self, future):
        pass

    async def coroutine(self):
        await asyncio.sleep(1)


@functools.wraps(plain)
def wrapped(future):
    plain(future)


async def waits(future):
    await future


def shown(thing):
    return re.sub(r' at 0x[0-9a-f]+', ' at ADDR', repr(thing))


async def main():
    loop = asyncio.get_running_loop()
    owner = Owner()
    for callbacks in ([plain], [wrapped], [owner.method], [owner], [functools.partial(plain, 1)], [print], [len, plain],
                      [plain, owner, plain, wrapped], [lambda future: None], [functools.partial(functools.partial(plain), 2)]):
        future = loop.create_future()
        for callback in callbacks:
            future.add_done_callback(callback)
        print(shown(future))
    future = loop.create_future()
    task = asyncio.create_task(waits(future), name='waits')
    print(shown(task))
    await asyncio.sleep(0)
    print(shown(task))
    print(shown(future))
    other = asyncio.create_task(waits(task), name='other')
    await asyncio.sleep(0)
    print(shown(other))
    other.cancel('why')
    print(shown(other))
    print(shown(task))
    await asyncio.wait([other, task])
    print(shown(other), shown(task), shown(future))
    method = asyncio.create_task(owner.coroutine())
    print(shown(method))
    gathered = asyncio.gather(method, loop.create_future())
    print(shown(gathered))
    print(shown(method))
    shielded = asyncio.shield(method)
    print(shown(shielded), shown(method))
    method.cancel()
    await asyncio.gather(gathered, shielded, return_exceptions=True)
    print(shown(gathered), shown(shielded))
    recursive = loop.create_future()
    recursive.set_result([recursive])
    print(shown(recursive))
    long = loop.create_future()
    long.set_result({n: 'x' * 50 for n in range(10)})
    print(shown(long))
    print(shown(loop.call_soon(print, 1)))


asyncio.run(main())
