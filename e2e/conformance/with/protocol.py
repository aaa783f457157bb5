# compare: output
class C:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__, v); return self.swallow
with C(1) as a, C(2) as b: print(a, b)
with (C(3) as c, C(4)): print(c)
with C(5, True): raise ValueError('swallowed')
try:
    with C(6), C(7): raise KeyError('k')
except KeyError as e: print('out', e)
def f():
    with C(8): return 'returned'
print(f())
for i in range(2):
    with C(i):
        if i: break
        continue
class NoExit:
    def __enter__(self): pass
for x in (5, NoExit()):
    try:
        with x: pass
    except TypeError as e: print(e)
class Bad:
    def __enter__(self): raise RuntimeError('in enter')
    def __exit__(self, *a): print('never')
try:
    with C(9), Bad(): pass
except RuntimeError as e: print(e)
class Rep:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise OSError('from exit')
try:
    with Rep(): raise ValueError('inner')
except OSError as e: print(e, repr(e.__context__))
with C((1, 2)) as (x, y): print(x, y)
import contextlib
@contextlib.contextmanager
def cm(n):
    print('cm in', n)
    try: yield n * 2
    except ValueError as e: print('cm caught', e)
    finally: print('cm out')
with cm(3) as v: print(v)
with cm(4): raise ValueError('x')
with contextlib.suppress(KeyError, ValueError): raise KeyError
with contextlib.ExitStack() as st:
    st.enter_context(cm(1)); st.callback(print, 'callback'); st.push(lambda *e: print('pushed', e[0]))
with contextlib.nullcontext(5) as n: print(n)
with contextlib.closing(type('X', (), {'close': lambda s: print('closed')})()): pass
