# compare: output
"""Type parameters: their scopes, when they are evaluated, and classes and functions made with them."""
import typing, types
from typing import *
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Stack[T]:
    items: list[T]
    def __init__(self, *items: T) -> None: self.items = list(items)
    def push(self, item: T) -> 'Stack[T]': self.items.append(item); return self
    def map[U](self, f: Callable[[T], U]) -> 'Stack[U]': return Stack(*map(f, self.items))
    @classmethod
    def of(cls, *a: T): return cls(*a)
    @staticmethod
    def st[V](v: V) -> V: return v
    class Node: value: 'T'
    def own(self): return T if 0 else __class__.__type_params__
s = Stack[int](1, 2); print(s.items, s.__orig_class__, s.map(str).items, Stack.of(3).items, Stack.st(4), s.own(), Stack[int].of(5).items, Stack.map.__type_params__, Stack.__parameters__, Stack.__orig_bases__)
print(get_type_hints(Stack), get_type_hints(Stack.__init__), get_type_hints(Stack.st), Stack.push.__annotations__)
class Pair[K, V = int](Stack[K]): pass
print(Pair[str], Pair[str, bytes], Pair.__parameters__, Pair.__mro__, Pair.__orig_bases__); t(lambda: Pair[()]); t(lambda: Pair[1, 2, 3])
def f[T: (int, str), *Ts, **P](a: T, *args: *Ts, **kw: P.kwargs) -> Callable[P, T]: return a, args, kw
print(f(1, 2, x=3), f.__type_params__, [type(p).__name__ for p in f.__type_params__], f.__type_params__[0].__constraints__, f.__annotations__)
type A = int
type B[T] = list[T] | None
type R = dict[str, R] | int
type C[*Ts] = tuple[*Ts]
type D[**P] = Callable[P, int]
print(A, A.__value__, B, B[int], B.__value__, B.__type_params__, B[int].__origin__, B[int].__args__, R.__value__, C[int, str], D[[int]], C.__parameters__, A | None, None | A, list[A], type(B[int]))
t(lambda: A[int]); t(lambda: isinstance(1, A)); t(lambda: A()); t(lambda: setattr(A, '__value__', 1)); t(lambda: A.nope); t(lambda: class_from(A))
def class_from(x):
    class Z(x): pass
type Bad = undefined_thing
t(lambda: Bad.__value__); undefined_thing = 5; t(lambda: Bad.__value__)
def counted(): print('evaluated'); return int
type Once = counted()
Once.__value__; Once.__value__
def g[T: counted(), U = counted()](): pass
print(g.__type_params__); g.__type_params__[0].__bound__; g.__type_params__[0].__bound__; print(g.__type_params__[1].__default__, g.__type_params__[1].has_default())
class Outer[T]:
    def m[S](self, x: T, y: S):
        def inner[R](z: R) -> tuple[T, S, R]: return (T, S, R)
        return inner
    class In[U]:
        v: T
        def w(self): return T, U
    x = T
print(Outer().m(1, 2)(3), Outer.In().w(), Outer.x, Outer.In.__qualname__, Outer.m.__qualname__, Outer().m(1, 2).__qualname__)
T = 'global T'
class Uses[T]: 
    y = T
    def m(self, d=T): return d
print(Uses.y, Uses().m(), T)
def deco(x): print('decorating', x.__name__, x.__type_params__); return x
@deco
class Dc[T]: pass
@deco
def df[T](x=(lambda: 'default')()): return x
print(df())
class Meta(type):
    def __new__(m, n, b, ns, **k): print(n, b, sorted(x for x in ns if x[:2] != '__'), k); return super().__new__(m, n, b, ns)
class Mc[T](metaclass=Meta, kw=1): a = 1
print(Mc.__type_params__, Mc.__bases__)
class Ab[T](Protocol):
    def m(self) -> T: ...
class Nt[T](NamedTuple): v: T; w: int = 2
class Td[T](TypedDict): v: T
print(Nt(1), Nt[int], Td[int], Ab[int], Nt.__type_params__)
from dataclasses import dataclass
@dataclass
class Dt[T]: v: T; n: int = 0
print(Dt(1), Dt[int](2), Dt.__parameters__)
for src in ('def f[T, T](): pass', 'class A[T](T): pass', 'type X[T: (int,)] = T', 'def f[T: (yield)](): pass', 'def f[T: (x := 1)](): pass', 'type X = (yield)', 'class A[T: await x]: pass', 'def f[](): pass', 'type x.y = 1', 'class A[*T: int]: pass', 'def f[T=int, U](): pass', 'type X[T] = [T for T in T]', 'def f[T](T): return T', 'def f[T]():\n nonlocal T', 'def f[T]():\n global T', 'class A[T]:\n nonlocal T', 'lambda[T]: T', 'def f[T=(yield)](): pass', 'def f[__debug__](): pass', 'class A[T]: T = 1', 'def f[**P: int](): pass', 'def f[*Ts = *tuple[int]](): pass', 'def f[T = *int](): pass'):
    try: exec(src, {}); print(src, 'fine')
    except BaseException as e: print(repr(src), type(e).__name__, getattr(e, 'msg', e))
