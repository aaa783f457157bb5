import asyncio
async def f(x=0): return x
async def g(): 
    [f(i) for i in range(2)]
    print('lc')
    {f()}
    print('set')
    (f(),)
    print('tuple')
    d = {'a': f()}
    d['a'] = 1
    print('dict')
    d.setdefault('b', f())
    d.pop('b')
    print('popped')
    l = [f()]
    l[0] = 1
    print('list item')
    l.append(f()); l.pop(); print('pop')
    l.append(f()); l.clear(); print('clear')
    l.append(f()); del l[-1]; print('del')
    l[:] = [f()]; l[:] = []; print('slice')
    x = f(); x = 2; print('rebound')
    y = z = f(); y = 0; print('one left'); z = 0; print('none left')
    def inner(c): pass
    inner(f()); print('passed')
    await f(f()); print('nested await')
    lambda: f()
    (lambda: f())(); print('lambda')
    a, b = f(), f(); a = 1; print('a'); b = 1; print('b')
    class C: pass
    o = C(); o.c = f(); o.c = 1; print('attr')
    o.c = f(); del o; print('obj')
    s = f'{f()!s:.10}'; print('fstr', s)
    print(str(f())[:12]); print('str')
    try: f() + 1
    except TypeError as e: print(e)
    try: raise ValueError(f())
    except ValueError: print('caught')
    print('after')
    c = f()
    try: c.send(None)
    except StopIteration as e: print(e.value)
    try: await c
    except RuntimeError as e: print(e)
    w = f(); w.throw(ValueError) if 0 else None
    w.close(); print('closed')
    v = f()
    try: v.throw(KeyError('k'))
    except KeyError as e: print(repr(e))
    del v; print('thrown')
    for q in [f(), f()]: pass
    print('loop'); del q; print('gone')
    return f()
r = asyncio.run(g())
print('end'); r = None; print('really')
