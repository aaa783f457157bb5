# compare: output
"""Enumerations that are refused: the message, and the functions of the library that the traceback passes through."""
import traceback
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, StrEnum, auto, unique, verify


def told(action):
    try:
        print(action())
    except Exception:
        traceback.print_exc()


class Colour(Enum):
    RED = 1
    GREEN = 2


class Mode(Flag):
    R = auto()
    W = auto()
    X = auto()


def name_twice():
    class D(Enum):
        A = 1
        A = 2


def init_of_two():
    class D(Enum):
        A = 1, 2
        def __init__(self, x):
            self.x = x


def reserved_name():
    class D(Enum):
        _foo_ = 1


def extended():
    class D(Colour):
        Z = 1


def not_unique():
    @unique
    class D(Enum):
        A = 1
        B = 1


def not_continuous():
    @verify(CONTINUOUS)
    class D(Enum):
        A = 1
        B = 4


def alias():
    @verify(UNIQUE)
    class D(Enum):
        A = 1
        B = 1


def unnamed_bits():
    @verify(NAMED_FLAGS)
    class D(Flag):
        A = 1
        B = 6


def not_an_int():
    class D(IntEnum):
        A = 'x'


def generator_too_late():
    class D(Enum):
        A = auto()
        def _generate_next_value_(name, start, count, last):
            return name


def no_next_value():
    class D(Enum):
        A = object()
        B = auto()


def called_mro():
    class D(Enum):
        mro = 1


def other_order():
    class D(Enum):
        _order_ = 'A B'
        B = 1
        A = 2


def not_a_string():
    class D(StrEnum):
        A = 1


def missing_says_five():
    class D(Enum):
        A = 1
        @classmethod
        def _missing_(cls, value):
            return 5

    D(7)


def missing_fails():
    class D(Enum):
        A = 1
        @classmethod
        def _missing_(cls, value):
            1 / 0

    D(7)


for action in (lambda: Colour(5), lambda: Colour['BLUE'], lambda: Colour.BLUE, lambda: setattr(Colour, 'RED', 5),
               lambda: delattr(Colour, 'RED'), lambda: setattr(Colour.RED, 'value', 3), lambda: Colour.RED < Colour.GREEN,
               lambda: Mode(8), lambda: Mode(-9), lambda: Mode.R | 1, lambda: 1 in Mode.R, lambda: 5 in Colour,
               lambda: Colour(), lambda: Enum('X'), lambda: Enum('X', 'a a'), lambda: Flag('F', 'a b')(9),
               lambda: IntEnum('Y', 'a b')(9), lambda: Colour.RED.other, lambda: Mode['Q']):
    told(action)
for action in (name_twice, init_of_two, reserved_name, extended, not_unique, not_continuous, alias, unnamed_bits,
               not_an_int, generator_too_late, no_next_value, called_mro, other_order, not_a_string,
               missing_says_five, missing_fails):
    told(action)
many = Enum('Many', [f'M{i}' for i in range(300)])
print(len(many), many(300), many.M7 in many)
