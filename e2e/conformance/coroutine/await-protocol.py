import asyncio, inspect
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): yield from asyncio.sleep(0).__await__(); return self.v
async def inner(): return await Aw(5)
async def main():
    print(await inner(), await Aw('x'))
    c = inner(); print(inspect.getcoroutinestate(c)); print(await c, inspect.getcoroutinestate(c))
    try: await c
    except RuntimeError as e: print(e)
    for bad in (5, None, [1], inner):
        try: await bad
        except TypeError as e: print(e)
    class B:
        def __await__(self): return 5
    try: await B()
    except TypeError as e: print(e)
    class G:
        def __await__(self): return (x for x in [])
    print(await G())
asyncio.run(main())
async def vals():
    x = await asyncio.sleep(0, 'slept')
    return [await asyncio.sleep(0, i) for i in range(3)], x, {await asyncio.sleep(0, k): 1 for k in 'ab'}, [i async for i in agen()], [i async for i in agen() if await asyncio.sleep(0, i) > 0]
async def agen():
    for i in range(3): yield i
print(asyncio.run(vals()))
c = inner()
try: c.send(1)
except TypeError as e: print(e)
c.close(); print(c.cr_frame, c.cr_await, c.__name__, c.__qualname__)
try: asyncio.run(5)
except (ValueError, TypeError) as e: print(type(e).__name__, e)
try: asyncio.run(agen())
except (ValueError, TypeError) as e: print(type(e).__name__, str(e).split(' at ')[0])
async def raises(): raise KeyError('k')
try: asyncio.run(raises())
except KeyError as e: print('caught', e)
