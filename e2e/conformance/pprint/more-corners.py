# compare: output
"""pprint: widths, depth, compact, underscores, sorting, recursion, data classes, user types."""
import collections
import dataclasses
import pprint
import types
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, saferepr


@dataclasses.dataclass
class Node:
    name: str
    children: list = dataclasses.field(default_factory=list)
    hidden: int = dataclasses.field(default=1, repr=False)


class Dict(dict):
    pass


class Custom:
    def __repr__(self):
        return 'Custom(\n  two lines\n)'


data = {'b': [1, 2, {'deep': ('x' * 30, 'y' * 30, {'set': {3, 1, 2}})}], 'a': 'a long text that will have to be broken over several lines because it is wide ' * 2}
pp(data)
pprint.pprint(data, width=40, indent=4)
pprint.pprint(data, depth=2, compact=True)
pp({'z': 1, 'a': 2}), pprint.pprint({'z': 1, 'a': 2}), pp({'z': 1, 'a': 2}, sort_dicts=True)
print(pformat(list(range(40)), width=30, compact=True))
print(pformat({3: 1, 'a': 2, None: 3, (1, 2): 4}))
pp(1234567), pp([10 ** 9, -10 ** 6], underscore_numbers=True)
loop = [1]
loop.append({'me': loop})
print(isrecursive(loop), isreadable(loop), isreadable([1, 'a']), isreadable([Custom()]), saferepr(loop).split('id=')[0], pformat(loop).split('id=')[0])
pp(Node('root', [Node('leaf' * 10), Node('other' * 10, [1, 2])]))
pp(types.SimpleNamespace(first='f' * 40, second=types.SimpleNamespace(third=list(range(20)))))
pp(types.MappingProxyType({'key' * 10: 'value' * 10, 'other' * 10: 1}))
pp(collections.OrderedDict((f'key{i}', 'v' * 20) for i in range(4)))
pp(collections.defaultdict(list, {f'k{i}': list(range(10)) for i in range(3)}))
pp(collections.Counter('abracadabra' * 3), width=20)
pp(collections.deque(['item' * 5] * 5, maxlen=7))
pp(collections.ChainMap({'a' * 30: 1}, {'b' * 30: 2}))
pp(collections.UserDict({'u' * 40: 1, 'v' * 40: 2})), pp(collections.UserList(['w' * 40, 'x' * 40])), pp(collections.UserString('plain ' * 20))
pp(Dict({'a' * 40: 1, 'b' * 40: 2})), pp([Custom(), Custom()])
pp(b'bytes that are long enough to be broken into several pieces ' * 3), pp(bytearray(b'array ' * 20))
pp('line one\nline two\n' * 3), pp('no-spaces' * 20), pp(['short'] * 3), pp(('t',)), pp(()), pp({}), pp(set())
pp({'nested': {'text': 'word ' * 30}}, width=50)
pp({}.keys()), pp({'a' * 50: 1, 'b' * 50: 2}.keys()), pp({'a' * 50: 1, 'b' * 50: 2}.items()), pp({'a': 'c' * 50, 'b': 'd' * 50}.values())


class Printer(PrettyPrinter):
    def format(self, obj, context, maxlevels, level):
        if isinstance(obj, int):
            return f'<{obj}>', True, False
        return super().format(obj, context, maxlevels, level)


Printer(width=30).pprint([1, 'two', {3: [4, 5]}, 'text ' * 8])
for wrong in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        PrettyPrinter(**wrong)
    except ValueError as error:
        print(error)
