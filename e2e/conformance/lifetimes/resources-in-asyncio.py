# compare: order
import asyncio, weakref, gc, sys, time, contextlib, collections, functools
# typical memory/teardown things
class Res:
    live = 0
    def __init__(self, n): self.n = n; Res.live += 1; weakref.finalize(self, print, 'finalised', n)
    def __del__(self): Res.live -= 1; print('del', self.n)
async def use(n):
    r = Res(n)
    try: await asyncio.sleep(0.01)
    finally: print('used', n)
    return r.n
async def agen(n):
    r = Res(n)
    try:
        while True: yield r.n
    finally: print('agen closed', n)
async def main():
    print(await asyncio.gather(use('g1'), use('g2')))
    t = asyncio.create_task(use('t')); await asyncio.sleep(0); t.cancel()
    with contextlib.suppress(asyncio.CancelledError): await t
    del t; print('task gone')
    async for x in agen('a'): break
    await asyncio.sleep(0); print('after break')
    a = agen('b'); await anext(a); await a.aclose(); print('aclose'); del a; print('b gone')
    q = asyncio.Queue(); q.put_nowait(Res('q')); await q.get(); print('got and dropped')
    f = asyncio.get_running_loop().create_future(); f.set_result(Res('f')); await f; print('awaited'); del f; print('f gone')
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda r: print('cb', r.n), Res('cb')); await asyncio.sleep(0); print('cb done')
    h = loop.call_later(9, print, Res('h')); h.cancel(); print('cancelled handle'); del h; await asyncio.sleep(0.01); print('handle?')
    e = None
    try: await fail(Res('exc'))
    except ValueError as x: e = x
    print('kept'); e = None; print('released')
    d = {}; d['self'] = d; d['r'] = Res('cycle'); del d; print('cycle'); gc.collect(); print('collected')
    cache = weakref.WeakValueDictionary(); r = Res('weak'); cache['k'] = r; print(len(cache)); del r; print(len(cache))
    w = weakref.WeakKeyDictionary(); k = Res('key'); w[k] = 1; del k; print(len(w))
    s = Res('s'); ref = weakref.ref(s, lambda _: print('callback')); p = weakref.proxy(s); print(p.n); del s; print(ref())
    try: p.n
    except ReferenceError as x: print(x)
    m = weakref.WeakMethod(Res('meth').__del__) if 0 else None
    lst = [Res(i) for i in range(3)]; lst.pop(1); print('popped'); lst[:] = lst[1:]; print('sliced'); lst.clear(); print(Res.live)
    fn = functools.partial(print, Res('partial')); del fn; print('partial gone')
    def clos():
        r = Res('clos'); return lambda: r
    c = clos(); del c; print('closure gone')
    class K: r = Res('class attr')
    del K; print('class'); gc.collect(); print('class gone')
    x = Res('x1'); x = Res('x2'); print('rebound')
    def g():
        y = Res('y'); yield 1; yield 2
    it = g(); next(it); del it; print('gen gone')
    dq = collections.deque([Res('d1'), Res('d2')], maxlen=2); dq.append(Res('d3')); print('dq'); dq.clear()
    print('main ends', Res.live)
async def fail(r): raise ValueError(r.n)
asyncio.run(main())
last = Res('module level')
print('end')
