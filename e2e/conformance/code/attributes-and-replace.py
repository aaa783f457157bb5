# compare: output
import types, inspect
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    """doc"""
    x = a + b
    def g(): return x + c
    for i in range(3):
        if i: x += i
    return g
c = f.__code__
for n in ('co_name', 'co_qualname', 'co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_varnames', 'co_names', 'co_cellvars', 'co_freevars', 'co_filename', 'co_firstlineno', 'co_flags'):
    print(n, getattr(c, n))
print([k.co_name if isinstance(k, types.CodeType) else k for k in c.co_consts if k is not None and not isinstance(k, int)])
inner = [k for k in c.co_consts if isinstance(k, types.CodeType)][0]
print(inner.co_freevars, inner.co_qualname, inner.co_flags & inspect.CO_NESTED, inner.co_firstlineno)
print(sorted({l for _, _, l in c.co_lines() if l is not None}))
pos = [p for p in c.co_positions()]
print(len(pos) > 5, all(len(p) == 4 for p in pos), pos[-1][0] is not None)
n = c.replace(co_name='renamed', co_filename='other.py', co_firstlineno=100)
print(n.co_name, n.co_filename, n.co_firstlineno, n.co_argcount, n == c, c == c.replace(), hash(c) == hash(c.replace()), c.replace() is c)
def k(x): return x + 1
k2 = types.FunctionType(k.__code__.replace(co_consts=tuple(10 if q == 1 else q for q in k.__code__.co_consts)), globals()) if 1 in k.__code__.co_consts else None
print(n)
import copy
print(copy.replace(c, co_name='z').co_name)
for bad in (dict(zzz=1), dict(co_name=1), dict(co_argcount='a'), dict(co_varnames=1), dict(co_argcount=-1)):
    try: print(c.replace(**bad))
    except Exception as e: print(type(e).__name__, e)
try: c.replace(1)
except TypeError as e: print(e)
for attr in ('co_name', 'co_flags', 'co_consts'):
    try: setattr(c, attr, 1)
    except AttributeError as e: print(e)
for attr in ('co_code', 'co_linetable', 'co_exceptiontable', 'co_lnotab', 'co_stacksize'):
    if attr in ('co_code', 'co_stacksize'): print(attr, type(getattr(c, attr)).__name__)
def gen(): yield
async def co(): await 1
async def ag(): yield
l = lambda *a, **k: 0
class K:
    def m(self): return __class__
    x = [i for i in range(3)]
for fn in (gen, co, ag, l, K.m):
    print(fn.__name__, bin(fn.__code__.co_flags), fn.__code__.co_qualname, fn.__code__.co_varnames, fn.__code__.co_freevars)
e = compile('a + b', 'ev', 'eval'); print(e.co_name, e.co_names, e.co_flags)
print(f.__code__ is c, f.__defaults__, f.__kwdefaults__, f.__closure__)
def h(x): return x * 2
def j(x): return x * 3
h.__code__ = j.__code__; print(h(2), h.__name__)
try: h.__code__ = f().__code__ if 0 else inner
except ValueError as e: print(e)
try: h.__code__ = 5
except TypeError as e: print(e)
print(repr(c)[:15], type(c), types.CodeType is type(c), c.__class__.__name__, inspect.iscode(c))
print(c.co_varnames[:c.co_argcount + c.co_kwonlyargcount], inspect.signature(f))
