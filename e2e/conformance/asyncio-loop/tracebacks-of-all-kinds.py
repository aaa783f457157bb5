# compare: order
import asyncio, traceback, sys, contextlib

async def leaf(kind):
    await asyncio.sleep(0)
    raise kind('from the leaf')

async def branch(kind):
    await leaf(kind)

async def agen(kind):
    yield 1
    await branch(kind)
    yield 2

@contextlib.asynccontextmanager
async def manager():
    try:
        yield
    except ValueError as e:
        raise RuntimeError('in manager') from e

class Aw:
    def __await__(self):
        yield from leaf(KeyError).__await__()

async def c1(): await branch(ValueError)
async def c2(): await asyncio.gather(branch(ValueError), branch(TypeError))
async def c3(): await asyncio.wait_for(asyncio.sleep(1), 0.01)
async def c4():
    async with asyncio.timeout(0.01): await asyncio.sleep(1)
async def c5():
    async for x in agen(OSError): pass
async def c6():
    async with manager(): await leaf(ValueError)
async def c7(): await Aw()
async def c8():
    t = asyncio.create_task(branch(ValueError), name='T')
    await asyncio.sleep(0.01)
    await t
async def c9():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(branch(ValueError))
        async with asyncio.TaskGroup() as tg2:
            tg2.create_task(branch(TypeError))
            tg2.create_task(leaf(KeyError))
async def c10():
    t = asyncio.create_task(asyncio.sleep(5))
    asyncio.get_running_loop().call_later(0.01, t.cancel, 'msg')
    await t
async def c11(): [x async for x in agen(ValueError)]
async def c12():
    for c in asyncio.as_completed([branch(ValueError)]): await c
async def c13(): await asyncio.shield(branch(ValueError))
async def c14():
    q = asyncio.Queue()
    q.shutdown()
    await q.get()
async def c15():
    lock = asyncio.Lock()
    async with lock:
        lock.release()
async def c16():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ZeroDivisionError('set'))
    try: await f
    except ZeroDivisionError: pass
    await f
async def c17():
    async with contextlib.AsyncExitStack() as s:
        s.push_async_callback(leaf, ValueError)
        await leaf(TypeError)
async def c18():
    r = await asyncio.gather(branch(ValueError), return_exceptions=True)
    raise r[0]
async def c19():
    async with asyncio.timeout(0.01):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1))
            try: await asyncio.sleep(1)
            finally: 1/0
async def c20():
    raise StopIteration(3)
async def c21():
    raise StopAsyncIteration
async def c22():
    await asyncio.wait_for(branch(ValueError), 1)
async def c23():
    a = agen(ValueError)
    await anext(a)
    await a.athrow(KeyError('thrown'))
for i in range(1, 24):
    print('=====', i)
    try:
        asyncio.run(globals()[f'c{i}']())
    except BaseException:
        traceback.print_exc(file=sys.stdout)
sys.stdout.flush()
