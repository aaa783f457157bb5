# compare: order
"""Debug mode tells of what blocks the loop for too long: tasks, handles, cancelled handles."""
import asyncio
import time


def callback(*args):
    time.sleep(0.12)


def timer(text):
    time.sleep(0.2)


async def blocks(seconds):
    time.sleep(seconds)
    await asyncio.sleep(0)
    time.sleep(seconds)
    return 'x' * 200


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.call_soon(callback, 'one', 2)
    loop.call_at(0, timer, 'text')
    task = asyncio.create_task(blocks(0.15), name='blocker')
    await task
    loop.slow_callback_duration = 0.3
    loop.call_soon(callback)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 0.05
    handle = loop.call_later(0.01, print, 'never')
    loop.call_soon(lambda: (time.sleep(0.06), handle.cancel(), print(str(handle).replace(str(handle.when()), 'WHEN'))))
    await asyncio.sleep(0.02)
    loop.set_debug(False)
    time.sleep(0.1)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
