"""A pool of two threads does four sleeps in two rounds."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        for jobs in (2, 3, 4):
            before = time.monotonic()
            await asyncio.gather(*[loop.run_in_executor(pool, time.sleep, 0.2) for _ in range(jobs)])
            print(jobs, int((time.monotonic() - before) / 0.2), 'rounds')


asyncio.run(main())
