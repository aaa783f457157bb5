import asyncio, contextlib
@contextlib.asynccontextmanager
async def res(name):
    print('open', name)
    try:
        await asyncio.sleep(0.01)
        yield name
    except ValueError as e:
        print(name, 'saw', repr(e)); raise
    finally:
        await asyncio.sleep(0.01)
        print('close', name)
async def main():
    async with res('a') as a, res('b') as b: print(a, b)
    try:
        async with contextlib.AsyncExitStack() as s:
            await s.enter_async_context(res('c'))
            s.push_async_callback(asyncio.sleep, 0)
            raise ValueError('v')
    except ValueError as e: print(repr(e))
    try:
        async with res('d'): raise KeyError('k')
    except KeyError as e: print(repr(e))
    @contextlib.asynccontextmanager
    async def twice():
        yield 1
        yield 2
    try:
        async with twice(): pass
    except RuntimeError as e: print(e)
    @contextlib.asynccontextmanager
    async def never():
        if False: yield
    try:
        async with never(): pass
    except RuntimeError as e: print(e)
    async with contextlib.aclosing(agen()) as g:
        async for x in g:
            print(x)
            if x == 1: break
async def agen():
    try:
        for i in range(3): yield i
    finally: print('agen closed')
asyncio.run(main())
