# compare: output
from dataclasses import dataclass, field, fields, make_dataclass

@dataclass
class Base:
    x: int
    y: int = 0

Made = make_dataclass(
    'Made', [('x', int), ('free', str, 'f'), ('z', int, field(default=5))], namespace={'add': lambda self: self.x + self.z}, bases=(Base,)
)
print(Made(1), Made(1, free=2).add(), Made.__name__, Made.__module__, Made.__doc__, Made.__annotations__)
print([f.name for f in fields(Made)], Made.__mro__[1:], Made(1) == Made(1), make_dataclass('Any', ['a'])(1))
Frozen = make_dataclass('Frozen', [('a', int)], frozen=True, order=True)
print(Frozen(1) < Frozen(2), hash(Frozen(1)) == hash((1,)))
try:
    Frozen(1).a = 2
except Exception as error:
    print(type(error).__name__, error)

@dataclass
class Own:
    x: int = 1

    def __init__(self, a, /, b: int, *args, c=2, d: str = 'x', **rest):
        self.x = a

@dataclass(init=False)
class NoInit:
    x: int

@dataclass
class Bare:
    def __init__(self):
        pass

print(Own(5, 6), Own.__doc__, NoInit.__doc__, Bare.__doc__, Bare())
