"""Cancelling the wait for a thread does not stop the thread."""
import asyncio
import threading

go, done = threading.Event(), []


def work():
    go.wait()
    done.append('finished all the same')


async def main():
    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('the wait is cancelled', done)
    go.set()


asyncio.run(main())
print(done)
