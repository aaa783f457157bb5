# compare: output
"""None among what is compared, counted or multiplied is a value like any other."""
from collections import Counter
from functools import cmp_to_key, reduce
from itertools import product


def none_last(a, b):
    if a is None or b is None:
        return (a is None) - (b is None)
    return a - b


print(sorted([3, None, 1], key=cmp_to_key(none_last)))
Key = cmp_to_key(none_last)
print(Key(None).obj, Key(obj=None) == Key(None))
try:
    Key()
except TypeError as error:
    print(error)

print(reduce(lambda a, b: (a, b), [1, 2], None), reduce(lambda a, b: (a, b), [None, 2]))

counts = Counter()
counts["a"] = None
try:
    counts.update("a")
except TypeError as error:
    print(error)

try:
    product([1], repeat=None)
except TypeError as error:
    print(error)
