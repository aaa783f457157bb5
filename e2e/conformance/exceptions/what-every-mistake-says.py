# compare: output
import sys, traceback
def t(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)
# mutation during iteration
def m1():
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 1
def m2():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
def m3():
    s = {1, 2}
    for k in s: s.add(k + 10)
def m4():
    import collections
    q = collections.deque([1, 2])
    for k in q: q.append(3)
def m5():
    l = [1, 2, 3]; out = []
    for k in l:
        out.append(k); l.remove(k)
    return out
def m6():
    d = {1: 1, 2: 2}
    for k in d.items(): d.pop(k[0]); d[k[0] + 5] = 1
def m7():
    d = {1: 1}
    it = iter(d); d[2] = 2
    try: next(it)
    except RuntimeError as e: print(e)
    return list(it)
def m8():
    d = dict.fromkeys(range(5))
    for k in d:
        d[k] = k * 2
    return d
def m9():
    import collections
    o = collections.OrderedDict(a=1, b=2)
    for k in o: o['z' + k] = 1
def m10():
    l = [3, 1, 2]
    l.sort(key=lambda x: l.append(x) or x)
def m11():
    d = {}
    for k in reversed({1: 1, 2: 2}): pass
    it = reversed(d); d[1] = 1
    return list(it)
def m12():
    b = bytearray(b'abc'); m = memoryview(b)
    b.append(1)
def m13():
    l = list(range(3)); it = iter(l); l.clear()
    return list(it), list(it)
for i in range(1, 14): t(f'm{i}', globals()[f'm{i}'])
# del, try, finally, with
def f1():
    try: return 'try'
    finally: print('finally')
def f2():
    for i in range(3):
        try: continue
        finally: print('fin', i)
def f3():
    try: raise ValueError(1)
    except ValueError as e: e2 = e
    try: e
    except UnboundLocalError as x: return str(x), e2.args
def f4():
    x = 1; del x
    return x
def f5():
    x = 1
    def g(): return x
    del x
    return g()
def f6():
    try:
        try: 1 / 0
        finally: raise KeyError('fin')
    except KeyError as e: return repr(e.__context__)
def f7():
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): return True
    with C(): raise ValueError
    return 'suppressed'
def f8():
    with 5: pass
def f9():
    class C:
        def __enter__(self): pass
    with C(): pass
def f10():
    class C:
        __enter__ = 5
        def __exit__(self): pass
    with C(): pass
def f11():
    async def co():
        with 5: pass
    class A:
        def __aenter__(self): pass
        def __aexit__(self, *a): pass
    with A(): pass
def f12():
    async def co():
        async with open: pass
    co().send(None)
def f13():
    del sys.nope
def f14():
    a, *b, c = range(2)
    return a, b, c
def f15(): a, b = {}
def f16(): a, b = 5
def f17():
    for a, b in [(1, 2, 3)]: pass
def f18(): (a, b), c = [1], 2
def f19(): [a] = 'xy'
def f20(): return 'x' in 5
def f21(): return 5 in 'x'
def f22(): return [][1:2:0]
def f23(): [1, 2, 3][::2] = [1]
def f24(): return (1)[0]
def f25(): (1, 2)[0] = 1
def f26(): 'abc'[0] = 'x'
def f27(): del (1, 2)[0]
def f28(): return {}[[]]
def f29(): return {[]}
def f30(): return 1 < 'a'
def f31(): return None + 1
def f32(): return [] + ()
def f33(): return 'a' + 1
def f34(): return 'a' * 'b'
def f35(): return -'a'
def f36(): return ~1.5
def f37(): return 5()
def f38(): return print.x
def f39(): return (lambda: 1)(1)
def f40(): return (lambda x: 1)()
def f41(): return (lambda *, k: 1)()
def f42(): return (lambda x, /: 1)(x=1)
def f43(): return (lambda x: 1)(1, x=2)
def f44(): return (lambda x: 1)(**{1: 2})
def f45(): return (lambda x: 1)(*5)
def f46(): return (lambda x: 1)(**5)
def f47(): return dict(**{1: 2})
def f48(): return print(**{'a': 1}, **{'a': 2})
def f49(): return (lambda a, b, c: 1)(1)
def f50(): return (lambda a, b=1, *c, d, **e: 1)()
def f51(): raise
def f52(): raise 'x'
def f53(): raise ValueError from 'x'
def f54():
    try: pass
    except 5: pass
    try: 1 / 0
    except 5: pass
def f55():
    try: 1 / 0
    except (ValueError, 'x'): pass
def f56():
    try: raise ExceptionGroup('g', [ValueError()])
    except* ExceptionGroup: pass
def f57():
    try: raise ExceptionGroup('g', [ValueError()])
    except* 5: pass
def f58(): return iter(5)
def f59(): return next(5)
def f60(): return len(5)
def f61(): return [*5]
def f62(): return {**5}
def f63(): return f'{5:z}'
def f64(): return '%d' % 'x'
def f65(): return '{}'.format()
def f66(): return '{0.x}'.format(5)
def f67(): return '{a}'.format()
def f68(): return '{:d}'.format('x')
def f69(): return '%s %s' % (1,)
def f70(): return '%(a)s' % {}
def f71(): return '%y' % 1
def f72(): return int('x')
def f73(): return float('x')
def f74(): return chr(-1)
def f75(): return ord('ab')
def f76(): return [].pop()
def f77(): return {}.popitem()
def f78(): return set().pop()
def f79(): return [1].index(2)
def f80(): return [1].remove(2)
def f81(): return 'a'.index('b')
def f82(): return (1).index(2) if hasattr(1, 'index') else (1,).index(2)
def f83(): return 10 ** 400 * 1.0
def f84(): return 1
def f85(): return 1 % 0, 
def f86(): return 1.0 // 0
def f87(): return 0 ** -1
def f88(): return divmod(1, 0)
def f89(): return 1 << -1
def f90(): return int(float('nan'))
def f91(): return int(float('inf'))
def f92(): return round(float('inf'))
def f93(): return (-1) ** 0.5 > 1
def f94(): return pow(2, -1, 4)
def f95(): return pow(2, 3, 0)
def f96(): return 'a'.encode('nope')
def f97(): return 'é'.encode('ascii')
def f98(): return b'\xff'.decode()
def f99(): print('\udc80')
for i in range(1, 100): t(f'f{i}', globals()[f'f{i}'])
