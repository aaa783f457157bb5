# compare: output
from functools import cmp_to_key, reduce, total_ordering

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented

print(Version(1) <= Version(1), Version(1) >= Version(2), Version(2) > Version(1), sorted([Version(2), Version(1)])[0].n)
attempt(lambda: Version(1) <= 3)
attempt(lambda: Version(1) > 3)
for op in ('__le__', '__gt__', '__ge__'):
    body = {'__init__': Version.__init__, '__eq__': lambda a, b: a.n == b.n, op: lambda a, b, op=op: getattr(a.n, op)(b.n)}
    made = total_ordering(type('Made', (), body))
    print(op, [(made(a) < made(b), made(a) <= made(b), made(a) > made(b), made(a) >= made(b)) for a, b in ((1, 1), (1, 2), (2, 1))])
attempt(lambda: total_ordering(type('None', (), {})))
key = cmp_to_key(lambda a, b: b - a)
print(sorted([3, 1, 2], key=key), key(1) < key(2), key(1) == key(1), key(5).obj, max([1, 2], key=key))
attempt(lambda: key(1) < 3)
attempt(lambda: hash(key(1)))
attempt(lambda: cmp_to_key())
attempt(lambda: sorted([2, 1], key=cmp_to_key(lambda a, b: 'x')))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5), reduce(max, [3]), reduce(lambda a, b: (a, b), [1], None))
attempt(lambda: reduce(max, []))
attempt(lambda: reduce(max, 3))
attempt(lambda: reduce(max))
attempt(lambda: reduce(lambda a, b: a - b, [1], initial=3))
