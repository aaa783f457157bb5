"""A future of a pool awaited; as_completed over both kinds."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def work(delay):
    time.sleep(delay)
    return delay


async def main():
    with ThreadPoolExecutor(3) as pool:
        print(await asyncio.wrap_future(pool.submit(work, 0.01)))
        waits = [asyncio.wrap_future(pool.submit(work, delay)) for delay in (0.2, 0.1, 0.0)]
        print([await each for each in asyncio.as_completed(waits)])
        slow = asyncio.wrap_future(pool.submit(work, 0.2))
        try:
            await asyncio.wait_for(slow, 0.05)
        except TimeoutError:
            print('timeout', slow.cancelled())


asyncio.run(main())
