"""run_in_executor(): the default pool and one's own; names of its threads."""
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def name():
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, name))
    with ThreadPoolExecutor(1, 'mine') as pool:
        print(await loop.run_in_executor(pool, name), await loop.run_in_executor(pool, pow, 2, 10))
        future = loop.run_in_executor(pool, name)
        print(type(future).__name__, asyncio.isfuture(future), await future)
    try:
        loop.run_in_executor(pool, name)
    except RuntimeError as error:
        print(error)
    loop.set_default_executor(ThreadPoolExecutor(1, 'default'))
    print(await asyncio.to_thread(name))
    try:
        loop.set_default_executor(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
