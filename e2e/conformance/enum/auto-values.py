# compare: output
from enum import Enum, IntEnum, Flag, StrEnum, auto

class Plain(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    E = 3
    F = auto()

class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        print(name, start, count, last_values)
        return name.lower() * (count + 1)

    A = auto()
    B = auto()
    C = 'own'
    D = auto()

class Pair(Enum):
    A = auto(), 'x'
    B = auto(), 'y'

class Bits(Flag):
    A = auto()
    B = auto()
    C = 16
    D = auto()

print([m.value for m in Plain], [m.value for m in Named], [m.value for m in Pair], [m.value for m in Bits])
print(auto(), auto(7), list(IntEnum('N', 'a b c')), list(StrEnum('S', 'Aa Bb')), list(Enum('T', ['x', 'y'], start=5)))
for source in (
    'class E(Enum):\n  A = auto()\n  B = "x"\n  C = auto()',
    'class E(Enum):\n  A = "x"\n  B = auto()',
    'class E(Flag):\n  A = "x"\n  B = auto()',
    'class E(Enum):\n  A = auto()\n  def _generate_next_value_(*args): return 1',
):
    try:
        exec(source)
    except TypeError as error:
        print(error)
