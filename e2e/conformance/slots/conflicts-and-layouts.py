# compare: output
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
import weakref
class A: __slots__ = ('x', 'y')
a = A(); a.x = 1
print(a.x); t(lambda: a.y); t(lambda: setattr(a, 'z', 1)); t(lambda: a.__dict__); t(lambda: vars(a)); t(lambda: weakref.ref(a)); t(lambda: delattr(a, 'y')); del a.x; t(lambda: a.x); t(lambda: delattr(a, 'x'))
print(A.x, type(A.x), A.__slots__, A.x.__name__, A.x.__objclass__, A.x.__doc__); t(lambda: A.x.__get__(5)); t(lambda: A.x.__set__(5, 1)); t(lambda: A.x.__get__(None, A))
class B(A): __slots__ = ('z',)
class C(A): pass
class D(B): __slots__ = ('__dict__', '__weakref__')
print(B().__slots__, hasattr(B(), '__dict__'), hasattr(C(), '__dict__'), D().__dict__, weakref.ref(D()) is not None); c = C(); c.x = 1; c.q = 2; print(c.__dict__)
def mk(body, bases=()):
    def f(): return type('X', bases, body)
    return f
for b in ({'__slots__': 'abc'}, {'__slots__': ['a', 'a']}, {'__slots__': ('a',), 'a': 1}, {'__slots__': ('1a',)}, {'__slots__': (1,)}, {'__slots__': 5}, {'__slots__': ('__dict__', '__dict__')}, {'__slots__': ('__weakref__', '__weakref__')}, {'__slots__': {'a': 'doc'}}, {'__slots__': ()}, {'__slots__': ('if',)}, {'__slots__': ('',)}, {'__slots__': iter(['it'])}, {'__slots__': ('__x',)}, {'__slots__': ('__x__',)}, {'__slots__': ('__class__',)}, {'__slots__': ('__module__',)}, {'__slots__': ('__qualname__',)}): t(lambda: [k for k in mk(b)().__dict__ if k not in ('__module__', '__doc__')])
t(mk({'__slots__': ('a',)}, (int,))); t(mk({'__slots__': ()}, (int,))); t(mk({'__slots__': ('a',)}, (tuple,))); t(mk({'__slots__': ('a',)}, (bytes,))); t(mk({'__slots__': ('a',)}, (str,))); t(mk({'__slots__': ('__dict__',)}, (C,))); t(mk({'__slots__': ('__weakref__',)}, (D,))); t(mk({'__slots__': ('__dict__',)}, (str,)))
class S1: __slots__ = ('a',)
class S2: __slots__ = ('b',)
class S3: __slots__ = ()
t(mk({}, (S1, S2))); t(mk({}, (S1, S3))); t(mk({}, (S3, S1)))
class Doc: __slots__ = {'a': 'the doc', 'b': None}
print(Doc.a.__doc__, Doc.b.__doc__, Doc.__slots__)
class Sl(str): __slots__ = ()
t(lambda: setattr(Sl('a'), 'x', 1))
class Pr:
    __slots__ = ('_v',)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n * 2
p = Pr(); p.v = 4; print(p.v); t(lambda: Pr().v)
class E1: __slots__ = ('x',)
class E2: __slots__ = ('x',)
e = E1(); e.x = 1
def sw(o, k): o.__class__ = k; return o
t(lambda: sw(e, E2).x); t(lambda: sw(e, A)); t(lambda: sw(e, int)); t(lambda: sw(5, int)); t(lambda: sw(C(), B)); t(lambda: sw(e, 5))
import copy
e = E1(); e.x = [1]; print(copy.copy(e).x, copy.deepcopy(e).x is e.x); t(lambda: e.__getstate__()); t(lambda: D().__getstate__()); t(lambda: e.__reduce_ex__(2)[2:]); t(lambda: e.__sizeof__() > 0)
class Base: pass
class Mixed(Base): __slots__ = ('m',)
m = Mixed(); m.m = 1; m.d = 2; print(m.__dict__, m.m, '__weakref__' in Mixed.__dict__)
