"""Each thread has a running loop of its own."""
import asyncio
import threading


async def work(name, n):
    for _ in range(n):
        await asyncio.sleep(0.01)
    results[name] = id(asyncio.get_running_loop())


results = {}
threads = [threading.Thread(target=lambda i=i: asyncio.run(work(i, 3))) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results), len(set(results.values())))
