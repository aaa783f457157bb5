"""A thread feeds an asyncio queue; a task reads it. A join() in the loop would wait for a call that the loop is to make."""
import asyncio
import threading


def feed(loop, queue):
    for i in range(3):
        loop.call_soon_threadsafe(queue.put_nowait, i)
    asyncio.run_coroutine_threadsafe(queue.put(None), loop).result()


async def main():
    queue = asyncio.Queue()
    thread = threading.Thread(target=feed, args=(asyncio.get_running_loop(), queue))
    thread.start()
    while (item := await queue.get()) is not None:
        print(item)
    await asyncio.to_thread(thread.join)


asyncio.run(main())
