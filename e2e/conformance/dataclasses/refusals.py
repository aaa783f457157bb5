# compare: output
"""Dataclasses that are refused: the message, and the functions of the library that the traceback passes through."""
import traceback
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, make_dataclass, replace


def told(action):
    try:
        print(action())
    except Exception:
        traceback.print_exc()


@dataclass
class Plain:
    x: int
    y: int = 0


@dataclass(frozen=True, order=True)
class Frozen:
    x: int


def mutable_default():
    @dataclass
    class D:
        x: list = []


def default_first():
    @dataclass
    class D:
        x: int = 0
        y: int


def frozen_over_plain():
    @dataclass(frozen=True)
    class D(Plain):
        pass


def order_twice():
    @dataclass(order=True)
    class D:
        x: int
        def __lt__(self, other):
            pass


def order_without_eq():
    @dataclass(eq=False, order=True)
    class D:
        x: int


def slots_twice():
    @dataclass(slots=True)
    class D:
        __slots__ = ()
        x: int


def weakref_without_slots():
    @dataclass(weakref_slot=True)
    class D:
        x: int


def two_defaults():
    @dataclass
    class D:
        x: int = field(default=1, default_factory=int)


def keyword_only_twice():
    @dataclass
    class D:
        _: KW_ONLY
        __: KW_ONLY


def hash_twice():
    @dataclass(unsafe_hash=True)
    class D:
        x: int
        def __hash__(self):
            return 1


def no_annotation():
    @dataclass
    class D:
        x = field()


def frozen_twice():
    @dataclass(frozen=True)
    class D:
        x: int
        def __setattr__(self, a, b):
            pass


def factory_of_initvar():
    @dataclass
    class D:
        x: InitVar[int] = field(default_factory=int)


def failing_post_init():
    @dataclass
    class D:
        x: int
        def __post_init__(self):
            1 / 0

    D(1)


for action in (lambda: Plain(), lambda: Plain(1, 2, 3), lambda: Plain(1, z=5), lambda: setattr(Frozen(1), 'x', 2),
               lambda: delattr(Frozen(1), 'x'), lambda: setattr(Frozen(1), 'other', 2), lambda: Frozen(1) < Plain(1),
               lambda: Plain(1) < Plain(2), lambda: fields(5), lambda: asdict(Plain), lambda: astuple(5), lambda: replace(5),
               lambda: replace(Plain(1), z=1), lambda: hash(Plain(1)), lambda: dataclass(5), lambda: field(1)):
    told(action)
for parts in ['a', 'a'], [('a',)], ['class'], [1], [('a', int, 5), 'b'], ['1a']:
    told(lambda: make_dataclass('Made', parts))
for action in (mutable_default, default_first, frozen_over_plain, order_twice, order_without_eq, slots_twice,
               weakref_without_slots, two_defaults, keyword_only_twice, hash_twice, no_annotation,
               frozen_twice, factory_of_initvar, failing_post_init):
    told(action)
