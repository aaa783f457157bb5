# compare: output
from enum import Enum

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

class Numbered(Enum):
    def __new__(cls):
        made = object.__new__(cls)
        made._value_ = len(cls.__members__) + 1
        return made

    FIRST = ()
    SECOND = ()

class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        return made

    X = (0, 'P.X')
    Y = (1, 'P.Y')

class Aliased(Enum):
    ONE = 1
    TWO = 2

    def __init__(self, value):
        self._add_value_alias_(str(value))

class Shape(Enum):
    SQUARE = [1, 1]
    LINE = [1]
    OTHER = [1, 1]

class Loose(Enum):
    A = 'a'

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == 'x' else None

print(Planet.EARTH, Planet.EARTH.value, round(Planet.EARTH.surface_gravity, 2), Planet((3.303e+23, 2.4397e6)))
print(list(Numbered), Coordinate.Y.label, Coordinate(1), bytes(Coordinate.Y), list(Coordinate))
print(Aliased('2'), '1' in Aliased, Shape([1]), Shape.__members__, [1] in Shape, Loose('x'))
for action in (lambda: Loose('q'), lambda: Shape([5]), lambda: Aliased(3)):
    try:
        action()
    except ValueError as error:
        print(error)
print(Enum('Animal', 'ANT, BEE'), list(Enum('Animal', {'ANT': 5})), list(Enum('Animal', [('CAT', 'c')])))
