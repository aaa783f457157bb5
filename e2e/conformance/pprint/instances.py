# compare: output
from dataclasses import dataclass, field
from pprint import pprint

@dataclass
class Part:
    name: str
    items: list
    other: object = None
    hidden: int = field(default=0, repr=False)

p = Part('n' * 40, list(range(20)), {'k' * 30: 'v' * 30})
pprint(p)
p.other = p
pprint(p)
pprint([Part('a', [])] * 4)
pprint({'part': Part('b' * 60, [1])}, width=60)

@dataclass
class Own:
    text: str

    def __repr__(self):
        return 'Own ' * 30

pprint([Own('x'), 1])

class Sub(dict):
    pass

class Shown(list):
    def __repr__(self):
        return 'Shown ' * 30

pprint(Sub({'a' * 50: 1, 'b' * 50: 2}))
pprint(Shown([1]))
