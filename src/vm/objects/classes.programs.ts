/** Programs about classes: making them, slots, attributes, isinstance and unions. */

/** Prints what a call gives or raises. */
const TRY = `def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
`;

export const CLASSES: Readonly<Record<string, string>> = {
  calling: `${TRY}t(type)
t(type, 1)
t(type, 1, 2)
t(type, 'A', (), {}, 1)
t(type, 1, (), {})
t(type, 'A', [], {})
t(type, 'A', (), [])
t(type, 'A', (1,), {})
t(type, 'A', (), {})
t(type, 'A', (), {'__module__': 'm'})
t(type, 'A', (), {'__qualname__': 'B.A'})
t(type, 'A', (), {'__qualname__': 3})
t(type, 'A\\0', (), {})
t(type, 1, x=2)
t(type, 'A', (), {}, x=2)
t(type, 'A', (bool,), {})
t(type, 'A', (type(None),), {})
t(type, 'A', (type(lambda: 0),), {})
t(type, 'A', (range,), {})
t(type, 'A', (slice,), {})
t(type, 'A', (type(t).__class__,), {})
t(type, 'A', (int, str), {})
t(type, 'A', (int, list), {})
t(type, 'A', (object, int), {})
t(type, 'A', (int, int), {})
t(type, 'A', (ValueError, KeyError), {})
t(type, 'A', (ValueError, OSError), {})
t(type, 'A', (ImportError, OSError), {})
t(type, 'A', (dict, list), {})
t(type, 'A', (memoryview,), {})
t(type, 'A', (type(...),), {})
t(type, 'A', (type(NotImplemented),), {})
t(type, 'A', (type(iter([])),), {})
t(type, 'A', (type(t.__code__),), {})
t(type, 'A', (type((i for i in ())),), {})
t(type, 'A', (type(len),), {})
t(type, 'A', (type([].append),), {})
t(type, 'A', (type(str.upper),), {})
t(type, 'A', (type(type.__dict__),), {})
t(type, 'A', (property,), {})
t(type, 'A', (super,), {})
t(type, 'A', (classmethod,), {})
t(type, 'A', (enumerate, ), {})
t(type, 'A', (zip, ), {})
t(type, 'A', (map, ), {})
t(type.__new__)
t(type.__new__, int)
t(type.__new__, 3)
t(type.__new__, type)
t(type.__new__, type, 'A')
t(type.__new__, type, 'A', (), {})
t(type.__init__, int)
t(type.__init__, int, 1)
t(type.__call__)
t(type.__call__, int, '3')
t(type.__call__, 3)
t(int.__call__, '4')
class M1(type): pass
class M2(type): pass
class A1(metaclass=M1): pass
class A2(metaclass=M2): pass
t(type, 'A', (A1, A2), {})
t(lambda: type(type('A', (A1,), {})))
t(M1, 'X', (), {})
t(M1, 3)
class M3(M1, M2): pass
t(lambda: type(M3('X', (A1, A2), {})))
class X: pass
class Y(X): pass
t(type, 'Z', (X, Y), {})
t(type, 'Z', (object, X), {})
t(type, 'Z', (X, X), {})
t(lambda: type('Z', (Y, X), {}).__mro__)
`,
  statement: `${TRY}def e(source):
    try: exec(source, globals())
    except BaseException as error: print(type(error).__name__, '|', error, getattr(error, '__notes__', ''))
e('class A(3): pass')
e('class A(len): pass')
e('class A(None): pass')
e('class A(1, 2): pass')
e('class A(*3): pass')
e('class A(x=1): pass')
e('class A(object, object): pass')
e('class A(metaclass=3): pass')
e('class A(metaclass=int): pass')
e('class A(metaclass=lambda *a, **k: (a[0], a[1], sorted(a[2]), k), z=1): pass')
print(A)
e('class A(metaclass=type, **{"metaclass": 3}): pass')
class E:
    def __mro_entries__(self, bases): print('bases', len(bases)); return (dict,)
e('class A(E()): pass')
print(A.__bases__, type(A.__orig_bases__[0]).__name__)
class E2:
    def __mro_entries__(self, bases): return 3
e('class A(E2()): pass')
t(type, 'A', (E(),), {})
class M(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw): print('prepare', name, kw); return {'given': 1}
    def __new__(mcls, name, bases, ns, **kw): print('new', sorted(ns)); return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', kw); super().__init__(name, bases, ns)
e('class A(metaclass=M, k=2): x = given + 1')
print(A.given, A.x)
class M4(type):
    @classmethod
    def __prepare__(mcls, name, bases): return 3
e('class A(metaclass=M4): pass')
class M5(type):
    def __new__(mcls, name, bases, ns): ns.pop('__classcell__', None); return super().__new__(mcls, name, bases, ns)
e('class A(metaclass=M5):\\n def f(self): return __class__')
class M6(type):
    def __new__(mcls, name, bases, ns): return super().__new__(mcls, name, bases, {**ns, '__classcell__': 3})
e('class A(metaclass=M6):\\n def f(self): return __class__')
class M7(type):
    def __prepare__(name, bases): return CaseDict()
class CaseDict(dict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
class Sn:
    def __set_name__(self, owner, name): print('named', owner.__name__, name); 1 / 0
e('class A:\\n a = Sn()')
class Sn2:
    def __set_name__(self): pass
e('class A:\\n a = Sn2()')
class Is:
    def __init_subclass__(cls, *, tag, **kw): super().__init_subclass__(**kw); print(cls.__name__, tag)
e('class A(Is): pass')
e('class A(Is, tag=1): pass')
e('class A(Is, tag=1, more=2): pass')
e('class A:\\n def __new__(cls): return 3\\n def __class_getitem__(cls, k): return (cls.__name__, k)\\n def __init_subclass__(cls): print("sub")')
print(A(), A[1], type(A.__dict__['__new__']), type(A.__dict__['__class_getitem__']), type(A.__dict__['__init_subclass__']))
e('class B(A): pass')
e('class A:\\n __qualname__ = 3')
e('class A:\\n __qualname__ = "Q.A"\\n __module__ = "mm"\\n __doc__ = "d"')
print(A, A.__doc__, A.__module__)
e('class A:\\n "doc"\\n __slots__ = "a"')
print(A.__doc__, A.__slots__, A.a)
e('class A:\\n x: int = 3\\n y: str')
print(A.__annotations__, A.__dict__.get('__annotations__', 'none'), sorted(k for k in A.__dict__))
e('class B(A): pass')
print(B.__annotations__)
e('class A:\\n 1/0')
e('class A: return')
class Deco:
    def __init__(self, f): self.f = f
e('@Deco\\nclass A: pass')
print(type(A), A.f.__name__)
`,
  slots: `${TRY}def e(source):
    try: exec(source, globals())
    except BaseException as error: print(type(error).__name__, '|', error)
class S:
    __slots__ = ('a', '__p', 'b')
    def set(self): self.__p = 3; return self.__p
s = S()
t(getattr, s, 'a')
s.a = 1
t(getattr, s, 'a')
t(s.set)
t(delattr, s, 'a')
t(delattr, s, 'a')
t(setattr, s, 'zz', 1)
t(getattr, s, '__dict__')
t(lambda: S.a)
t(lambda: type(S.a))
t(lambda: S._S__p)
t(S.a.__get__, s, S)
t(S.a.__get__, None, S)
t(S.a.__get__, 3)
t(S.a.__set__, s, 9)
t(S.a.__set__, 3, 9)
t(lambda: s.a)
t(S.a.__delete__, s)
t(lambda: (S.a.__name__, S.a.__objclass__, S.a.__qualname__, S.a.__doc__))
t(vars, s)
class T(S): pass
tt = T(); tt.a = 1; tt.zz = 2
print(tt.a, tt.__dict__)
class U(S):
    __slots__ = ('c',)
u = U(); u.c = 3; u.a = 2
print(u.a, u.c, U.__slots__)
t(setattr, u, 'd', 1)
e('class A:\\n __slots__ = 3')
e('class A:\\n __slots__ = (3,)')
e('class A:\\n __slots__ = ("1a",)')
e('class A:\\n __slots__ = ("a",)\\n a = 1')
e('class A:\\n __slots__ = ("__dict__", "__dict__")')
e('class A:\\n __slots__ = ("__weakref__", "__weakref__")')
e('class A(T):\\n __slots__ = ("__dict__",)')
e('class A(T):\\n __slots__ = ("__weakref__",)')
e('class A(int):\\n __slots__ = ("a",)')
e('class A(tuple):\\n __slots__ = ("a",)')
e('class A(bytes):\\n __slots__ = ("a",)')
e('class A(int):\\n __slots__ = ()')
e('class A(type):\\n __slots__ = ("a",)')
e('class A(str):\\n __slots__ = ("a",)')
e('class A(list):\\n __slots__ = ("a",)')
a = A([1]); a.a = 5; print(a, a.a)
e('class S1:\\n __slots__ = ("a",)\\nclass S2:\\n __slots__ = ("b",)\\nclass S3(S1, S2): pass')
e('class S1:\\n __slots__ = ()\\nclass S2:\\n __slots__ = ("b",)\\nclass S3(S1, S2): pass')
e('class A:\\n __slots__ = {"a": "doc of a", "b": None}')
print(A.a.__doc__, sorted(A.__slots__))
e('class A:\\n __slots__ = ["x", "y"]')
print(A.__slots__)
e('class A:\\n __slots__ = (n for n in ("x", "y"))')
print(A().__class__.x)
class D:
    __slots__ = ('__dict__', 'k')
d = D(); d.k = 1; d.other = 2; print(d.__dict__, d.k)
t(D.__dict__.__contains__, '__dict__')
t(lambda: sorted(S.__dict__))
t(lambda: S.__dict__['a'] is S.a)
class V(S, Exception): pass
v = V('x'); v.a = 3; print(v.a, v, repr(v))
`,
  attributes: `${TRY}class A:
    """doc"""
    x = 1
class B(A): pass
for name in '__name__ __qualname__ __module__ __bases__ __base__ __mro__ __doc__ __abstractmethods__ __annotations__ __annotate__ __type_params__ __text_signature__ __basicsize__ __itemsize__ __flags__ __dictoffset__ __weakrefoffset__ __firstlineno__ __static_attributes__'.split():
    if name in ('__basicsize__', '__itemsize__', '__flags__', '__dictoffset__', '__weakrefoffset__'): continue
    print(name, end=' '); t(getattr, B, name)
    print(name, end=' '); t(getattr, int, name) if name != '__doc__' else print()
    print('set', end=' '); t(setattr, int, name, 3)
    print('del', end=' '); t(delattr, int, name)
for name in '__name__ __qualname__ __mro__ __base__ __bases__ __dict__ __abstractmethods__ __annotations__ __annotate__ __type_params__ __doc__ __module__'.split():
    class C(A): pass
    print(name, end=' '); t(setattr, C, name, 3)
    print('del', end=' '); t(delattr, C, name)
class C(A): pass
C.__name__ = 'Renamed'; print(C, C.__name__, C.__qualname__)
C.__qualname__ = 'Q'; print(C)
C.__module__ = 'mod'; print(C, C.__module__)
C.__doc__ = 'new'; print(C.__doc__, C().__doc__)
C.__bases__ = (B,); print(C.__mro__, C.__base__)
t(setattr, C, '__bases__', ())
t(setattr, C, '__bases__', (C,))
t(setattr, C, '__bases__', (3,))
print(A.__subclasses__(), B.__subclasses__())
t(lambda: A.mro())
t(type.mro, A)
t(int.mro)
t(lambda: type(A.__dict__))
t(lambda: sorted(A.__dict__))
t(lambda: A.__dict__['x'])
def setit(): A.__dict__['x'] = 3
t(setit)
def delit(): del A.__dict__['x']
t(delit)
t(lambda: A.__dict__.get('x'))
t(lambda: A.__dict__ == A.__dict__)
t(lambda: len(A.__dict__) > 2)
t(lambda: A.__dict__['__dict__'])
t(lambda: A.__dict__['__weakref__'])
t(lambda: type.__dict__['__mro__'])
t(lambda: A.nope)
t(lambda: A.__subclasshook__)
t(lambda: A.__init_subclass__)
t(lambda: int.from_bytes)
t(lambda: type.__call__)
t(lambda: A.__call__)
t(lambda: int.__add__)
t(lambda: (3).__add__)
t(lambda: str.upper)
t(lambda: 'a'.upper)
t(lambda: A.__eq__)
t(lambda: A.__or__)
t(lambda: A.__hash__)
t(lambda: A().__hash__)
t(lambda: A.__new__)
t(lambda: object.__new__)
t(lambda: int.__new__)
t(lambda: A.__init__)
t(lambda: A.__class__)
t(lambda: int.__class__)
t(lambda: type.__class__)
t(lambda: int.real)
t(lambda: A.__sizeof__)
t(lambda: dict.fromkeys)
t(lambda: {}.fromkeys)
t(lambda: dict.__class_getitem__)
t(lambda: sorted(set(dir(A)) - set(dir(object))))
t(lambda: hash(A) == hash(A))
t(lambda: A == A)
t(lambda: A < B)
t(lambda: A[1])
t(lambda: int[1])
t(lambda: type[1])
t(lambda: list[int])
A.y = 5; print(A.y, B.y, B().y)
del A.y
t(lambda: B.y)
def dely(): del B.y
t(dely)
`,
  checks: `${TRY}class A: pass
class B(A): pass
t(isinstance, 1, int)
t(isinstance, True, int)
t(isinstance, 1, (str, int))
t(isinstance, 1, (str, (list, (int,))))
t(isinstance, 1, 3)
t(isinstance, 1, (str, 3))
t(isinstance, 1, (int, 3))
t(isinstance, 1)
t(isinstance, 1, ())
t(isinstance, 1, int | str)
t(isinstance, None, int | None)
t(isinstance, 1, list[int])
t(isinstance, 1, list[int] | str)
t(isinstance, 'a', list[int] | str)
t(issubclass, B, A)
t(issubclass, A, B)
t(issubclass, 3, A)
t(issubclass, A, 3)
t(issubclass, A, (B, 3))
t(issubclass, A, (B, A))
t(issubclass, 3, (A, int))
t(issubclass, bool, int | str)
t(issubclass, bool, list[int])
t(issubclass, list[int], list)
t(issubclass, A, None)
t(isinstance, 1, None)
class M(type):
    def __instancecheck__(cls, obj): print('ic', cls.__name__); return obj == 3
    def __subclasscheck__(cls, sub): print('sc', cls.__name__); return 'yes'
class Q(metaclass=M): pass
t(isinstance, 3, Q)
t(isinstance, 4, Q)
t(isinstance, Q(), Q)
t(isinstance, 3, (str, Q))
t(issubclass, int, Q)
t(issubclass, 3, Q)
t(lambda: M.__instancecheck__(Q, 3))
t(lambda: type.__instancecheck__(Q, 3))
class M2(type):
    def __instancecheck__(cls, obj): raise KeyError(1)
class Q2(metaclass=M2): pass
t(isinstance, 3, Q2)
class Duck:
    def __instancecheck__(self, obj): return obj == 'd'
    def __subclasscheck__(self, obj): return obj is int
t(isinstance, 'd', Duck())
t(isinstance, 'e', Duck())
t(issubclass, int, Duck())
class Fake:
    __class__ = int
t(isinstance, Fake(), int)
t(isinstance, Fake(), Fake)
t(lambda: Fake().__class__)
t(type, Fake())
class Fake2:
    @property
    def __class__(self): return str
t(isinstance, Fake2(), str)
class FB:
    def __init__(self, b): self.__bases__ = b
t(issubclass, FB(()), int)
t(issubclass, FB((int,)), int)
t(type.__subclasscheck__, A, 3)
t(type.__instancecheck__, A, B())
t(callable, A)
t(callable, 3)
t(callable, len)
class Ca:
    def __call__(self, x): return x
t(callable, Ca())
t(Ca(), 3)
c = Ca(); c.__call__ = lambda x: 'own'
t(c, 3)
t(lambda: 3())
t(lambda: None())
t(lambda: A()())
class Cn: __call__ = None
t(Cn())
t(callable, Cn())
class Cc: __call__ = Ca()
t(Cc(), 8)
`,
  unions: `${TRY}class A: pass
t(lambda: int | str)
t(lambda: int | None)
t(lambda: None | int)
t(lambda: int | int)
t(lambda: int | str | int)
t(lambda: (int | str) | (str | float))
t(lambda: int | list[int])
t(lambda: list[int] | int)
t(lambda: A | int)
t(lambda: int | 3)
t(lambda: 3 | int)
t(lambda: int | 'A')
t(lambda: None | None)
t(lambda: (int | str).__args__)
t(lambda: type(int | str))
t(lambda: (int | str) == (str | int))
t(lambda: (int | str) == int)
t(lambda: hash(int | str) == hash(str | int))
t(lambda: (int | str).__origin__)
t(lambda: (int | str).__parameters__)
t(lambda: (int | str)[int])
t(lambda: (int | str)())
t(lambda: (int | str).__name__)
t(lambda: int.__or__(3))
t(lambda: type.__or__(int, str))
class M(type):
    def __or__(cls, other): return 'mine'
class Q(metaclass=M): pass
t(lambda: Q | int)
t(lambda: int | Q)
t(lambda: ... | int)
t(lambda: int & str)
`,
};
