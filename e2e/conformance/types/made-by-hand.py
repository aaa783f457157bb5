# compare: output
"""The module types: classes made by hand, and the types of the interpreter's own objects used as classes."""
import types
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
print(sorted(n for n in types.__all__))
def body(ns): ns['x'] = 1; ns['m'] = lambda self: 'm'
C = types.new_class('C', (dict,), {}, body); print(C, C.x, C().m(), C.__module__, C.__bases__, C.__qualname__)
class M(type):
    def __prepare__(n, b, **k): print('prepare', n, b, k); return {'prepared': 1}
    def __new__(m, n, b, ns, **k): print('new', k); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **k): pass
D = types.new_class('D', (), {'metaclass': M, 'opt': 2}); print(D.prepared, type(D))
print(types.prepare_class('E', (D,), {'a': 1})); t(lambda: types.prepare_class('E', (), {'metaclass': int})); t(lambda: types.prepare_class('E'))
class Ent:
    def __mro_entries__(s, b): return (dict, list)[:s.n]
    def __init__(s, n): s.n = n
e = Ent(1); print(types.resolve_bases((e, int)), types.resolve_bases((int,)), types.resolve_bases([e]), types.resolve_bases(()))
F = types.new_class('F', (e,)); print(F.__bases__, F.__orig_bases__ == (e,), types.get_original_bases(F) == (e,), types.get_original_bases(int), types.get_original_bases(C))
class P1(type): pass
class P2(type): pass
A1 = P1('A1', (), {}); A2 = P2('A2', (), {}); t(lambda: types.new_class('X', (A1, A2))); t(lambda: types.new_class('X', (5,))); t(lambda: types.get_original_bases(5)); t(lambda: types.new_class('X', (), {'metaclass': lambda n, b, ns: (n, b, ns)}))
ns = types.SimpleNamespace(a=1, b=[2]); ns.c = ns; print(ns, ns == types.SimpleNamespace(a=1), types.SimpleNamespace({'k': 1}, z=2), types.SimpleNamespace([('q', 1)])); del ns.a; t(lambda: ns.a); t(lambda: types.SimpleNamespace(1)); t(lambda: ns.__dict__.keys()); t(lambda: types.SimpleNamespace(a=1) < types.SimpleNamespace(a=2)); import copy; t(lambda: copy.replace(types.SimpleNamespace(a=1, b=2), a=9))
p = types.MappingProxyType(d := {'a': 1}); d['b'] = 2; print(p, p['b'], p | {'c': 3}, {'z': 0} | p, len(p), 'a' in p, p.get('q'), list(p), list(reversed(p)), p.copy(), p == d, p.items()); t(lambda: p.__setitem__); t(lambda: p.pop); t(lambda: hash(p)); t(lambda: types.MappingProxyType([1])); t(lambda: types.MappingProxyType(5))
def ps():
    p['a'] = 2
def pi():
    global p
    p |= {'x': 1}
t(ps); t(pi)
class K:
    def m(self, *a): return self, a
k = K(); k2 = K(); mm = types.MethodType(K.m, k); print(mm.__self__ is k, mm.__func__ is K.m, mm(1)[1], mm == k.m, mm != k2.m, types.MethodType(len, 'abc')(), types.MethodType(lambda s, x: x, 5)(7)); t(lambda: types.MethodType(5, k)); t(lambda: types.MethodType(len, None)); t(lambda: types.MethodType(len)); t(lambda: mm.zzz); t(lambda: hash(mm) == hash(k.m)); t(lambda: repr(types.MethodType(len, 5))[:20])
mod = types.ModuleType('mymod', 'the doc'); mod.x = 1; print(mod, mod.__name__, mod.__doc__, mod.__dict__.keys() >= {'__name__', '__doc__', '__package__', '__loader__', '__spec__'}); t(lambda: mod.nope); t(lambda: types.ModuleType()); mod.__getattr__ = lambda n: 'dyn ' + n; t(lambda: mod.nope); del mod.x; t(lambda: mod.x); mod.__dir__ = lambda: ['q']; t(lambda: dir(mod))
def f(a, b=2, *, c=3): return a, b, c, g
g = 'global'
f2 = types.FunctionType(f.__code__, {'g': 'other'}, 'named', (7, 8)); print(f2.__name__, f2.__defaults__, f2.__kwdefaults__); t(lambda: f2()); t(lambda: f2(c=1)); t(lambda: types.FunctionType(5, {})); t(lambda: types.FunctionType(f.__code__, 5))
def mk(v): return lambda: v
inner = mk(1); f3 = types.FunctionType(inner.__code__, {}, 'n', None, (types.CellType(42),)); print(f3()); t(lambda: types.FunctionType(inner.__code__, {})); t(lambda: types.FunctionType(inner.__code__, {}, 'n', None, (5,))); t(lambda: types.FunctionType(inner.__code__, {}, 'n', None, ()))
c = types.CellType(); t(lambda: c.cell_contents); c.cell_contents = 5; print(c.cell_contents, types.CellType(1) == types.CellType(1), types.CellType(1) < types.CellType(2)); del c.cell_contents; t(lambda: c.cell_contents)
class Dy:
    @types.DynamicClassAttribute
    def v(self): "doc v"; return 'instance'
    @v.setter
    def v(self, x): print('set', x)
    @v.deleter
    def v(self): print('del')
class DM(type):
    def __getattr__(c, n): return 'class ' + n
class Dy2(metaclass=DM):
    @types.DynamicClassAttribute
    def v(self): return 'instance'
dy = Dy(); print(dy.v, Dy2.v, Dy2().v, Dy.__dict__['v'].__doc__); dy.v = 1; del dy.v; t(lambda: Dy.v); t(lambda: setattr(Dy2(), 'v', 1)); t(lambda: types.DynamicClassAttribute().__get__(1))
@types.coroutine
def gen(): x = yield 1; return x
async def use(): return await gen()
co = use(); print(co.send(None)); t(lambda: co.send(9)); t(lambda: types.coroutine(5)); print(types.coroutine(len) is len, gen.__name__, gen().__class__.__name__)
class Like:
    def __iter__(s): return s
    def __next__(s): return 1
    def send(s, v): return v
    def throw(s, *a): raise a[0]
    def close(s): print('closed')
@types.coroutine
def like(): return Like()
w = like(); print(type(w).__name__, next(w), w.send(3)); w.close(); t(lambda: w.throw(ValueError('x'))); t(lambda: w.gi_running)
async def use2(): return await like()
co = use2(); print(co.send(None)); co.close()
@types.coroutine
def plain(): return 5
t(plain)
for name in sorted(types.__all__):
    v = getattr(types, name)
    if isinstance(v, type): print(name, v, v.__module__, v.__qualname__)
for v in (None, ..., NotImplemented, len, [].append, list.append, int.__add__, (1).__add__, dict.__dict__['fromkeys'], f, k.m, (lambda: 0), (x for x in ()), use.__code__, int.__dict__['real'], types, list[int], int | str): print([n for n in sorted(types.__all__) if isinstance(getattr(types, n), type) and type(v) is getattr(types, n)])
