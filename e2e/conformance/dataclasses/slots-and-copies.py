# compare: output
import copy
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field
from typing import Any

@dataclass(slots=True)
class Point:
    x: int
    y: int = 0

    def moved(self):
        return Point(self.x + 1, self.y)

    def shown(self):
        return super().__repr__().startswith('<')

p = Point(1)
print(p, Point.__slots__, hasattr(p, '__dict__'), p.moved(), p.shown(), copy.copy(p), copy.deepcopy(p) == p)
try:
    p.z = 1
except AttributeError as error:
    print(error)

@dataclass(slots=True, frozen=True)
class Fixed:
    items: list

f = Fixed([1])
g = copy.deepcopy(f)
g.items.append(2)
print(f, g, copy.replace(f, items=[]))
try:
    f.items = 3
except FrozenInstanceError as error:
    print(error)

Pair = namedtuple('Pair', 'a b')

@dataclass
class Box:
    content: Any

print(asdict(Box(Pair(Box(1), 2))), asdict(Box({'k': (Box(1), [Box(2)])})))
print(asdict(Box(1), dict_factory=OrderedDict), astuple(Box([Box(1)]), tuple_factory=list))
print(asdict(Box(defaultdict(list, x=[Box(1)]))), astuple(Box({1, 2})))

@dataclass
class Node:
    value: int
    next: 'Node | None' = None

ring = Node(1, Node(2))
ring.next.next = ring
print(ring)
print(asdict(Node(1, Node(2))))
