# compare: output
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar

@dataclass
class Rect:
    width: int
    _: KW_ONLY
    height: int = 2
    scale: InitVar[int] = 1
    count: ClassVar[int] = 0
    area: int = field(init=False)

    def __post_init__(self, scale):
        type(self).count += 1
        self.area = self.width * self.height * scale

print(Rect(3), Rect(3, height=4, scale=2), Rect.count, Rect.__doc__, Rect.__match_args__)

@dataclass
class Base:
    x: int = 1
    y: int = 2

@dataclass
class Derived(Base):
    z: int = 3
    x: str = 'over'

    def __post_init__(self):
        print('made', self)

print(Derived(y=5), Derived.__doc__)

@dataclass(kw_only=True)
class Keys:
    a: int
    b: int = field(default=2, kw_only=False)

print(Keys(5, a=1), Keys.__doc__)

class Default:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, instance, owner):
        return 100 if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, int(value))

@dataclass
class Described:
    quantity: int = Default()

print(Described(), Described(2.9))
try:
    Rect(1, 2)
except TypeError as error:
    print(error)

@dataclass
class Checked:
    n: int

    def __post_init__(self):
        if self.n < 0:
            raise ValueError('n must not be negative')

Checked(-1)
