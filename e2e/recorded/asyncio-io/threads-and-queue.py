"""A thread that produces, a loop that consumes."""
import asyncio
import threading


def produce(loop, queue):
    for n in [*range(5), None]:
        asyncio.run_coroutine_threadsafe(queue.put(n), loop).result()


async def main():
    queue = asyncio.Queue(2)
    thread = threading.Thread(target=produce, args=(asyncio.get_running_loop(), queue))
    thread.start()
    while (item := await queue.get()) is not None:
        print(item)
        await asyncio.sleep(0.01)
    thread.join()


asyncio.run(main())
