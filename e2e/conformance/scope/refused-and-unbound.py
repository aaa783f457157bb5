# compare: output
"""Which variable a name is: global, nonlocal, cells, exec and eval inside functions and classes, and what is refused."""
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
x = 'global'
def a(): 
    def b(): nonlocal y; y = 2; return y
    y = 1; b(); return y
def c():
    x = 'c'
    def d():
        global x; x = 'changed'
        def e(): return x
        return e()
    return d(), x
print(a(), c(), x); x = 'global'
def f():
    print(x); x = 1
def g():
    if 0: x = 1
    return x
def h(): del x
def i():
    x = 1; del x; return x
def j():
    def k(): return v
    if 0: v = 1
    return k()
def l():
    def m(): return n
    n = 5; del n
    return m()
def o(): return undefined_name
def p():
    for q in (): pass
    return q
def r():
    import math as s
    def u(): return s.pi
    return u()
def w():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def z():
    [q for q in (1,)]; return q
def aa(x=x): x += '!'; return x
def bb():
    def x(): return x
    return x() is x
def cc():
    class x: y = x if 0 else 1; z = y
    return x.z
def dd():
    with open.__class__ and __import__('contextlib').nullcontext(3) as x: pass
    return x
def ee(): exec('q = 5'); return 'q' in locals(), eval('x')
def ff():
    q = 1; exec('q = 2'); return q, locals()['q']
def gg():
    q = 1; d = {}; exec('q = 2; r = q', globals(), d); return q, d
def hh():
    q = 1
    def inner(): return eval('q') if 0 else eval('x')
    return inner()
def ii():
    q = 1
    def inner(): q; return eval('q')
    return inner()
def jj():
    l = locals(); l['new'] = 5; q = 3; return sorted(l), sorted(locals())
def kk():
    def rec(n): return n and rec(n - 1) + 1
    f = rec; rec = None
    return f(0)
def ll():
    fs = []
    for n in range(3):
        def f(n=n): return n
        fs.append(f)
    return [f() for f in fs], n
def mm():
    fs = [lambda: n for n in range(3)]; return [f() for f in fs]
def nn():
    count = 0
    def inc():
        nonlocal count; count += 1; return count
    def get(): return count
    inc(); inc(); return get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, inc.__code__.co_nlocals
def oo():
    q = 1
    class K:
        q = 2
        def m(self): return q
        r = [q for _ in '1']
        def n(self): return K.q
    return K().m(), K.r, K().n()
def pp():
    global made_here
    def made_here(): return 'fn'
    return made_here()
def qq():
    global x
    for x in 'ab': pass
    return x
for fn in (f, g, h, i, j, l, o, p, r, w, z, aa, bb, cc, dd, ee, ff, gg, hh, ii, jj, kk, ll, mm, nn, oo, pp, qq): print(fn.__name__, end=' '); t(fn)
print(made_here(), x)
for src in ('def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'def f(x):\n global x', 'nonlocal x', 'def f():\n nonlocal zz', 'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x', 'def f():\n global x\n nonlocal x', 'def f(a, a): pass', 'def f(): global x; x: int = 1', 'x: int; global x', 'class C:\n x = 1\n global x', 'def f():\n for x in y:\n  global x', 'def f():\n import x\n global x', 'def f(x):\n def g(): nonlocal x; x = 1\n g(); return x\nprint(f(0))', 'class C:\n def f(self): nonlocal q', 'def f():\n [x := 1 for x in y]', '[x := 1 for y in (x := z)]', 'class C:\n [a := 1 for b in c]', 'def f():\n [[a := b for b in c] for d in e]', 'def f():\n global __debug__', 'def f(*, a, a): pass', 'lambda x, x: 0', 'def f(): return\nreturn', 'yield 1', 'await x', 'def f(): await x', 'async def f(): yield from x', 'async def f():\n yield 1\n return 2', 'def f():\n x = yield = 1', 'break', 'for x in y:\n def f(): continue', 'class C:\n return 1', 'class C:\n yield', 'def f():\n def g(): nonlocal a\n def a(): pass', 'from x import *\ndef f():\n from y import *', 'class C:\n from os import *', 'def f(None): pass', 'x.None = 1', 'True = 1', 'def f(): del f()', 'global x\nx = 1\nglobal x'):
    try: exec(compile(src, '<s>', 'exec'), {}); print(repr(src), 'fine')
    except SyntaxError as e: print(repr(src), e.msg, e.lineno, e.offset)
    except Exception as e: print(repr(src), type(e).__name__, e)
