# compare: output
"""Generic classes and protocols as programs use them: containers, results, events, plug-ins."""
from __future__ import annotations
from typing import *
from dataclasses import dataclass, field, fields
from abc import ABC, abstractmethod
from collections.abc import Callable as Fn, Iterator as It, Mapping as Map
import typing, functools
T = TypeVar('T'); K = TypeVar('K', bound='Comparable'); E = TypeVar('E', bound=Exception)
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...
def largest(items: Iterable[K]) -> K: return max(items)
print(largest([3, 1, 2]), largest('abc'), K.__bound__, typing.get_type_hints(largest))
class Node(Generic[T]):
    def __init__(self, value: T, next: Optional[Node[T]] = None): self.value, self.next = value, next
    def __iter__(self) -> It[T]:
        node: Node[T] | None = self
        while node: yield node.value; node = node.next
    def __class_getitem__(cls, item): print('subscripted with', item); return super().__class_getitem__(item)
print(list(Node(1, Node(2))), Node[int], Node[int](5).value, get_type_hints(Node.__init__))
@dataclass
class Ok(Generic[T]):
    value: T
    def map(self, f: Fn[[T], Any]) -> Ok: return Ok(f(self.value))
@dataclass
class Err(Generic[E]):
    error: E
    def map(self, f) -> Err[E]: return self
Result = Union[Ok[T], Err[E]]
def parse(text: str) -> Result[int, ValueError]:
    try: return Ok(int(text))
    except ValueError as e: return Err(e)
print(parse('5').map(lambda x: x * 2), parse('x').map(str), Result, Result[int, ValueError], get_args(Result[int, ValueError]), get_type_hints(parse)['return'])
@runtime_checkable
class Drawable(Protocol):
    color: str
    def draw(self, *, scale: float = 1.0) -> str: ...
class Circle:
    color = 'red'
    def draw(self, *, scale=1.0): return f'circle {scale}'
class Blob:
    def draw(self): return 'blob'
for thing in (Circle(), Blob(), 5): print(type(thing).__name__, isinstance(thing, Drawable))
class Repo(ABC, Generic[T]):
    registry: ClassVar[dict[str, type]] = {}
    def __init_subclass__(cls, *, kind: str = '', **kw): super().__init_subclass__(**kw); cls.registry[kind] = cls
    @abstractmethod
    def all(self) -> list[T]: ...
class Users(Repo[str], kind='users'):
    def all(self) -> list[str]: return ['ada']
class Base(Repo[T], kind='base'): pass
print(Users().all(), Repo.registry, Users.__orig_bases__, Users.__parameters__, Base.__parameters__, Base[int])
try: Base()
except TypeError as e: print(e)
class Event(NamedTuple):
    name: str
    data: dict[str, int] = {}
    def __str__(self): return f'<{self.name}>'
class Options(TypedDict, total=False):
    verbose: Required[bool]
    depth: int
def show(**opts: Unpack[Options]) -> None: print(opts, Options.__required_keys__, sorted(Options.__optional_keys__))
show(verbose=True, depth=3); print(Event('a'), repr(Event('b', {'x': 1})), Event.__annotations__, get_type_hints(Event), Options.__annotations__)
P = ParamSpec('P'); R = TypeVar('R')
def logged(f: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(f)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R: print('call', f.__name__, args, kwargs); return f(*args, **kwargs)
    return inner
@logged
def add(a: int, b: int = 1) -> int: return a + b
print(add(1, b=2), get_type_hints(add), add.__annotations__, add.__wrapped__.__annotations__)
Vec = Annotated[list[float], 'vector', 3]
def norm(v: Vec) -> float: return sum(x * x for x in v) ** 0.5
print(norm([3, 4]), get_type_hints(norm), get_type_hints(norm, include_extras=True), get_args(Vec), Vec.__metadata__)
Mode = Literal['r', 'w']
def open_(mode: Mode) -> str:
    if mode not in get_args(Mode): raise ValueError(f'{mode!r} is not one of {get_args(Mode)}')
    return mode
print(open_('r'))
try: open_('x')
except ValueError as e: print(e)
UserId = NewType('UserId', int); Admin = NewType('Admin', UserId)
print(Admin(UserId(5)), Admin.__supertype__, Admin.__supertype__.__supertype__, type(Admin(1)))
class Stack[T]:
    def __init__(self) -> None: self._items: list[T] = []
    def push(self, item: T) -> Self: self._items.append(item); return self
    @overload
    def get(self, i: int) -> T: ...
    @overload
    def get(self, i: slice) -> list[T]: ...
    def get(self, i): return self._items[i]
    @final
    def size(self) -> int: return len(self._items)
s = Stack[int]().push(1).push(2); print(s.get(0), s.get(slice(None)), s.size(), s.__orig_class__, len(get_overloads(Stack.get)), Stack.push.__annotations__, Stack.size.__final__)
def check(value: Any, hint: Any) -> bool:
    origin, args = get_origin(hint), get_args(hint)
    if hint is Any: return True
    if origin is Union: return any(check(value, a) for a in args)
    if origin is Literal: return value in args
    if origin is list: return isinstance(value, list) and all(check(v, args[0]) for v in value)
    if origin is dict: return isinstance(value, dict) and all(check(k, args[0]) and check(v, args[1]) for k, v in value.items())
    if origin is tuple: return isinstance(value, tuple) and (all(check(v, args[0]) for v in value) if args[-1] is ... else len(args) == len(value) and all(map(check, value, args)))
    return isinstance(value, origin or hint)
for v, h in ((1, int), ('a', int | None), (None, Optional[int]), ([1, 'a'], list[int | str]), ({'a': [1]}, dict[str, list[int]]), ((1, 'a'), tuple[int, str]), ((1, 2, 3), tuple[int, ...]), ('w', Mode), (5, Any), ([1], Sequence), ({}, Map[str, int]), (len, Callable)): print(v, h, check(v, h))
def validated(f):
    hints = get_type_hints(f)
    @functools.wraps(f)
    def inner(**kw):
        for k, v in kw.items():
            if not check(v, hints[k]): raise TypeError(f'{k} should be {hints[k]}, is {v!r}')
        return f(**kw)
    return inner
@validated
def area(w: float, h: float | None, tags: list[str] = []) -> float: return w * (h or w)
print(area(w=2.0, h=None, tags=['a']))
try: area(w=2.0, h='x')
except TypeError as e: print(e)
if TYPE_CHECKING: import nothing_that_exists
@dataclass
class Inv: name: str; qty: int = 0; tags: list[str] = field(default_factory=list); cls_: ClassVar[int] = 3
print([(f.name, f.type) for f in fields(Inv)], Inv('a'), get_type_hints(Inv))
