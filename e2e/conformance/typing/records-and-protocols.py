# compare: output
"""NamedTuple, TypedDict, NewType, overloads and protocols."""
from typing import *
import typing, types, collections
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Pt(NamedTuple):
    """doc"""
    x: int
    y: 'Pt' = None
    z: float = 1.5
    def d(self): return self.x
    @property
    def p(self): return 7
    @classmethod
    def mk(cls): return cls(9)
print(Pt(1), Pt(1,2,3)._asdict(), Pt._fields, Pt._field_defaults, Pt.__doc__, Pt.__annotations__, Pt.__orig_bases__, Pt.__bases__, Pt.__mro__, Pt.mk().d(), Pt(1).p, Pt.__module__, Pt.__qualname__)
t(lambda: Pt()); t(lambda: Pt(1,2,3,4)); t(lambda: Pt(1)._replace(x=5)); t(lambda: Pt(1)==(1,None,1.5)); t(lambda: get_type_hints(Pt))
E1=NamedTuple('E1',[('a',int),('b',str)]); print(E1(1,'x'), E1.__annotations__, E1.__orig_bases__)
t(lambda: NamedTuple('X',[('a',int)],b=int)); t(lambda: NamedTuple('X',[('1a',int)])); t(lambda: NamedTuple('X',None,a=int)); t(lambda: NamedTuple('X',[('a',(1,2))])); t(lambda: NamedTuple()); 
def c1():
    class A(NamedTuple):
        x: int = 1
        y: int
def c2():
    class A(NamedTuple):
        x: int
        def __new__(cls): pass
def c3():
    class A(NamedTuple, int): x: int
def c4():
    class A(NamedTuple):
        x: int
        def m(self): super().m()
def c5():
    class A(NamedTuple): pass
    return A()
def c6():
    class A(NamedTuple):
        _x: int
def c7():
    class B(Pt): w: int
    return B(1), B.__bases__, B._fields
T=TypeVar('T')
def c8():
    class G(NamedTuple, Generic[T]):
        a: T
        b: int
    return G(1,2), G[int], G[int](1,2), G.__parameters__, G.__orig_bases__, G.__bases__
def c9():
    class G[T](NamedTuple):
        a: T
    return G(1), G[int], G.__type_params__
for c in (c1,c2,c3,c4,c5,c6,c7,c8,c9): t(c)
class Movie(TypedDict):
    title: str
    year: int
class M2(Movie, total=False):
    rating: Required[float]
    extra: ReadOnly[NotRequired[str]]
    ann: Annotated[Required[int], 'x']
print(Movie(title='a',year=1), Movie.__annotations__, Movie.__required_keys__==frozenset({'title','year'}), Movie.__optional_keys__, Movie.__total__, Movie.__orig_bases__, Movie.__bases__, Movie.__mro__)
print(sorted(M2.__required_keys__), sorted(M2.__optional_keys__), sorted(M2.__readonly_keys__), sorted(M2.__mutable_keys__), M2.__total__, M2.__annotations__, M2.__bases__, M2.__orig_bases__, type(M2))
t(lambda: get_type_hints(M2)); t(lambda: get_type_hints(M2, include_extras=True))
D=TypedDict('D',{'a b':int,'c':'D'}); print(D, D.__annotations__, D({'a b':1}), type(D({})))
t(lambda: TypedDict('X',{'a':(1,)})); t(lambda: isinstance({},Movie)); t(lambda: issubclass(dict,Movie)); t(lambda: is_typeddict(Movie)); t(lambda: is_typeddict(dict)); t(lambda: is_typeddict(TypedDict)); t(lambda: Movie()); t(lambda: Movie({'x':1}, y=2)); t(lambda: Movie.__call__)
def d1():
    class A(TypedDict, dict): x: int
def d2():
    class A(TypedDict, Generic[T]): x: T
    return A, A[int], A.__parameters__, A.__mro__
def d3():
    class A(Movie): title: ReadOnly[str]
def d4():
    class A[T](TypedDict): x: T
    return A[int], A.__type_params__
def d5():
    class A(TypedDict):
        x: int
        def m(self): pass
    return A
for c in (d1,d2,d3,d4,d5): t(c)
UserId=NewType('UserId',int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__, UserId.__qualname__, UserId.__module__, type(UserId), UserId|None, list[UserId])
def n1():
    class A(UserId): pass
t(n1); t(lambda: isinstance(1,UserId)); t(lambda: NewType('a'))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print([get_type_hints(o) for o in get_overloads(f)], f(3)); 
@overload
def g(): ...
t(lambda: g()); clear_overloads(); print(get_overloads(f))
@final
class Z:
    @override
    def m(self): pass
    @final
    def n(self): pass
print(Z.__final__, Z.m.__override__, Z.n.__final__)
@dataclass_transform(kw_only_default=True, foo=3)
def deco(c): return c
print(deco.__dataclass_transform__)
class Pr(Protocol):
    x: int
    def m(self): ...
    @property
    def p(self): ...
print(is_protocol(Pr), is_protocol(int), is_protocol(Protocol), sorted(get_protocol_members(Pr)), Pr.__abstractmethods__, Pr.__parameters__)
t(lambda: get_protocol_members(int)); t(lambda: Pr()); t(lambda: isinstance(1,Pr)); t(lambda: issubclass(int,Pr)); t(lambda: issubclass(3,Pr))
@runtime_checkable
class Ps(Protocol):
    x: int
    def m(self): ...
class HasBoth:
    x=1
    def m(self): pass
class Dyn:
    def __init__(self): self.x=1; self.m=lambda: 0
class GA:
    def __getattr__(self,n): return 1
class NoneM:
    x=1; m=None
print(isinstance(HasBoth(),Ps), isinstance(Dyn(),Ps), isinstance(GA(),Ps), isinstance(NoneM(),Ps), isinstance(1,Ps))
t(lambda: issubclass(HasBoth,Ps)); t(lambda: runtime_checkable(int)); t(lambda: runtime_checkable(HasBoth))
@runtime_checkable
class Pm(Protocol):
    def m(self): ...
print(issubclass(HasBoth,Pm), issubclass(NoneM,Pm), issubclass(int,Pm), isinstance(NoneM(),Pm))
class Ext(Pm, Protocol):
    def n(self): ...
class Conc(Pm): pass
class Conc2(Pr):
    def __init__(self, v): self.v=v
t(lambda: isinstance(HasBoth(),Ext)); print(Conc().m(), isinstance(HasBoth(), Conc), Conc2(3).v, sorted(get_protocol_members(Ext)), Conc._is_protocol)
def p1():
    class A(Protocol, HasBoth): pass
def p2():
    class A(Protocol[T]):
        def m(self) -> T: ...
    return A[int], A.__parameters__, A.__mro__
def p3():
    class A[T](Protocol):
        def m(self) -> T: ...
    return A[int], A.__parameters__, A.__orig_bases__
def p4():
    class A(Iterable[T], Protocol[T]): 
        def q(self): ...
    return A.__parameters__, sorted(get_protocol_members(A))
for c in (p1,p2,p3,p4): t(c)
import contextlib
reveal_type(3)
print(sorted(typing.__all__)==sorted(set(typing.__all__)), len(typing.__all__), [n for n in typing.__all__ if not hasattr(typing,n)])
t(lambda: typing.IO.__abstractmethods__ if hasattr(typing.IO,'__abstractmethods__') else 'none'); t(lambda: typing.TextIO.__mro__); t(lambda: typing.IO[str]); t(lambda: [n for n in dir(typing.BinaryIO) if n[0]!='_'])
class Any2(Any): pass
print(Any2(), isinstance(3, Any2)) if 0 else None
t(lambda: Any2.__mro__)
