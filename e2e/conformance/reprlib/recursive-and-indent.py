# compare: output
"""reprlib: recursive_repr, indentation, every limit, own types."""
import collections
import reprlib
from reprlib import Repr, recursive_repr, repr as short


class Chain:
    def __init__(self, *items):
        self.items = items

    @recursive_repr('<again>')
    def __repr__(self):
        """Shows."""
        return f'Chain({", ".join(map(repr, self.items))})'


chain = Chain(1, 2)
chain.items += (chain, Chain(chain))
print(chain, Chain.__repr__.__name__, Chain.__repr__.__doc__, Chain.__repr__.__wrapped__ is not None)


class Bad:
    def __repr__(self):
        raise ValueError('no repr')


class Long:
    def __repr__(self):
        return 'L' * 100


deep = [[[[[[[[1]]]]]]]]
print(short(deep), short(list(range(20))), short({i: i for i in range(9)}), short('x' * 50), short(10 ** 60), short(Long()))
print(short(Bad()).split(' at ')[0], short(set('abcdefgh')) .count(','), short(frozenset([1])), short(collections.deque(range(9), 20)))
print(short({2: 'b', 1: 'a'}), short(()), short((1,)), short([]), short({}), short(set()), short(frozenset()), short(collections.deque()))
print(short('it\'s "quoted" ' * 4), short(b'bytes' * 20), short(1.5), short(None), short(collections.OrderedDict(a=1)))
mine = Repr(maxlevel=2, maxlist=2, maxstring=10, maxother=12, fillvalue='~', indent=2)
print(mine.repr([1, [2, [3, [4]]], 3]), mine.repr('a' * 20), mine.repr({'k': [1, 2, 3]}), sep='\n')
mine.indent = '>>'
print(mine.repr({'a': (1,), 'b': {3}}))
mine.indent = ''
print(mine.repr([1, [2]]))
for indent in (-1, 1.5):
    mine.indent = indent
    try:
        print(mine.repr([1]))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Special(Repr):
    def repr_Long(self, obj, level):
        return f'long at {level}'

    def repr_int(self, obj, level):
        return f'#{obj}'


print(Special().repr([Long(), 5, {'k': 6}]), Special().repr(True))
print({name: value for name, value in sorted(vars(Repr()).items())})
try:
    Repr(6)
except TypeError as error:
    print(error)
print(reprlib.__all__, reprlib.aRepr.maxlevel)
