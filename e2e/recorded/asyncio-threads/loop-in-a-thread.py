"""A loop that runs in a thread of its own, stopped from outside."""
import asyncio
import threading

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, name='loop')
thread.start()


async def where():
    return threading.current_thread().name, asyncio.get_running_loop() is loop


print(asyncio.run_coroutine_threadsafe(where(), loop).result())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_closed(), loop.is_running())
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as error:
    print(error)
