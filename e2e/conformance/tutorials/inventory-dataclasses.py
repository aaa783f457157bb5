# compare: output
"""A shop's inventory: dataclasses, enums, sorting, grouping, JSON round trip."""
import json
from collections import Counter, defaultdict
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from enum import Enum, Flag, IntEnum, StrEnum, auto
from itertools import groupby
from operator import attrgetter


class Kind(StrEnum):
    TOOL = auto()
    TOY = auto()
    BOOK = 'printed matter'


class Priority(IntEnum):
    LOW = 1
    HIGH = 3


class Tag(Flag):
    NEW = auto()
    SALE = auto()
    HEAVY = auto()
    LOUD = SALE | HEAVY


class Colour(Enum):
    RED = '#f00'
    CRIMSON = '#f00'
    BLUE = '#00f'

    @property
    def bright(self):
        return self.value.endswith('f')


@dataclass(order=True)
class Item:
    sort_index: tuple = field(init=False, repr=False)
    name: str
    kind: Kind
    price: float = 0.0
    stock: int = field(default=0, compare=False)
    tags: Tag = Tag(0)
    notes: list[str] = field(default_factory=list, compare=False, repr=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f'{self.name}: negative price')
        self.sort_index = (self.kind, -self.price)

    @property
    def worth(self):
        return self.price * self.stock


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    number: int
    lines: tuple[tuple[str, int], ...] = ()
    priority: Priority = Priority.LOW


items = [
    Item('hammer', Kind.TOOL, 12.5, 4, Tag.HEAVY),
    Item('kite', Kind.TOY, 7.25, 10, Tag.NEW | Tag.SALE),
    Item('saw', Kind.TOOL, 19.99, 2),
    Item('atlas', Kind.BOOK, 35, 1, Tag.LOUD, ['torn']),
    Item('yo-yo', Kind.TOY, 2, 100),
]
for kind, members in groupby(sorted(items), key=attrgetter('kind')):
    members = list(members)
    print(f'{kind.name:<5}{kind!s:>15} {[item.name for item in members]} {sum(item.worth for item in members):.2f}')
print(items[0], items[3].tags, items[1].tags & ~Tag.NEW, Tag.LOUD in items[3].tags, repr(Tag(0)), list(Tag.LOUD))
print(items[0] == replace(items[0], stock=99), items[0] < items[2], [f.name for f in fields(Item) if f.compare])
print(Colour.CRIMSON, Colour('#00f').bright, list(Colour), Colour.__members__.keys(), Kind('toy') is Kind.TOY, Kind.BOOK + '!')
order = Order(number=7, lines=(('kite', 3), ('saw', 5)), priority=Priority(3))
print(order, order.priority > Priority.LOW, order.priority + 1, hash(order) == hash(replace(order)))
stock = Counter({item.name: item.stock for item in items})
wanted = Counter(dict(order.lines))
print(stock - wanted, wanted - stock, (stock & wanted), stock.most_common(2), stock.total())
by_tag = defaultdict(list)
for item in items:
    for tag in item.tags:
        by_tag[tag.name].append(item.name)
print(dict(by_tag))
text = json.dumps([asdict(item) | {'tags': item.tags.value} for item in items[:2]], indent=1)
print(text)
back = [Item(**{k: v for k, v in entry.items() if k != 'sort_index'}) for entry in json.loads(text)]
print(back[0], back[0].kind == Kind.TOOL, type(back[0].kind).__name__)
print(astuple(order))
for broken in (
    lambda: setattr(order, 'number', 8),
    lambda: Order(7),
    lambda: Order(),
    lambda: Item('x', Kind.TOY, -1),
    lambda: Kind('food'),
    lambda: order.weight,
    lambda: setattr(Colour, 'RED', 1),
):
    try:
        broken()
    except (FrozenInstanceError, AttributeError, TypeError, ValueError) as error:
        print(f'{type(error).__name__}: {error}')
