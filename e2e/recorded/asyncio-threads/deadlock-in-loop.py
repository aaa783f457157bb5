"""Waiting in the loop's own thread for a coroutine of that loop: only the timeout ends it."""
import asyncio


async def child():
    return 1


async def main():
    future = asyncio.run_coroutine_threadsafe(child(), asyncio.get_running_loop())
    try:
        future.result(timeout=0.1)
    except TimeoutError:
        print('timed out')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(future.done())


asyncio.run(main())
