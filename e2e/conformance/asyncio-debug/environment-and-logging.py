# compare: order
"""PYTHONASYNCIODEBUG turns debug mode on; what the loop logs for debugging is seen by those who ask."""
import asyncio
import logging
import os
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format='%(name)s %(levelname)s %(message)s')


async def main(title):
    loop = asyncio.get_running_loop()
    print(title, loop.get_debug())
    if title == 'raising':
        loop.call_soon(int, 'x')
        await asyncio.sleep(0)


asyncio.run(main('plain'))
asyncio.run(main('debug'), debug=True)
os.environ['PYTHONASYNCIODEBUG'] = '1'
asyncio.run(main('environment'))
asyncio.run(main('not so'), debug=False)
os.environ['PYTHONASYNCIODEBUG'] = ''
asyncio.run(main('empty'))
asyncio.run(main('raising'))
logging.getLogger('asyncio').setLevel(logging.CRITICAL)
asyncio.run(main('raising'))
logging.getLogger('asyncio').setLevel(logging.NOTSET)
