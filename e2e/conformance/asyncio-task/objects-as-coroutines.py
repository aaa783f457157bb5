import asyncio, types
@types.coroutine
def g():
    yield
class Co:
    def __init__(self): self.n = 0
    def send(self, v):
        self.n += 1
        if self.n == 3: raise StopIteration('done')
        return None
    def throw(self, *a): raise a[0]
    def close(self): pass
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return self.send(None)
async def ag():
    yield 1
print(asyncio.iscoroutine(g()), asyncio.iscoroutine(Co()), asyncio.iscoroutine(ag().aclose()), asyncio.iscoroutine(ag().asend(None)))
async def main():
    try: asyncio.create_task(g())
    except TypeError as e: print(e)
    print(await asyncio.create_task(Co()))
    t = asyncio.create_task(ag().aclose())
    print(await t, t.get_coro())
asyncio.run(main())
