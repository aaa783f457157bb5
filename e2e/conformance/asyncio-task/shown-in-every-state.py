import asyncio, functools
async def co(n=0): await asyncio.sleep(n); return {'a': 'x' * 200}
def cb(*a): pass
class K:
    def m(self, *a): pass
    async def am(self): await asyncio.sleep(0)
    def __call__(self, *a): pass
async def gen():
    yield 1
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(co(0.01), name='named')
    print(t)
    t.add_done_callback(cb); print(t)
    t.add_done_callback(functools.partial(cb, 1, b=2)); print(t)
    t.add_done_callback(K().m); t.add_done_callback(print); t.add_done_callback(lambda f: 0)
    print(t)
    await asyncio.sleep(0)
    print(t)
    await t
    print(t)
    f = loop.create_future(); print(f)
    f.add_done_callback(cb); f.add_done_callback(cb); print(f); f.add_done_callback(K()); print(f)
    f.set_result([1] * 100); print(f)
    g = loop.create_future(); g.set_exception(ValueError('v' * 10)); print(g); g.exception()
    h = loop.create_future(); h.cancel('because'); print(h)
    t2 = asyncio.create_task(K().am()); print(t2); t2.cancel(); print(t2, t2.cancelling())
    try: await t2
    except asyncio.CancelledError: pass
    print(t2)
    k = loop.call_soon(cb, 1, 'two'); print(k); k.cancel(); print(k)
    k = loop.call_later(5, functools.partial(cb, 3), k); print(str(k).split(' when=')[0]); k.cancel()
    print(asyncio.gather(t, f))
    s = asyncio.shield(asyncio.create_task(co(), name='in shield')); print(s)
    w = asyncio.create_task(asyncio.wait_for(co(), 1), name='wf'); await asyncio.sleep(0); print(w)
    await w; await s
    print(co, K().am, gen)
    c = co(); print(c.__qualname__, c.cr_await, c.cr_running); print(str(c)[:26]); c.close()
    a = gen(); print(str(a)[:32], a.ag_running); await a.aclose()
    print(str(a.asend(None))[:30], str(anext(a, 1))[:20], type(anext(a,1)), type(a.__anext__()), type(co().__await__()))
    e = asyncio.Event(); x = asyncio.create_task(e.wait()); await asyncio.sleep(0); print(x); print(e); e.set(); await x
    print(asyncio.Queue(3), asyncio.PriorityQueue(), asyncio.Semaphore(0), asyncio.BoundedSemaphore(2), asyncio.Condition(), asyncio.Barrier(2))
    async with asyncio.timeout(None) as tm: print(tm)
    print(tm)
    async with asyncio.TaskGroup() as tg:
        print(tg); tg.create_task(co(), name='c'); print(tg)
    print(tg)
    print(asyncio.Runner().__class__, loop)
    r = asyncio.create_task(asyncio.sleep(0, 'r'), name=5); print(r, await r, r)
    class MyTask(asyncio.Task):
        pass
    m = MyTask(co(), loop=loop, name='my'); print(m); await m
    class MyFut(asyncio.Future):
        def __repr__(self): return 'MF'
    mf = MyFut(); z = asyncio.create_task(co2(mf)); await asyncio.sleep(0); print(z); mf.set_result(0); await z; print(mf)
async def co2(f): await f
asyncio.run(main())
