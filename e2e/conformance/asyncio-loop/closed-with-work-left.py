"""A task that never began dies with its closed loop; what a loop says of itself."""
import asyncio, gc
async def plain(f): await f
loop = asyncio.new_event_loop()
task = loop.create_task(plain(loop.create_future()), name='not begun')
loop.close()
del task
print('deleted')
loop = asyncio.new_event_loop()
print(loop.slow_callback_duration, loop._debug)
loop.set_debug(1)
print(loop.get_debug())
loop.close()
print(loop._closed)
