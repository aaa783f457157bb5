# compare: output
from typing import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
class G: pass
print(isinstance(F(), Closable), isinstance(G(), Closable), issubclass(F, Closable), issubclass(G, Closable))
class P(Protocol):
    x: int
    def m(self): ...
t(lambda: isinstance(F(), P)); t(lambda: P()); t(lambda: issubclass(F, P))
@runtime_checkable
class HasX(Protocol): x: int
class X: x = 1
t(lambda: isinstance(X(), HasX)); t(lambda: isinstance(G(), HasX)); t(lambda: issubclass(X, HasX))
class Impl(P):
    x = 5
    def m(self): return self.x
print(Impl().m(), isinstance(Impl(), Impl))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), cast(int, 'x'), TYPE_CHECKING)
UserId = NewType('UserId', int); print(UserId(5), UserId, UserId.__supertype__)
class Pt(NamedTuple):
    x: int
    y: int = 0
    def d(self): return self.x + self.y
print(Pt(1), Pt(1, 2).d(), Pt._fields, Pt._field_defaults)
T = TypeVar('T'); S = TypeVar('S', bound=int)
print(T, S.__bound__, TypeVar('C', covariant=True), ParamSpec('P'), TypeVarTuple('Ts'))
class Stack(Generic[T]):
    def __init__(self): self.items = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__)
t(lambda: Stack[int, str]); t(lambda: Generic[int]); t(lambda: TypeVar('X', int)); t(lambda: assert_never(5))
@final
class Z:
    @override
    def m(self): pass
print(Z.__final__, Z.m.__override__)
