"""asyncio and the threads beside it, there and back."""

import asyncio
import threading
import time

TIMES = 40


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, int)
    start = time.perf_counter()
    for _ in range(TIMES):
        await loop.run_in_executor(None, int)
    print("run_in_executor", (time.perf_counter() - start) / TIMES)


asyncio.run(main())
