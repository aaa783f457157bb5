# compare: output
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print('prepare', name, kw); return {'prepared': True}
    def __new__(mcs, name, bases, ns, **kw): print('new', name, sorted(k for k in ns if not k.startswith('__'))); return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    def __getattr__(cls, n): return f'meta {n}'
    def __len__(cls): return 7
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter('abc')
    def __instancecheck__(cls, o): return o == 5
    def __repr__(cls): return f'<M {cls.__name__}>'
class A(metaclass=M, opt=1):
    x = 1
    def __init_subclass__(cls, /, tag=None, **kw): print('subclass', cls.__name__, tag); super().__init_subclass__(**kw)
class B(A, tag='t'): pass
print(A(), A.nope, len(A), 1 in A, list(A), isinstance(5, A), isinstance('x', A), B, type(B) is M, A.prepared)
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class C: d = Desc(); e = Desc()
class X(type): pass
class Y(type): pass
try:
    class Z(X('P', (), {}), metaclass=Y): pass
except TypeError as e: print(e)
print(type('Dyn', (A,), {'q': 2}).q, type.__call__(M, 'N', (), {}))
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(G[int], G[1, 2])
