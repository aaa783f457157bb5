"""A coroutine given to the loop from another thread: result, error, cancellation, timeout."""
import asyncio
import concurrent.futures
import threading


log = []


async def work(x):
    await asyncio.sleep(0.05)
    return 10 / x


async def forever():
    try:
        await asyncio.sleep(60)
    finally:
        log.append('cancelled inside')


def other(loop):
    future = asyncio.run_coroutine_threadsafe(work(4), loop)
    print(type(future).__module__, future.result(5))
    try:
        asyncio.run_coroutine_threadsafe(work(0), loop).result()
    except ZeroDivisionError as error:
        print(error)
    slow = asyncio.run_coroutine_threadsafe(forever(), loop)
    try:
        slow.result(0.1)
    except TimeoutError:
        print('timeout', slow.cancel())
    try:
        slow.result()
    except concurrent.futures.CancelledError:
        print('cancelled')
    try:
        asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as error:
        print(error)


async def main():
    await asyncio.to_thread(other, asyncio.get_running_loop())


asyncio.run(main())
print(log)
