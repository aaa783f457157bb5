# compare: output
"""copy.replace, and what copies go by: __copy__, __deepcopy__, __reduce_ex__, __getstate__, __setstate__."""
import collections
import copy
import datetime
import types
from dataclasses import dataclass, field


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)


Pair = collections.namedtuple('Pair', 'a b')
print(copy.replace(Point(1, 2), y=5), copy.replace(Pair(1, 2), a=9), copy.replace(types.SimpleNamespace(a=1), a=2, b=3))
print(copy.replace(datetime.date(2024, 1, 31), year=2025))
for call in (lambda: copy.replace(5, x=1), lambda: copy.replace(Point(1), z=1), lambda: copy.replace(Pair(1, 2), c=1), lambda: copy.replace()):
    attempt(call)


class Replaced:
    def __replace__(self, /, **changes):
        return changes


print(copy.replace(Replaced(), a=1, b=2))


class Reduced:
    def __init__(self, value, extra=None):
        print('init', value, extra)
        self.value, self.extra = value, extra

    def __reduce_ex__(self, protocol):
        print('reduce_ex', protocol)
        return Reduced, (self.value,), {'extra': self.extra}


original = Reduced([1], {'k': [2]})
shallow, deep = copy.copy(original), copy.deepcopy(original)
print(shallow.value is original.value, shallow.extra is original.extra, deep.value is original.value, deep.extra, deep.extra is original.extra)


class Listy:
    def __init__(self):
        self.items, self.pairs = [], {}

    def append(self, item):
        self.items.append(item)

    def __setitem__(self, key, value):
        self.pairs[key] = value

    def __reduce__(self):
        return Listy, (), {'note': 'n'}, iter([1, [2]]), iter([('a', [1])])


listy = copy.deepcopy(Listy())
print(vars(listy))


class State:
    def __getstate__(self):
        print('getstate')
        return ['state']

    def __setstate__(self, state):
        print('setstate', state)
        self.state = state


print(copy.copy(State()).state, copy.deepcopy(State()).state)


class Slots:
    __slots__ = ('a', 'b', '__dict__')


slots = Slots()
slots.a, slots.c = [1], [2]
twin = copy.deepcopy(slots)
print(twin.a, twin.c, hasattr(twin, 'b'), twin.a is slots.a, copy.copy(slots).a is slots.a)


class Memo:
    def __deepcopy__(self, memo):
        print('deepcopy', len(memo), id(self) in memo)
        return self


memo = Memo()
pair = copy.deepcopy([memo, memo])
print(pair[0] is memo)
loop = [1]
loop.append(loop)
looped = copy.deepcopy(loop)
print(looped[1] is looped, looped)
cyclic = {}
cyclic['me'] = (cyclic,)
turned = copy.deepcopy(cyclic)
print(turned['me'][0] is turned)
shared = [[]] * 2
both = copy.deepcopy(shared)
print(both[0] is both[1], both[0] is shared[0])
unchanged = (1, ('a', frozenset({2})), None)
print(copy.deepcopy(unchanged) is unchanged, copy.deepcopy(([],)) == ([],))
for value in (len, int, 5, 'x', ..., NotImplemented, range(3), lambda: 0, property(), b'x', type):
    assert copy.copy(value) is value
    assert copy.deepcopy(value) is value or isinstance(value, range)
for call in (lambda: copy.deepcopy(copy), lambda: copy.copy(x for x in 'a'), lambda: copy.deepcopy(open)):
    attempt(call)
for value in (collections.deque([1, [2]], 5), collections.OrderedDict(a=[1]), collections.defaultdict(list, a=[1]), collections.Counter('aab'),
              bytearray(b'ab'), {1, 2}, collections.ChainMap({'a': []}), ValueError('v', 1), Pair([1], 2)):
    print(repr(copy.copy(value)), repr(copy.deepcopy(value)))
error = KeyError('k')
error.note = 'n'
print(copy.copy(error).note, copy.copy(error).args)
print(object.__reduce_ex__(Pair(1, 2), 2)[1:], object().__reduce_ex__(4)[1:3], Point(1).__reduce_ex__(4)[2])
attempt(lambda: object().__reduce_ex__(1)[0].__name__)
print(copy.Error is copy.error, copy.Error.__mro__[1])
