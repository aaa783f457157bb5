# compare: output
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'__notes__',''))
class A:
    """doc"""
    x: int = 1
    def __init__(self): self.a = 1; self.b, self.c = 1, 2; self.d += 1 if 0 else 0
    def m(self):
        for self.e in (): pass
        with open('x') as self.f: pass
        del self.g
        def inner(): self.h = 1
        self.i: int = 3
        other = self; other.j = 1
    @classmethod
    def c(cls): cls.k = 1; self = 1; self.l = 1
    @staticmethod
    def s(self): self.n = 1
    async def am(self): self.o = 1
    lam = lambda self: [setattr(self, 'p', 1) for self.q in ()]
    class In:
        def z(self): self.inner = 1
print(A.__static_attributes__ and sorted(A.__static_attributes__), A.__firstlineno__, sorted(A.In.__static_attributes__), list(A.__dict__))
class B: pass
print(B.__static_attributes__, B.__firstlineno__, list(B.__dict__))
class Spy(dict):
    def __setitem__(s, k, v): print('set', k, v if isinstance(v, (int, str, tuple)) else type(v).__name__); super().__setitem__(k, v)
    def __getitem__(s, k): print('get', k); return super().__getitem__(k)
class M(type):
    def __prepare__(name, bases, **kw): print('prepare', name, bases, kw); return Spy()
    def __new__(m, name, bases, ns, **kw): print('new', sorted(ns), kw); return super().__new__(m, name, bases, dict(ns))
    def __init__(c, name, bases, ns, **kw): print('init', kw); super().__init__(name, bases, ns)
    def __call__(c, *a, **k): print('call', a, k); return super().__call__(*a, **k)
    def __instancecheck__(c, o): print('instancecheck'); return True
    def __subclasscheck__(c, o): print('subclasscheck'); return False
    def __getattr__(c, n): return 'meta ' + n
    def __iter__(c): return iter([c.__name__])
    def __len__(c): return 7
    def __contains__(c, x): return True
    def __getitem__(c, k): return (c.__name__, k)
    def __add__(c, o): return 'added'
    def __bool__(c): return False
    def __dir__(c): return ['zz']
    def __repr__(c): return f'<M {c.__name__}>'
    def __format__(c, s): return 'fmt' + s
    def __del__(c): pass
    def __eq__(c, o): return c is o
    def __hash__(c): return 5
    @property
    def prop(c): return 'metaprop'
    def meth(c): return 'metameth'
class C(metaclass=M, opt=3):
    "d"
    v = 1
    w = v + 1
    x: int = 5
    def f(self): return __class__
    def g(self): self.q = 1
    [v for _ in '1']
    class D: y = 1
    def __init__(self, *a, **k): pass
c = C(1, k=2)
print(isinstance(3, C), issubclass(int, C), C.nope, list(C), len(C), 5 in C, C['k'], C + 1, bool(C), dir(C), C, f'{C:x}', C.prop, C.meth(), C == C, hash(C), c.f())
t(lambda: c.prop); t(lambda: c.meth); t(lambda: C.__name__)
class NoCell(type):
    def __new__(m, n, b, ns): ns.pop('__classcell__', None); return super().__new__(m, n, b, ns)
def f1():
    class X(metaclass=NoCell):
        def m(self): return __class__
t(f1)
class BadCell(type):
    def __new__(m, n, b, ns): ns['__classcell__'] = 5; return super().__new__(m, n, b, ns)
def f2():
    class X(metaclass=BadCell):
        def m(self): return __class__
t(f2)
class OtherCell(type):
    def __new__(m, n, b, ns): super().__new__(m, 'Other', b, {**ns}); return super().__new__(m, n, b, {k: v for k, v in ns.items() if k != '__classcell__'})
def f3():
    class X(metaclass=OtherCell):
        def m(self): return __class__
t(f3)
class Desc:
    def __init__(s, n=None): s.n = n
    def __set_name__(s, o, n):
        if s.n == 'bad': raise ValueError('no')
        print('set_name', o.__name__, n); s.n = n
class E: p = Desc(); q = Desc()
def f4():
    class X: r = Desc('bad')
t(f4)
def f5(): 
    class X:
        def __init_subclass__(cls, /, tag, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
    class Y(X, tag=1): pass
    class Z(Y, tag=2, other=3): pass
t(f5)
def f6():
    class X(zz=1): pass
t(f6)
def f7():
    class X(metaclass=lambda n, b, d: (n, b, sorted(d))): 
        a = 1
    return X
t(f7)
def f8():
    class X(metaclass=5): pass
t(f8)
def f9():
    class M1(type): pass
    class M2(type): pass
    class P(metaclass=M1): pass
    class Q(metaclass=M2): pass
    class R(P, Q): pass
t(f9)
def f10():
    class M3(type):
        @classmethod
        def __prepare__(m, n, b): return 5
    class X(metaclass=M3): pass
t(f10)
def f11():
    class X(int, str): pass
t(f11)
def f12():
    class P: pass
    class Q(P): pass
    class R(P, Q): pass
t(f12)
def f13():
    class X(5): pass
t(f13)
def f14():
    class X(bool): pass
t(f14)
class Ent:
    def __mro_entries__(s, bases): print('mro_entries', len(bases)); return (dict,)
class Fm(Ent()): pass
print(Fm.__bases__, type(Fm.__orig_bases__[0]).__name__)
def f15():
    class E2:
        def __mro_entries__(s, b): return 5
    class X(E2()): pass
t(f15)
class Slot:
    __slots__ = ('a', '__dict__', '_Slot__p', '__q')
print(sorted(k for k in Slot.__dict__ if 'S' in k or k == 'a'), Slot.__slots__)
