# compare: output
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Data:
    def __get__(s, o, c): return f'data {o is None}'
    def __set__(s, o, v): print('set', v)
    def __delete__(s, o): print('delete')
class Non:
    def __get__(s, o, c): return 'non'
class SetOnly:
    def __set__(s, o, v): o.__dict__['so'] = v
class DelOnly:
    def __delete__(s, o): print('del only')
class GetAttrErr:
    def __get__(s, o, c): raise AttributeError('from get')
class A:
    d = Data(); n = Non(); so = SetOnly(); do = DelOnly(); ge = GetAttrErr()
    @property
    def p(self): raise AttributeError('inside p')
    @property
    def q(self): return self.missing
    def __getattr__(self, name): return 'fallback ' + name
a = A(); a.__dict__.update(d=1, n=2, so=3, do=4)
print(a.d, a.n, a.so, a.do, a.ge, a.p, a.q, A.d, A.n, type(A.so).__name__)
a.d = 5; del a.d; a.so = 9; print(a.so); del a.do; t(lambda: delattr(a, 'so')); t(lambda: setattr(a, 'do', 1)); t(lambda: setattr(a, 'p', 1)); t(lambda: delattr(a, 'p'))
class B:
    @property
    def p(self): raise AttributeError('inside p')
    @property
    def q(self): return self.missing
    ro = property(lambda s: 1)
    wo = property(fset=lambda s, v: None)
    nothing = property()
b = B(); t(lambda: b.p); t(lambda: b.q); t(lambda: b.ro); t(lambda: setattr(b, 'ro', 2)); t(lambda: delattr(b, 'ro')); t(lambda: b.wo); t(lambda: b.nothing); t(lambda: hasattr(b, 'p')); t(lambda: getattr(b, 'q', 'dflt'))
class G:
    def __getattribute__(self, n):
        if n == 'x': raise AttributeError('no x')
        if n == 'y': raise KeyError('ky')
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return 'ga ' + n
g = G(); print(g.x, g.zz); t(lambda: g.y)
class H:
    def __getattr__(self, n): raise AttributeError
    def __setattr__(self, n, v): print('setattr', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('delattr', n); object.__delattr__(self, n)
h = H(); h.a = 1; h.b = 2; del h.a; t(lambda: h.a); t(lambda: delattr(h, 'zz')); setattr(h, 'c', 3); t(lambda: h.__dict__); t(lambda: object.__getattribute__(h, 'nope')); t(lambda: getattr(h, 'nope', 5)); t(lambda: h.__class__)
class Sp:
    def __len__(self): return 3
s = Sp(); s.__len__ = lambda: 9; print(len(s), s.__len__())
class SpG:
    def __getattr__(self, n): print('asked', n); return lambda *a: 5
t(lambda: len(SpG())); t(lambda: SpG() + 1); t(lambda: SpG()()); t(lambda: list(SpG())); t(lambda: SpG().__len__())
class Cm:
    @classmethod
    def c(cls, x=1): return cls.__name__, x
    @staticmethod
    def s(x): return x
    @classmethod
    @property
    def cp(cls): return 'cp'
    f = classmethod(len)
print(Cm.c(), Cm().c(2), Cm.s(3), Cm().s(4), Cm.__dict__['c'], Cm.__dict__['s'], Cm.__dict__['s'](5)); t(lambda: Cm.__dict__['c']()); t(lambda: Cm.cp); t(lambda: Cm.c.__func__.__name__); t(lambda: Cm.c.__self__); t(lambda: Cm.f()); t(lambda: Cm.__dict__['c'].__wrapped__.__name__); t(lambda: Cm.__dict__['c'].__func__.__qualname__)
class P2(property):
    """p2 doc"""
class UseP2:
    @P2
    def x(self):
        "x doc"
        return 1
    @x.setter
    def x(self, v): print('set x', v)
    @x.deleter
    def x(self): print('del x')
print(type(UseP2.x), UseP2.x.__doc__, UseP2.x.fget.__name__, UseP2.x.__name__); u = UseP2(); u.x = 4; del u.x
t(lambda: property(1).__get__(5)); t(lambda: property(lambda s: 1, doc='dd').__doc__); t(lambda: UseP2.x.__set__(u, 9)); t(lambda: UseP2.x.__isabstractmethod__)
class Lazy:
    def __init__(s, f): s.f = f
    def __set_name__(s, o, n): s.n = n
    def __get__(s, o, c): 
        if o is None: return s
        v = o.__dict__[s.n] = s.f(o); print('computed'); return v
class UL:
    @Lazy
    def v(self): return 42
x = UL(); print(x.v, x.v)
class ClassGet(type):
    dd = Data()
    nn = 'meta nn'
    own = 'meta own'
class K(metaclass=ClassGet):
    dd = 'class dd'; nn = 'class nn'
print(K.dd, K.nn, K.own, K().dd); t(lambda: K().own); K.dd = 3; del K.dd
t(lambda: setattr(int, 'x', 1)); t(lambda: setattr(A, '__name__', 5)); t(lambda: delattr(A, '__name__')); t(lambda: delattr(A, 'zz')); t(lambda: setattr(A, '__bases__', ())); t(lambda: setattr(A, '__dict__', {})); t(lambda: setattr(a, '__dict__', 5)); t(lambda: setattr(a, '__class__', 5)); t(lambda: A.__dict__['d']); t(lambda: A.__dict__.__setitem__)
