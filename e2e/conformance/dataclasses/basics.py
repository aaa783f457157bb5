# compare: output
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace

@dataclass
class Item:
    """An item."""
    name: str
    price: float = 1.5
    tags: list[str] = field(default_factory=list)

a, b = Item('a'), Item('a')
a.tags.append('new')
print(a, b, a == b, a != b, b == Item('a'), Item('x') == 'x', Item.__doc__, Item.price)
print(asdict(a), astuple(a), replace(a, price=9), is_dataclass(Item), is_dataclass(a), is_dataclass(3))
print([(f.name, f.type, f.default) for f in fields(Item)][:2], Item.__match_args__, Item.__init__.__annotations__)
match b:
    case Item(name, price):
        print(name, price)

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: Item())
attempt(lambda: Item(1, 2, 3, 4))
attempt(lambda: Item('x', colour='red'))
attempt(lambda: hash(a))
attempt(lambda: a < b)
attempt(lambda: asdict(Item))
attempt(lambda: replace(Item))
attempt(lambda: fields(3))

@dataclass(repr=False, eq=False)
class Bare:
    x: int = 1

print(Bare() == Bare(), hash(Bare()) is not None, repr(Bare()).startswith('<__main__.Bare object'))
