"""Calls in other threads."""
import asyncio
import contextvars
import threading
import time

var = contextvars.ContextVar('var', default='nothing')


def work(n):
    time.sleep(0.1 * n)
    return n * n, threading.current_thread().name.split('_')[0]


def fails():
    raise KeyError('no')


async def main():
    loop = asyncio.get_running_loop()
    var.set('set')
    print(await loop.run_in_executor(None, work, 1))
    print(await asyncio.to_thread(var.get), await loop.run_in_executor(None, var.get))
    begin = time.monotonic()
    print(await asyncio.gather(*[asyncio.to_thread(work, n) for n in (3, 1, 2)]))
    print(0.25 < time.monotonic() - begin < 0.5)
    try:
        await asyncio.to_thread(fails)
    except KeyError as e:
        print(repr(e))
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.3), 0.1)
    except TimeoutError as e:
        print('timeout', e)
    try:
        loop.set_default_executor(5)
    except TypeError as e:
        print(e)


asyncio.run(main())
