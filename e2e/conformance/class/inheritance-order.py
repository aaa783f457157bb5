# compare: output
class O: pass
class A(O):
    def f(self): return 'A'
class B(O):
    def f(self): return 'B' + super().f() if hasattr(super(), 'f') else 'B'
class C(A, B):
    def f(self): return 'C' + super().f()
class D(B, A):
    def f(self): return 'D' + super().f()
print(C().f(), D().f(), [k.__name__ for k in D.__mro__])
try:
    class E(A, O, B): pass
except TypeError as e: print(e)
try:
    class F(O, A): pass
except TypeError as e: print(str(e).replace(chr(10), ' '))
class Base:
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); cls.reg = getattr(cls, 'reg', []) + [cls.__name__]
class S1(Base): pass
class S2(S1): pass
print(S2.reg, S1.reg, Base.__subclasses__())
class P:
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x * 2
    @v.deleter
    def v(self): del self._v
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    @property
    def ro(self): return 1
class Q(P):
    @P.v.getter
    def v(self): return ('q', self._v)
q = Q(); q.v = 5; print(q.v, q.s(), q.c(), Q.c())
del q.v
for f in (lambda: q.v, lambda: setattr(q, 'ro', 1), lambda: delattr(q, 'ro'), lambda: P.v.fget, lambda: super().x):
    try: print(f() if f() is None else 'ok')
    except Exception as e: print(type(e).__name__, e)
