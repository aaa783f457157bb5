"""Executors of the program's own, one worker, and the end of the default one."""
import asyncio
import concurrent.futures
import threading
import time


def name(n):
    time.sleep(0.05)
    return n, threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix='own') as pool:
        begin = time.monotonic()
        print(await asyncio.gather(*[loop.run_in_executor(pool, name, n) for n in range(3)]))
        print(time.monotonic() - begin > 0.14)
        future = asyncio.wrap_future(pool.submit(name, 5))
        print(type(future).__name__, await future)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(thread_name_prefix='default'))
    print(await asyncio.to_thread(name, 7))
    slow = loop.run_in_executor(None, time.sleep, 0.2)
    await asyncio.sleep(0.01)
    print(slow.cancel(), slow.cancelled())
    begin = time.monotonic()
    await loop.shutdown_default_executor()
    print(time.monotonic() - begin > 0.1)
    try:
        await asyncio.to_thread(print, 'never')
    except RuntimeError as e:
        print(e)


asyncio.run(main())
