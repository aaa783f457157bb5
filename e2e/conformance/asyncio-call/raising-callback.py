import asyncio

def bad():
    raise ZeroDivisionError('in callback')

async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda l, c: print('handler:', c['message'].split(' at ')[0], repr(c['exception'])))
    loop.call_soon(bad)
    loop.call_soon(print, 'others go on')
    await asyncio.sleep(0.1)

asyncio.run(main())
