# compare: output
import copy
from collections import namedtuple

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), P._fields, p._asdict(), p._replace(x=5), P._make([7, 8]), P.__doc__)
print(P.x, P.x.__doc__, P._field_defaults, hash(p) == hash((1, 2)), p < P(2, 0), p + (3,), P.__mro__, P.__module__)
print(copy.copy(p), copy.deepcopy(P([1], 2)), copy.replace(p, y=9), '%s-%s' % p, [*p], P.__match_args__)
D = namedtuple('D', ['a', 'b', 'c'], defaults=(2, 3))
print(D(1), D._field_defaults, D.__new__.__defaults__, namedtuple('R', 'a class a _x', rename=True)._fields)
print(namedtuple('C', 'a, b,c')(1, 2, 3), namedtuple('E', '')(), P._make.__doc__, P.__new__.__doc__)

class Sub(P):
    __slots__ = ()

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

print(Sub(3, 4), Sub(3, 4).norm, Sub(3, 4)._replace(x=0))
match p:
    case P(x=1, y=found):
        print(found)
for action in (
    lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(1, x=2), lambda: P(), lambda: D(),
    lambda: P._make([1]), lambda: p._replace(q=1), lambda: setattr(p, 'x', 1), lambda: delattr(p, 'x'), lambda: p.zz,
    lambda: setattr(p, 'new', 1), lambda: namedtuple('X', 'a a'), lambda: namedtuple('X', '_a'),
    lambda: namedtuple('X', 'class'), lambda: namedtuple('1X', 'a'), lambda: namedtuple('X', 'a', defaults=[1, 2]),
    lambda: namedtuple('X', 'a-b'),
):
    attempt(action)
