import asyncio


async def child(n=0):
    return n


def plain():
    return 'plain'


def generator():
    yield


async def attempt(what, call):
    try:
        print(what, '->', await call())
    except (TypeError, ValueError, AttributeError) as error:
        print(what, type(error).__name__ + ':', str(error).split(' at 0x')[0])


async def agen():
    yield 1


async def main():
    loop = asyncio.get_running_loop()
    await attempt('create_task(function)', lambda: asyncio.create_task(child))
    await attempt('create_task(plain())', lambda: asyncio.create_task(plain()))
    await attempt('create_task(future)', lambda: asyncio.create_task(loop.create_future()))
    await attempt('gather(function)', lambda: asyncio.gather(child, child()))
    await attempt('gather(generator)', lambda: asyncio.gather(generator()))
    await attempt('wait_for(5)', lambda: asyncio.wait_for(5, 1))
    await attempt('shield(None)', lambda: asyncio.shield(None))
    await attempt('ensure_future(text)', lambda: asyncio.ensure_future('text'))
    await attempt('sleep(text)', lambda: asyncio.sleep('1'))
    await attempt('await plain', plain)
    await attempt('await a list', lambda: [child])
    await attempt('await an async generator', agen)
    for what, body in (
        ('async for over list', 'async for x in [1]: pass'),
        ('async for over coroutine', 'async for x in child(): pass'),
        ('async with a lock type', 'async with asyncio.Lock: pass'),
        ('with an async lock', 'with asyncio.Lock(): pass'),
        ('for over async generator', 'for x in agen(): pass'),
        ('next of async generator', 'next(agen())'),
        ('anext of a list', 'await anext([1])'),
        ('call of a coroutine', 'child()()'),
        ('iteration of a coroutine', 'list(child())'),
    ):
        scope = dict(globals())
        exec(f'async def body():\n    {body}', scope)
        await attempt(what, scope['body'])


asyncio.run(main())
for what in (child, 5, None, agen):
    try:
        asyncio.run(what)
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ':', str(error).split(' at 0x')[0])
