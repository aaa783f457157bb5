"""call_soon_threadsafe() wakes the loop from another thread; call_soon() does not."""
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    for name in ('call_soon', 'call_soon_threadsafe'):
        got = []
        before = time.monotonic()
        timer = threading.Timer(0.1, lambda: getattr(loop, name)(lambda: got.append(time.monotonic() - before)))
        timer.start()
        await asyncio.sleep(0.5)
        print(name, 'late' if got[0] > 0.45 else 'in time')


asyncio.run(main())
