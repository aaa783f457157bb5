# compare: output
from pprint import pformat, pprint

pprint('The quick brown fox jumped over the lazy dogs. ' * 4)
pprint(['short', 'The quick brown fox jumped over the lazy dogs. ' * 3])
pprint('line one\nline two ' + 'w ' * 60 + '\nlast')
pprint({'k': 'v ' * 60})
pprint('x' * 100)
pprint(b'bytes' * 30)
pprint([b'bytes' * 30, bytearray(b'q' * 90)])
pprint(12345678, underscore_numbers=True)
pprint([10**9] * 10, underscore_numbers=True)
pprint({1: 'int', 'a': 'str', None: 0})
pprint([1.5, True, None, 1j, ...])
for value in ([], {}, set(), frozenset(), '', b'', ()):
    pprint(value, width=1)
print(repr(pformat([1, [2, 3]], width=1)))
print(pformat([[['deep'] * 5] * 3] * 3, width=30))
print(pformat({'a': {'b': {'c': {}}}}, depth=2))
pprint([['x' * 20] * 6] * 2, compact=True)
pprint(list(range(100)), compact=True, width=50, indent=3)
pprint({'matrix': [[i * j for j in range(10)] for i in range(5)]})
