# 3.14: a lock goes straight to whoever has waited for more than a millisecond, so threads take turns
"""Two threads that hold a lock for a while and want it back at once; the same with asyncio's lock, which is fair."""
import asyncio
import threading
import time


def hog(lock, name):
    for _ in range(20):
        with lock:
            log.append(name)
            time.sleep(0.002)


lock, log = threading.Lock(), []
threads = [threading.Thread(target=hog, args=(lock, name)) for name in 'AB']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('threads', 'take turns' if 'AA' not in ''.join(log) else 'push in')


async def async_hog(lock, name):
    for _ in range(20):
        async with lock:
            log.append(name)
            await asyncio.sleep(0.002)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(async_hog(lock, 'A'), async_hog(lock, 'B'))


log.clear()
asyncio.run(main())
print('tasks', 'take turns' if 'AA' not in ''.join(log) else 'push in')
