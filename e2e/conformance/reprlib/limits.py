# compare: output
import reprlib
from collections import deque

for value in (
    list(range(20)), 'x' * 100, {i: i for i in range(9)}, set(range(9)), frozenset(range(9)), deque(range(9)), (1,), 10**100,
    [[[[[[[[1]]]]]]]], {}, set(), (), 'short', b'x' * 50, 1.5, [[1] * 10] * 10, {'k': {'k': {'k': {'k': {'k': {'k': {}}}}}}},
):
    print(reprlib.repr(value))
r = reprlib.Repr(maxlist=2, maxstring=10, fillvalue='…', maxlevel=2, maxdict=1)
print(r.repr([1, 2, 3]), r.repr('abcdefghijklmnop'), r.repr([[[1]]]), r.repr({'a': 1, 'b': 2}))
r = reprlib.Repr(indent=2)
print(r.repr([1, [2, 3], {'a': (1,)}]))
r.indent = '--'
print(r.repr({'k': [1], 'z': []}))
for bad in (-1, 1.5):
    r.indent = bad
    try:
        r.repr([1])
    except Exception as error:
        print(type(error).__name__, error)
