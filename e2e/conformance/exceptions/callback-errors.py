import asyncio
def handler(loop, context):
    print('handler', context['message'], repr(context.get('exception')))
def bad(): 1 / 0
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad)
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    loop.call_later(0.01, bad)
    await asyncio.sleep(0.02)
    def exiting(): raise SystemExit(4)
    loop.call_soon(exiting)
    await asyncio.sleep(1)
    print('never')
asyncio.run(main())
