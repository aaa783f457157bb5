# compare: output
"""Metaclasses at work: registries, singletons, enumerations of attributes, operators on classes, what type() refuses."""
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e, '__notes__', ''))
class Registry(type):
    known = {}
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); Registry.known[name] = cls
    def __contains__(cls, x): return isinstance(x, cls)
    def __iter__(cls): return iter(sorted(k for k in vars(cls) if not k.startswith('_')))
    def __getitem__(cls, k): return getattr(cls, k)
    def __setattr__(cls, k, v): print('set', k); super().__setattr__(k, v)
    def __delattr__(cls, k): print('del', k); super().__delattr__(k)
    def __call__(cls, *a, **k): print('making', cls.__name__); return super().__call__(*a, **k)
    def __or__(cls, o): return (cls.__name__, 'or', o)
    def __lt__(cls, o): return cls.__name__ < o.__name__
    def __len__(cls): return sum(1 for _ in cls.__iter__())
    @property
    def size(cls): return len(cls)
    @classmethod
    def total(m): return len(m.known)
    def mro(cls): print('mro of', cls.__name__); return super().mro()
class A(metaclass=Registry): x = 1; y = 2
class B(A): z = 3
print(list(A), list(B), A['x'], 5 in A, A() in A, A | 3, sorted([B, A]), len(B), A.size, Registry.total(), type(A) is Registry, A.total if hasattr(A, 'total') else 'no'); A.w = 4; del A.w; t(lambda: A.nope); t(lambda: A().size); t(lambda: A().known)
class Singleton(type):
    _all = {}
    def __call__(cls, *a):
        if cls not in cls._all: cls._all[cls] = super().__call__(*a)
        return cls._all[cls]
class Conf(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(Conf(1) is Conf(2), Conf(3).v)
class Ordered(type):
    @classmethod
    def __prepare__(m, name, bases): print('prepare', name); return {'__order__': []}
    def __new__(m, name, bases, ns):
        order = [k for k in ns if k[:2] != '__']; cls = super().__new__(m, name, bases, ns); cls.order = order; return cls
class O(metaclass=Ordered): b = 1; a = 2; c = lambda s: 0
print(O.order)
class NoInst(type):
    def __call__(cls, *a): raise TypeError('no instances of ' + cls.__name__)
class N(metaclass=NoInst): pass
t(N); t(lambda: object.__new__(N).__class__.__name__); t(lambda: N.__new__(N).__class__)
for args in ((), ('X',), ('X', ()), ('X', (), {}), ('X', (), {}, 1), (1, (), {}), ('X', [], {}), ('X', (), []), ('X', (1,), {}), ('X', (int, int), {}), ('X', (), {'__slots__': 'a'}), ('a b', (), {}), ('', (), {}), ('X\0', (), {}), ('X', (type,), {}), ('X', (object, int), {}), ('X', (None,), {}), ('X', (type(None),), {}), ('X', (), {'__module__': 5}), ('X', (), {'__qualname__': 5}), ('X', (), {'__doc__': 5}), ('X', (), {'__init_subclass__': lambda: 0}), ('X', (), {'__class_getitem__': lambda c, k: (c.__name__, k)})): t(lambda: type(*args))
t(lambda: type('X', (), {}, metaclass=int)); t(lambda: type('X', (), {}, zz=1)); t(lambda: type(1, 2)); t(lambda: type.__call__(int, '5')); t(lambda: type.__new__(int, 'X', (), {})); t(lambda: type.__new__(type, 'X', (), {}).__name__); t(lambda: type.__new__(5, 'X', (), {})); t(lambda: type.mro(int)); t(lambda: type.__subclasses__(bool)); t(lambda: type.__instancecheck__(int, True)); t(lambda: type('X', (), {'__class_getitem__': lambda c, k: (c.__name__, k)})['k'])
class Bad:
    def __set_name__(self, owner, name): raise RuntimeError('bad name')
class Fine:
    def __set_name__(self, owner, name): owner.log = getattr(owner, 'log', ()) + (name,)
def mk():
    class K: a = Fine(); b = Bad(); c = Fine()
t(mk)
class K2: a = Fine(); c = Fine(); d = 5
print(K2.log); K2.e = Fine(); print(K2.log)
class Sub:
    def __init_subclass__(cls, **kw): print('sub', cls.__name__, kw, 'x' in vars(cls)); super().__init_subclass__(**{k: v for k, v in kw.items() if k == 'bad'})
class S1(Sub, a=1): x = 1
class S2(S1): pass
def bad():
    class S3(Sub, bad=1): pass
t(bad); t(lambda: type('S4', (Sub,), {}, q=2).__name__)
class CG:
    def __class_getitem__(cls, item): return f'{cls.__name__}<{item}>'
class CG2(CG): pass
print(CG[int], CG2['a', 1]); t(lambda: CG()[0]); t(lambda: int[0]); t(lambda: type[0])
class P: pass
class Q: pass
class R(P): pass
r = R(); R.__bases__ = (Q,); print(R.__mro__, isinstance(r, P), isinstance(r, Q), P.__subclasses__(), Q.__subclasses__()); t(lambda: setattr(R, '__bases__', (int,))); t(lambda: setattr(R, '__bases__', [P])); t(lambda: setattr(R, '__bases__', (R,))); t(lambda: setattr(int, '__bases__', (P,))); t(lambda: setattr(R, '__bases__', ()))
r.__class__ = P; print(type(r)); t(lambda: setattr(r, '__class__', int)); t(lambda: setattr(5, '__class__', P)); R.__name__ = 'Renamed'; R.__qualname__ = 'a.b'; R.__module__ = 'm'; print(R, repr(R())[:9]); t(lambda: setattr(R, '__name__', 'a\0b')); t(lambda: setattr(R, '__qualname__', 5)); t(lambda: delattr(R, '__module__')); R.__doc__ = 'd'; print(R.__doc__, R().__doc__)
class M1(type):
    def __instancecheck__(c, o): return o == 1
    def __subclasscheck__(c, s): return s is str
class I1(metaclass=M1): pass
print(isinstance(1, I1), isinstance(I1(), I1), isinstance(2, (str, I1)), issubclass(str, I1), issubclass(I1, I1), isinstance(True, I1)); t(lambda: issubclass(5, I1)); t(lambda: isinstance(1, 5)); t(lambda: isinstance(1, (int, 5))); t(lambda: isinstance(1, (5, int))); t(lambda: isinstance(1, ())); t(lambda: isinstance(1, ((str, (int,)),))); t(lambda: isinstance(1, [int])); t(lambda: issubclass(int, ())); t(lambda: issubclass(int, 5))
class MroM(type):
    def mro(cls): return [cls, P, object] if cls.__name__ == 'Odd' else super().mro()
class Odd(metaclass=MroM): pass
print(Odd.__mro__, Odd.__bases__)
class BadMro(type):
    def mro(cls): return 5
t(lambda: BadMro('X', (), {}))
class BadMro2(type):
    def mro(cls): return [cls, 5]
t(lambda: BadMro2('X', (), {}))
