# compare: output
from enum import Enum, member, nonmember, property as enum_property

class Body(Enum):
    _ignore_ = 'each'
    A = 1

    for each in range(2):
        vars()[f'N{each}'] = each + 10

    @member
    def act(x):
        return x * 2

    constant = nonmember(42)
    helper = lambda self: self.name

    class Inner:
        pass

    def method(self):
        return f'{self.name} {self.value}'

    @classmethod
    def pick(cls):
        return cls.A

    @staticmethod
    def free():
        return 'free'

    @enum_property
    def shown(self):
        return 'shown ' + self.name

    def __str__(self):
        return f'<{self.name}>'

print([m.name for m in Body], Body.constant, Body.act.value(4), Body.A.helper(), Body.Inner.__name__)
print(Body.A.method(), Body.pick(), Body.free(), Body.A.shown, f'{Body.A:*^9}', str(Body.N1))
for source in (
    'class E(Enum):\n  A = 1\n  A = 2',
    'class E(Enum):\n  _odd_ = 1',
    'class E(Enum):\n  mro = 1',
    'class E(Enum):\n  _order_ = "B A"\n  A = 1\n  B = 2',
    'class E(Body):\n  B = 2',
    'Body.shown',
    'Body.A.shown = 1',
):
    try:
        exec(source)
    except Exception as error:
        print(type(error).__name__, error)

class Hooked(Enum):
    def __init_subclass__(cls, **kwargs):
        print('subclass', cls, list(cls), kwargs)

class Sub(Hooked):
    X = 1
