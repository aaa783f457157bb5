import asyncio
async def g():
    try:
        x = yield 1
        print('got', x)
        try: yield 2
        except ValueError as e: print('caught', e); yield 'rec'
    finally: print('fin'); await asyncio.sleep(0); print('fin2')
async def main():
    a = g(); print(await a.__anext__(), await a.asend('s'), await a.athrow(ValueError('v')))
    try: await a.__anext__()
    except StopAsyncIteration: print('stop')
    try: await a.asend(1)
    except StopAsyncIteration: print('stop2')
    b = g(); await anext(b); await b.aclose(); print(await anext(b, 'default'))
    async for v in g():
        print('v', v)
        if v == 1: break
    print('after break')
    async def bad(): yield 1; raise StopAsyncIteration
    try:
        async for _ in bad(): pass
    except RuntimeError as e: print(e)
    c = g()
    try: await c.asend(5)
    except TypeError as e: print(e)
    print([x async for x in aiter(agen(3))], {x: 1 async for x in agen(2)}, [y async for x in agen(2) async for y in agen(x + 1)])
    async for x in agen(2): pass
    else: print('else', x)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    class It:
        def __aiter__(self): self.n = 0; return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return self.n
    print([x async for x in It()])
async def agen(n):
    for i in range(n): yield i; await asyncio.sleep(0)
asyncio.run(main())
