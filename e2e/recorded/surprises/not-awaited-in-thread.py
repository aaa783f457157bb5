"""A coroutine function as a target: the thread makes a coroutine and drops it."""
import threading


async def work():
    print('never')


thread = threading.Thread(target=work)
thread.start()
thread.join()
print('joined')
