/** Programs about descriptors: property, classmethod, staticmethod, super, mapping proxies, and those made by hand. */

/** Prints what a call gives or raises. */
const TRY = `def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
`;

export const DESCRIPTORS: Readonly<Record<string, string>> = {
  property: `${TRY}class C:
    def get(self): "gdoc"; return self._x
    def set(self, v): self._x = v
    def rm(self): del self._x
    x = property(get, set, rm)
    ro = property(get)
    wo = property(None, set)
    none = property()
    docd = property(get, doc='own doc')
    @property
    def deco(self): "first"; return 1
    @deco.setter
    def deco(self, v): print('set', v)
    @deco.getter
    def deco2(self): "second"; return 2
c = C()
t(lambda: c.x)
c.x = 3
t(lambda: c.x)
t(setattr, c, 'ro', 1)
t(delattr, c, 'ro')
t(getattr, c, 'wo')
t(setattr, c, 'none', 1)
t(getattr, c, 'none')
t(delattr, c, 'none')
t(delattr, c, 'x')
t(getattr, c, 'x')
t(lambda: (C.x.__doc__, C.docd.__doc__, C.deco.__doc__, C.deco2.__doc__, C.none.__doc__))
t(lambda: (C.x.__name__, C.deco.__name__, C.deco2.__name__))
t(lambda: C.none.__name__)
t(lambda: (C.x.fget is C.__dict__['get'], C.ro.fset, C.ro.fdel))
t(setattr, C.x, 'fget', 1)
t(setattr, C.x, '__name__', 'zz')
t(lambda: C.x.__name__)
t(delattr, c, 'ro')
t(lambda: type(C.x))
t(lambda: C.x)
t(property, 1)
t(property, 1, 2, 3, 4, 5)
t(property, bad=1)
t(lambda: property(1).__get__(3))
t(lambda: C.x.__get__(None, C))
t(lambda: C.x.__get__(None))
t(lambda: C.ro.__set__(c, 1))
t(lambda: C.ro.__delete__(c))
t(lambda: C.deco.__set__(c, 7))
t(lambda: C.x.__isabstractmethod__)
t(lambda: C.x.__set_name__(C, 'nn'))
t(lambda: C.x.__set_name__(C))
t(lambda: property(lambda self: 1).__doc__)
class P(property):
    "pdoc"
    def __get__(self, obj, owner=None): return 'P' if obj else super().__get__(obj, owner)
class D:
    @P
    def p(self): "of p"
t(lambda: D().p)
t(lambda: type(D.p))
t(lambda: D.p.__doc__)
t(lambda: D.p.setter(lambda s, v: print('in', v)))
class E(C):
    @C.deco.setter
    def deco(self, v): print('E set', v)
E().deco = 4
t(lambda: E().deco)
class F:
    @property
    def bad(self): return self.missing
t(lambda: F().bad)
t(hasattr, F(), 'bad')
class X:
    y = property(lambda self: self.z)
t(getattr, X(), 'y')
`,
  wrapped: `${TRY}class C:
    @classmethod
    def c(cls, x=1): "cdoc"; return (cls.__name__, x)
    @staticmethod
    def s(x=1): "sdoc"; return x
    n = classmethod(len)
    k = staticmethod(len)
    cc = classmethod(staticmethod(lambda *a: a))
    cp = classmethod(property(lambda cls: cls.__name__))
    pr = classmethod(3)
t(lambda: C.c())
t(lambda: C().c(2))
t(lambda: C.s(3))
t(lambda: C().s())
t(lambda: C.k([1]))
t(lambda: C.n())
t(lambda: C.cc(1))
t(lambda: C.cp)
t(lambda: C.pr)
t(lambda: C.__dict__['c'])
t(lambda: C.__dict__['s'])
c, s = C.__dict__['c'], C.__dict__['s']
t(c)
t(s)
t(s, 5)
t(lambda: (c.__func__, c.__wrapped__, c.__name__, c.__qualname__, c.__doc__, c.__module__, c.__isabstractmethod__))
t(lambda: (s.__func__, s.__wrapped__, s.__name__, s.__qualname__, s.__doc__, s.__module__, s.__isabstractmethod__))
t(lambda: c.__dict__)
t(lambda: c.__get__(None, int))
t(lambda: c.__get__(3)(4))
t(lambda: c.__get__(None))
t(lambda: s.__get__(None, int)(9))
t(classmethod)
t(classmethod, 1, 2)
t(staticmethod)
t(staticmethod, f=1)
t(lambda: staticmethod(3))
t(lambda: staticmethod(3)())
t(setattr, c, '__func__', 1)
t(setattr, c, 'x', 1)
t(lambda: c.x)
class Sub(C):
    @classmethod
    def c(cls, x=2): return super().c(x) + ('sub',)
    @staticmethod
    def s(): return C.s(8)
t(Sub.c)
t(Sub.s)
t(Sub().c, 5)
class CM(classmethod): pass
class D: m = CM(lambda cls: cls)
t(lambda: D.m())
class Meta(type):
    @classmethod
    def mc(mcs): return mcs.__name__
    def im(cls): return cls.__name__
    @property
    def mp(cls): return 'mp ' + cls.__name__
class U(metaclass=Meta): pass
t(U.mc)
t(U.im)
t(lambda: U.mp)
t(lambda: U().im)
def fn(): pass
fn.__isabstractmethod__ = True
t(lambda: (classmethod(fn).__isabstractmethod__, property(fn).__isabstractmethod__))
t(lambda: classmethod(fn).__annotations__)
t(lambda: classmethod(fn).__annotate__)
`,
  super: `${TRY}class A:
    x = 'A.x'
    def m(self): return 'A.m'
    @classmethod
    def c(cls): return 'A.c ' + cls.__name__
    @property
    def p(self): return 'A.p'
class B(A):
    x = 'B.x'
    def m(self): return 'B.m ' + super().m()
    @classmethod
    def c(cls): return 'B.c ' + super().c()
    @property
    def p(self): return 'B.p ' + super().p
    def sx(self): return super().x
    def gone(self): return super().nope
    def s(self): return super()
    def setx(self): super().zz = 3
    def no(): return super()
    def dele(self): del self; return super()
    def lam(self): return (lambda: super().m())()
    def comp(self): return [super().m() for _ in range(1)]
    def gen(self): return list(super().m() for _ in range(1))
    def args(*args): return super().m()
    def cell(self):
        def f(): return self
        return super().m()
    def reassigned(self): self = 3; return super().m()
    @staticmethod
    def st(): return super()
    @staticmethod
    def st1(x): return super().m()
b = B()
for name in 'm c p sx gone setx no dele lam comp args cell reassigned st'.split():
    print(name, end=' '); t(lambda: getattr(b, name)() if name != 'p' else b.p)
t(lambda: B.no())
t(lambda: B.st1(b))
t(lambda: B.st1(3))
t(lambda: B.st1(A()))
t(lambda: b.s())
t(lambda: b.s().__thisclass__)
t(lambda: b.s().__self__ is b)
t(lambda: b.s().__self_class__)
t(lambda: b.s().__class__)
t(lambda: type(b.s()))
t(super)
t(super, 1)
t(super, B)
t(super, B, 3)
t(super, B, A())
t(super, B, A)
t(super, 1, 2, 3)
t(super, B, obj=b)
t(lambda: super(B, b).m())
t(lambda: super(B, B).m(b))
t(lambda: super(A, b).m())
t(lambda: super(B).__get__(b, B).m())
t(lambda: super(B).m)
t(lambda: super(B).__self__)
t(lambda: super(B, b).__init__)
t(lambda: super(B, b).__repr__())
t(lambda: super(B, b).__eq__)
t(lambda: super(B, b).__doc__)
t(lambda: super(B, b)[1])
t(lambda: super(type, B))
t(lambda: super(B, b).__getattribute__('x'))
t(lambda: super(B, b).__dict__)
def outside(self): return super().m()
t(outside, b)
B.late = outside
t(b.late)
def f(): return super()
t(f)
class G(A):
    def __getattribute__(self, name): return 'mine ' + name
    def m2(self): return super().x
t(lambda: object.__getattribute__(G(), 'm2')())
class S(super): pass
t(lambda: S(B, b).m())
class Diamond: pass
class D1(Diamond):
    def f(self): return ['D1'] + (super().f() if hasattr(super(), 'f') else [])
class D2(Diamond):
    def f(self): return ['D2'] + (super().f() if hasattr(super(), 'f') else [])
class D3(D1, D2):
    def f(self): return ['D3'] + super().f()
print(D3().f())
class Met(type):
    def __call__(cls, *a): return ('called', super().__call__(*a).__class__.__name__)
class Q(metaclass=Met): pass
print(Q())
`,
  proxies: `${TRY}class A: x = 1
MP = type(A.__dict__)
p = MP({'a': 1, 'b': [2]})
t(lambda: p)
t(lambda: str(p))
t(lambda: (p['a'], len(p), list(p), 'a' in p, p.get('z'), p.get('z', 5), list(p.keys()), list(p.values()), list(p.items())))
t(lambda: p['zz'])
t(lambda: p.copy())
t(lambda: p == {'a': 1, 'b': [2]})
t(lambda: p != {'a': 1})
t(lambda: p | {'c': 3})
t(lambda: {'c': 3} | p)
t(lambda: list(reversed(p)))
t(lambda: hash(p))
t(lambda: p < p)
t(lambda: p.pop('a'))
t(lambda: p.update({}))
def si(): p['a'] = 2
t(si)
def di(): del p['a']
t(di)
t(MP)
t(MP, 3)
t(MP, [1])
t(MP, (1,))
t(lambda: MP(p)['a'])
t(lambda: MP[int, str])
t(lambda: isinstance(p, dict))
t(lambda: dict(p))
t(lambda: {**p})
t(lambda: (lambda **k: k)(**p))
t(lambda: bool(MP({})))
`,
  'descriptors by hand': `${TRY}class D:
    def __get__(self, obj, owner): return ('get', obj is None, owner.__name__)
    def __set__(self, obj, v): print('set', v)
class DD(D):
    def __delete__(self, obj): print('delete')
class OnlyDel:
    def __delete__(self, obj): print('only')
class OnlySet:
    def __set__(self, obj, v): raise ValueError('no')
class C:
    d = D(); dd = DD(); od = OnlyDel(); os = OnlySet()
c = C()
t(lambda: c.d)
t(lambda: C.d)
t(setattr, c, 'd', 1)
t(delattr, c, 'd')
t(delattr, c, 'dd')
t(setattr, c, 'od', 1)
t(delattr, c, 'od')
t(setattr, c, 'os', 1)
t(lambda: type(c.os))
c.__dict__['os'] = 'inst'
t(lambda: type(c.os))
c.__dict__['d'] = 'inst'
t(lambda: c.d)
class M(type):
    md = D()
    nd = lambda cls: 'nd'
class K(metaclass=M):
    nd = 'class attr'
    def md(self): pass
t(lambda: K.md)
t(lambda: K.nd)
t(setattr, K, 'md', 1)
t(lambda: K().md)
class Get:
    def __get__(self, obj, owner=None): raise AttributeError('from get')
class N:
    g = Get()
    def __getattr__(self, name): return 'fallback ' + name
t(lambda: N().g)
class Slot:
    __slots__ = ()
    def __getattr__(self, name): return name.upper()
t(lambda: Slot().abc)
t(setattr, Slot(), 'abc', 1)
class Iter:
    __iter__ = D()
t(lambda: list(Iter()))
class Ln:
    @property
    def __len__(self): return lambda: 5
t(lambda: len(Ln()))
class Ln2:
    __len__ = staticmethod(lambda: 6)
t(lambda: len(Ln2()))
class Ln3:
    __len__ = classmethod(lambda cls: 7)
t(lambda: len(Ln3()))
class Inst: pass
i = Inst(); i.__len__ = lambda: 3
t(lambda: len(i))
class Cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, owner):
        v = obj.__dict__[self.n] = self.f(obj); print('computed'); return v
class UseC:
    @Cached
    def v(self): return 42
u = UseC()
print(u.v, u.v)
`,
};
