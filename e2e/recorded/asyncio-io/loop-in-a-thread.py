"""A loop that lives in a thread of its own."""
import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.02)
    return a + b, threading.current_thread().name


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, name='the loop')
thread.start()
futures = [asyncio.run_coroutine_threadsafe(add(n, n), loop) for n in range(3)]
print([future.result() for future in futures])
print(asyncio.run_coroutine_threadsafe(asyncio.sleep(0, 'x'), loop).result(1))
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(loop.is_running(), loop.is_closed())
loop.close()
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as e:
    print(e)


def run():
    print(asyncio.run(add(1, 2)))


thread = threading.Thread(target=run, name='runner')
thread.start()
thread.join()
