import types, sys
def t(n,f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
class A:
    x=1
    def m(self): return 'm'
a=A()
t(1,lambda: a.m()); a.m=lambda: 'own'; t(2,lambda: a.m()); del a.m; t(3,lambda: a.m())
A.m=lambda self: 'new'; t(4,lambda: a.m())
class B(A): pass
b=B(); t(5,lambda: b.x); A.x=2; t(6,lambda: b.x); B.x=3; t(7,lambda: b.x); del B.x; t(8,lambda: b.x); del A.x; t(9,lambda: b.x)
def count():
    A.n=0
    for i in range(5):
        A.n+=1; b.n; yield B.n, b.n, a.n
t(10, lambda: list(count()))
A.n=property(lambda s: 'prop'); t(11, lambda: b.n); A.n=5; t(12, lambda: (b.n, setattr(b,'n',6), b.n, A.n))
class M(type):
    k=1
    def __getattr__(c,n): return 'meta '+n
class C(metaclass=M): pass
t(13, lambda: (C.k, C.zz)); M.k=2; t(14, lambda: C.k); C.k=3; t(15, lambda: (C.k, M.k)); t(16, lambda: C().k); t(17, lambda: C().zz)
for i in range(3):
    C.cnt=i
    t(18, lambda: (C.cnt, C().cnt))
class S:
    __slots__=('a','b')
    c=1
s=S(); t(19, lambda: s.a); s.a=1; t(20, lambda: (s.a, s.c)); S.c=2; t(21, lambda: s.c); t(22, lambda: setattr(s,'c',3)); t(23, lambda: setattr(s,'zz',3)); del s.a; t(24, lambda: s.a)
t(25, lambda: delattr(s,'a'))
class P:
    def __getattr__(self,n):
        if n.startswith('_'): raise AttributeError(n)
        return n
t(26, lambda: (P().abc, hasattr(P(),'_x'), getattr(P(),'_x','dflt')))
class Desc:
    def __get__(s,o,t=None): return ('get',o is None)
    def __set_name__(s,o,n): print('name',n)
class Q:
    d=Desc()
q=Q(); t(27, lambda: (q.d, Q.d)); q.__dict__['d']=5; t(28, lambda: q.d)
Q.d=7; t(29, lambda: (q.d, Q.d)); del q.d; t(30, lambda: q.d)
class G:
    def __getattribute__(s,n): return 'all '+n
t(31, lambda: (G().foo, G().__class__, G().__dict__))
t(32, lambda: types.SimpleNamespace(a=1).b); t(33, lambda: (1).foo); t(34, lambda: setattr(1,'foo',2)); t(35, lambda: [].append.foo); t(36, lambda: setattr(len,'x',1)); t(37, lambda: setattr(int,'x',1)); t(38, lambda: delattr(int,'real')); t(39, lambda: sys.nope)
mod=types.ModuleType('mod'); mod.__getattr__=lambda n: 'dyn '+n; t(40, lambda: mod.zzz); mod.n=0
for i in range(3): mod.n+=1
t(41, lambda: mod.n); del mod.n; t(42, lambda: mod.n)
class E(Exception): pass
e=E(1); e.foo=2; t(43, lambda: (e.foo, e.__dict__, e.args)); E.cls=3; t(44, lambda: e.cls)
a.__dict__={'z':1}; t(45, lambda: (a.z, vars(a))); a.__dict__['y']=2; t(46, lambda: a.y); t(47, lambda: setattr(a,'__dict__',5)); t(48, lambda: setattr(a,'__class__',5)); a.__class__=B; t(49, lambda: type(a).__name__)
t(50, lambda: object().__dict__); t(51, lambda: setattr(object(),'x',1)); t(52, lambda: A.__dict__['m'] is A.m); t(53, lambda: type(A.__dict__).__name__); t(54, lambda: A.__dict__.__setitem__('x',1))
t(55, lambda: super(B,b).m()); t(56, lambda: super(B,b).nope); t(57, lambda: super(B).m); t(58, lambda: super(A,b).m); t(59, lambda: super(B,5))
class Z(B):
    def m(self): return super().m()+'!'
    @property
    def p(self): return super().m()
    @classmethod
    def c(cls): return super().__name__ if 0 else super().__init__
t(60, lambda: (Z().m(), Z().p)); 
class Y(Z):
    def m(self): return [super(Y,self).m() for _ in 'ab']
t(61, lambda: Y().m())
