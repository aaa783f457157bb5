# compare: output
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from pprint import pp, pprint
import types

data = {'name': 'x' * 20, 'list': list(range(30)), 'nested': {'a': [1, 2, {'deep': 'y' * 50}], 'b': ('t' * 30, 'u' * 30)}, 'z': None}
pprint(data)
pprint(data, width=40, compact=True)
pprint(data, indent=4)
pprint(data, depth=1)
pprint(data, sort_dicts=False, compact=True)
pp({'b': 1, 'a': 2})
pprint({'b': 1, 'a': 2})
pprint((1,))
pprint(('a' * 100,))
pprint(set(range(40)))
pprint(frozenset(range(12)), width=30)
pprint(OrderedDict((str(i) * 10, i) for i in range(6)))
pprint(defaultdict(list, {str(i) * 10: [i] * 8 for i in range(4)}))
pprint(Counter({'a' * 30: 3, 'b' * 30: 2, 'c' * 30: 9}))
pprint(deque(range(30)))
pprint(deque(['x' * 30, 'y' * 30, 'z' * 30], maxlen=5))
pprint(ChainMap({'a' * 30: 1}, {'b' * 30: 2}, {'c' * 30: 3}))
pprint(UserDict({'a' * 40: 1, 'b' * 40: 2}))
pprint(UserList(['a' * 40, 'b' * 40]))
pprint(UserString('word ' * 30))
pprint(types.SimpleNamespace(a='x' * 40, b='y' * 40, c=[1, 2]))
pprint(types.MappingProxyType({'a' * 40: 1, 'b' * 40: 2}))
Pair = namedtuple('Pair', 'first second')
pprint(Pair('a' * 50, 'b' * 50))
pprint({'pair': Pair(1, 2)})
