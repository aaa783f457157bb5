# compare: output
"""Shapes, animals, employees: inheritance, polymorphism, abstract classes, mixins, class attributes, slots, protocols."""
import copy
from abc import ABC, abstractmethod
from functools import cached_property, total_ordering
from math import isclose, pi
from typing import ClassVar, NamedTuple, Protocol, Self, runtime_checkable


class Shape(ABC):
    count: ClassVar[int] = 0
    registry: ClassVar[dict] = {}

    def __init_subclass__(cls, *, sides=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.sides = sides
        Shape.registry[cls.__name__.lower()] = cls

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        Shape.count += 1
        return made

    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def scale(self, factor) -> Self: ...

    def describe(self):
        return f'{type(self).__name__} of area {self.area:.2f}'

    @classmethod
    def named(cls, name, *args):
        return cls.registry[name](*args)


class Circle(Shape, sides=1):
    def __init__(self, r):
        self.r = r

    area = property(lambda self: pi * self.r**2, doc='of a circle')

    def scale(self, factor):
        return Circle(self.r * factor)


class Rectangle(Shape, sides=4):
    def __init__(self, w, h):
        self.w, self.h = w, h

    @cached_property
    def area(self):
        print('  computed')
        return self.w * self.h

    def scale(self, factor):
        return type(self)(self.w * factor, self.h * factor)

    def __eq__(self, other):
        return isinstance(other, Rectangle) and isclose(self.area, other.area)


class Square(Rectangle, sides=4):
    def __init__(self, side, _=None):
        super().__init__(side, side)

    def describe(self):
        return super().describe() + ', all sides equal'


class Blob(Shape):
    def scale(self, factor):
        return self


for shape in (Circle(1), Rectangle(2, 3), Square(2), Shape.named('square', 1.5).scale(2)):
    print(shape.describe(), shape.sides)
for broken in (Shape, Blob, lambda: Shape.named('cube'), lambda: Circle(), lambda: setattr(Circle(1), 'area', 3)):
    try:
        broken()
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
print(Shape.count, sorted(Shape.registry), Square.__mro__[1].__name__, Square(2) == Rectangle(1, 4), Square(1) == 1, Square.__hash__)
print(sorted(Blob.__abstractmethods__), Circle.area.__doc__, Square.__init_subclass__.__self__.__name__)


class Walks:
    def move(self):
        return ['walks']


class Swims(Walks):
    def move(self):
        return ['swims'] + super().move()


class Flies(Walks):
    def move(self):
        return ['flies'] + super().move()


class Duck(Swims, Flies):
    def move(self):
        return ['duck'] + super().move()

    def __getattr__(self, name):
        if name.startswith('can_'):
            return any(name[4:] in word for word in self.move())
        raise AttributeError(f'a duck has no {name}', name=name, obj=self)


duck = Duck()
print(duck.move(), [cls.__name__ for cls in Duck.mro()], duck.can_swim, duck.can_dig)
try:
    duck.wheels
except AttributeError as error:
    print(error, error.name, error.obj is duck)
try:
    class Impossible(Walks, Swims): ...
except TypeError as error:
    print(str(error).splitlines()[0])


@runtime_checkable
class Speaks(Protocol):
    def speak(self) -> str: ...


class Robot:
    speak = staticmethod(lambda: 'beep')


print(isinstance(Robot(), Speaks), isinstance(duck, Speaks), issubclass(Robot, Speaks))


@total_ordering
class Money:
    __slots__ = ('_cents', '__weakref__')
    CURRENCIES = ('EUR',)

    def __init__(self, amount=0):
        object.__setattr__(self, '_cents', round(amount * 100))

    def __setattr__(self, name, value):
        raise AttributeError(f'{type(self).__name__} cannot be changed')

    def __eq__(self, other):
        return self._cents == other._cents if isinstance(other, Money) else NotImplemented

    def __lt__(self, other):
        return self._cents < other._cents if isinstance(other, Money) else NotImplemented

    def __hash__(self):
        return hash((Money, self._cents))

    def __add__(self, other):
        return Money((self._cents + other._cents) / 100)

    __radd__ = lambda self, other: self if other == 0 else NotImplemented  # noqa: E731

    def __bool__(self):
        return self._cents != 0

    def __str__(self):
        sign = '-' * (self._cents < 0)
        return f'{sign}{abs(self._cents) // 100}.{abs(self._cents) % 100:02d} EUR'

    def __copy__(self):
        return self

    def __reduce__(self):
        return Money, (self._cents / 100,)


purse = [Money(1.5), Money(0.75), Money(-2), Money()]
print(*map(str, sorted(purse)), sum(purse), max(purse) >= Money(1.5), any(purse[3:]), {Money(1): 'a'}[Money(1.0)])
for change in (lambda: setattr(purse[0], '_cents', 1), lambda: setattr(purse[0], 'new', 1), lambda: purse[0] < 1, lambda: purse[0].__dict__):
    try:
        change()
    except (AttributeError, TypeError) as error:
        print(error)
print(copy.copy(purse[0]) is purse[0], copy.deepcopy(purse)[1] == purse[1], copy.deepcopy(purse)[1] is purse[1])


class Point(NamedTuple):
    x: int
    y: int = 0

    @property
    def mirrored(self):
        return self._replace(x=-self.x)

    def __add__(self, other):
        return Point(*(a + b for a, b in zip(self, other)))


p = Point(3)
print(p, p.mirrored, p + (1, 1), p == (3, 0), p._asdict(), Point._fields, Point._field_defaults, Point._make([1, 2]), p < Point(3, 1))


class Tracker:
    """A descriptor that remembers."""

    def __set_name__(self, owner, name):
        self.slot, self.log = '_' + name, []

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.slot, None)

    def __set__(self, obj, value):
        self.log.append(value)
        setattr(obj, self.slot, value)

    def __delete__(self, obj):
        self.log.append('deleted')
        delattr(obj, self.slot)


class Employee:
    salary = Tracker()
    raises = 0
    _instances = []

    def __init__(self, name, salary):
        self.name, self.salary = name, salary
        self._instances.append(self)
        self.__secret = 'hidden'

    def raise_by(self, percent):
        self.salary *= 1 + percent / 100
        self.raises += 1

    def __del__(self):
        print('goodbye', self.name)


ann, bob = Employee('Ann', 1000), Employee('Bob', 2000)
ann.raise_by(10)
del bob.salary
print(Employee.salary.log, ann.raises, Employee.raises, bob.salary, sorted(vars(ann)), ann._Employee__secret, len(Employee._instances))
Employee._instances.clear()
del bob
print('still here')
