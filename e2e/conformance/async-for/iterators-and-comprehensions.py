import asyncio

class Ticker:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0.1)
        return self.i

async def doubled(source):
    async for v in source:
        yield v * 2

async def main():
    async for v in Ticker(3):
        if v == 2: continue
        print(v)
    else:
        print('done')
    print([v async for v in doubled(Ticker(3))], {v async for v in Ticker(2)})
    print([await asyncio.sleep(0, i) for i in range(3)])
    g = (v + 1 async for v in Ticker(2))
    print(await anext(g), await anext(g), await anext(g, 'none'))
    for bad in (1, [1]):
        try:
            async for _ in bad: pass
        except TypeError as e:
            print(e)
    async for v in Ticker(5):
        if v == 2: break
    else:
        print('never')
    print('end', v)

asyncio.run(main())
