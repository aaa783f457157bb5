"""Comprehensions: what they capture, what they leave, and what a traceback says of them."""
import traceback, sys
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e); print([fr.name for fr in traceback.extract_tb(e.__traceback__)])
def cap(): return [(lambda: i) for i in range(3)]
print([g() for g in cap()])
def cap2():
    fs = [(lambda: (i, j)) for i in range(2) for j in range(2)]
    return [f() for f in fs], [(lambda x=i: x)() for i in range(3)]
print(cap2())
def shadow():
    i = 'outer'; fs = [lambda: i for i in range(2)]; return i, [f() for f in fs]
print(shadow())
def err(): return [1 / (i - 1) for i in range(3)]
def err2(): return [(lambda: 1 / i)() for i in range(3)]
def err3(): return {k: [1 / v for v in [k]] for k in (1, 0)}
def err4(): return list(1 / i for i in [0])
def err5(): return [undefined for _ in '1']
def err6(): return [i for i in 5]
def err7(): return [[j for j in i] for i in (1,)]
def err8(): return {**{i: 1 / 0 for i in 'a'}}
for f in (err, err2, err3, err4, err5, err6, err7, err8): t(f)
def unb():
    a = [x for x in [1]]
    return x
t(unb)
def unb2():
    [y for y in [1]]; y = 5; return y
print(unb2())
def unb3():
    if 0: z = 1
    return [z for _ in '1']
t(unb3)
def loc(): a = 1; return [sorted(locals()) for b in '1']
print(loc())
print([sorted(k for k in locals() if not k.startswith('__'))[:3] for q in '1'][0][:1], 'q' in globals())
class C:
    a = 5
    try: l = [a for _ in '1']
    except NameError as e: print(e)
    l2 = [x for x in range(a)]
    l3 = [(lambda: x)() for x in 'ab']
    l4 = [__class__ for _ in '1'] if 0 else 0
    def m(self): return [__class__.__name__ for _ in '1'], [self for _ in '1'] == [self]
print(C.l2, C.l3, C().m())
def walrus():
    out = [last := i for i in range(3)]; return last, out, [(t0 := t0 + i if 't0' in locals() else i) for i in range(0)]
print(walrus())
def nested(): return [[(i, j, k) for k in range(i + j)] for i in range(2) for j in range(2) if i + j]
print(nested())
def nl():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    return [inc() for _ in '123'], n, [n for n in 'ab'], n
print(nl())
def gl():
    global gg
    return [gg for gg in range(3)]
gl(); print('gg' in globals())
def delv(): 
    v = 1
    r = [v for v in (2, 3)]
    return r, v
print(delv())
async def agen():
    for i in range(3): yield i
async def main():
    print([i async for i in agen()], {i: j async for i in agen() for j in 'a'}, [await co(i) for i in (1, 2)], [x async for x in agen() if x])
    g = (i async for i in agen()); print(type(g).__name__, [v async for v in g])
    try: return [1 / i async for i in agen()]
    except ZeroDivisionError as e: print([fr.name for fr in traceback.extract_tb(e.__traceback__)])
async def co(x): return x * 2
import asyncio
asyncio.run(main())
def exc(): 
    x = 'keep'
    try: [1 / x for x in (1, 0)]
    except ZeroDivisionError: return x
print(exc())
def frames(): return [sys._getframe().f_code.co_name for _ in '1'], list(sys._getframe().f_code.co_name for _ in '1'), [(lambda: sys._getframe().f_back.f_code.co_name)() for _ in '1']
print(frames())
print([*map(lambda f: f(), [lambda n=n: n for n in range(3)])], {(a, b) for a in 'x' for b in 'yz' if b != 'z'}, [i for i in range(5) if i % 2 if i > 1], [*(c for c in 'ab')], [a for a, *b in ['xyz']], [b for a, (b, c) in [(1, (2, 3))]])
[1 / d for d in (1, 0)]
