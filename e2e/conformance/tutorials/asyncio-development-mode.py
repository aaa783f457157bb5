# compare: order
"""What the page on developing with asyncio shows: debug mode, slow callbacks, forgotten awaits, lost exceptions."""
import asyncio
import logging
import sys
import time


class Shown(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        if 'took' in text:
            text = text.split(' took ')[0].split(' cb=')[0][:60] + ' took too long'
        print(f'{record.levelname}: {text.splitlines()[0]}')


logger = logging.getLogger('asyncio')
logger.addHandler(Shown())
logger.propagate = False
logger.setLevel(logging.WARNING)


async def slow():
    time.sleep(0.3)


async def quick():
    time.sleep(0.01)


async def forgotten():
    print('never')


async def bug():
    raise Exception('not consumed')


async def main():
    loop = asyncio.get_running_loop()
    print('debug', loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(quick())
    await asyncio.create_task(slow(), name='slow one')
    loop.slow_callback_duration = 0.5
    await asyncio.create_task(slow())
    asyncio.create_task(bug())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_soon(lambda: {}['in a callback'])
    await asyncio.sleep(0)
    future = loop.create_future()
    loop.call_exception_handler({'message': 'told by hand', 'future': future, 'exception': OSError('x')})
    future.cancel()


asyncio.run(main(), debug=True)
asyncio.run(main(), debug=False)
loop = asyncio.new_event_loop()
print(loop.get_debug(), sys.flags.dev_mode)
loop.set_debug(True)
print(loop)
try:
    loop.call_soon('not callable')
except TypeError as error:
    print(error)
try:
    loop.call_later(1, forgotten)
except TypeError as error:
    print(str(error)[:60])
loop.close()
loop.set_debug(False)
