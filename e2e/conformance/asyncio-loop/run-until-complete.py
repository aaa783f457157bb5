import asyncio

async def f(n):
    await asyncio.sleep(n)
    return n

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(f(1)))
print(loop.run_until_complete(asyncio.gather(*[f(1)], return_exceptions=True)) if False else loop.run_until_complete(f(2)))
try:
    loop.run_until_complete(1)
except TypeError as e:
    print(e)
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
