# compare: output
from dataclasses import KW_ONLY, InitVar, dataclass, field, make_dataclass
from typing import ClassVar

@dataclass
class Base:
    a: int = 1

@dataclass(frozen=True)
class Frozen:
    a: int = 1

for source in (
    '@dataclass\nclass X:\n  a: int = 1\n  b: int',
    '@dataclass\nclass X:\n  a: list = []',
    '@dataclass\nclass X:\n  a: dict = {}',
    '@dataclass(order=True, eq=False)\nclass X: pass',
    '@dataclass\nclass X:\n  a = field()',
    '@dataclass(order=True)\nclass X:\n  a: int\n  def __lt__(self, other): return True',
    '@dataclass(frozen=True)\nclass X(Base): pass',
    '@dataclass\nclass X(Frozen): pass',
    '@dataclass\nclass X:\n  a: ClassVar[list] = field(default_factory=list)',
    '@dataclass\nclass X:\n  a: ClassVar[int] = field(kw_only=True)',
    '@dataclass\nclass X:\n  a: InitVar[int] = field(default_factory=int)',
    '@dataclass\nclass X:\n  a: int\n  _: KW_ONLY\n  __: KW_ONLY',
    'field(default=1, default_factory=int)',
    '@dataclass(unsafe_hash=True)\nclass X:\n  def __hash__(self): return 1',
    '@dataclass(frozen=True)\nclass X:\n  def __setattr__(self, name, value): pass',
    '@dataclass(weakref_slot=True)\nclass X: pass',
    '@dataclass(slots=True)\nclass X:\n  __slots__ = ()',
    "make_dataclass('X', ['a', 'a'])",
    "make_dataclass('X', ['class'])",
    "make_dataclass('X', ['1a'])",
    "make_dataclass('X', [('a', 1, 2, 3)])",
    '@dataclass(colour=1)\nclass X: pass',
):
    try:
        exec(source)
        print('fine', source)
    except Exception as error:
        print(type(error).__name__, error)
