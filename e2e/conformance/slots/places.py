# compare: output
class A:
    __slots__ = ('x', '__y')
    def __init__(self): self.x = 1; self.__y = 2
    def y(self): return self.__y
a = A(); print(a.x, a.y(), A.__slots__, hasattr(a, '__dict__'), A.x)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def seta(o, n, v): setattr(o, n, v)
t(lambda: seta(a, 'z', 1)); del a.x; t(lambda: a.x); t(lambda: A.x.__get__(a)); t(lambda: delattr(a, 'x'))
class B(A): pass
b = B(); b.z = 5; print(b.__dict__, b.x)
class C(A): __slots__ = 'w'
c = C(); c.w = 3; print(c.w, c.x); t(lambda: seta(c, 'q', 1))
t(lambda: type('D', (A,), {'__slots__': ('x',), 'x': 1})); t(lambda: type('E', (), {'__slots__': ('1',)})); t(lambda: type('F', (), {'__slots__': 5}))
class G:
    __slots__ = ['d', '__dict__']
g = G(); g.d = 1; g.e = 2; print(g.__dict__)
class H: __slots__ = {'doc': 'documented'}
print(H.__slots__, H.doc.__class__.__name__)
t(lambda: type('M', (A, type('N', (), {'__slots__': ('n',)})), {}))
