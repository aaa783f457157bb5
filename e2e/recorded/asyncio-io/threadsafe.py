"""Into a loop from another thread."""
import asyncio
import threading
import time


async def double(n):
    await asyncio.sleep(0.05)
    return 2 * n


async def fails():
    raise ValueError('from the loop')


def other(loop, event):
    time.sleep(0.1)
    loop.call_soon_threadsafe(print, 'called')
    future = asyncio.run_coroutine_threadsafe(double(21), loop)
    print('result', future.result(1))
    try:
        asyncio.run_coroutine_threadsafe(fails(), loop).result()
    except ValueError as e:
        print(repr(e))
    slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    try:
        slow.result(0.1)
    except TimeoutError:
        print('too slow', slow.cancel())
    try:
        asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as e:
        print(e)
    loop.call_soon_threadsafe(event.set)


async def main():
    event = asyncio.Event()
    thread = threading.Thread(target=other, args=(asyncio.get_running_loop(), event))
    thread.start()
    await event.wait()
    thread.join()
    print('end')


asyncio.run(main())
