# compare: output
import copy
from itertools import groupby, tee, zip_longest

print([(k, list(g)) for k, g in groupby('AAAABBBCCD')], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print([k for k, g in groupby('AAB')])
g = groupby('AABB')
k1, g1 = next(g)
print(next(g1))
k2, g2 = next(g)
print(k1, k2, list(g1), list(g2), list(g), type(g), type(g1))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee(iter('ab'), 3)
print(list(x), list(y), list(z))
a, = tee('abc', 1)
next(a)
b = copy.copy(a)
print(list(a), list(b), type(a), tee([], 0))
a, b = tee(range(3))
c, d = tee(a)
print(next(c), next(a), next(d), list(b), list(c))
print(list(zip_longest('ABCD', 'xy', fillvalue='-')), list(zip_longest('AB', [1], [])), list(zip_longest()))

def failing():
    yield 1
    raise ValueError('in the source')

for make in (groupby, lambda s: tee(s)[0], lambda s: zip_longest(s, 'abc')):
    seen = 0
    try:
        for _ in make(failing()):
            seen += 1
    except ValueError as error:
        print(seen, error)
for action in (
    lambda: tee(), lambda: tee(3), lambda: tee([1], -1), lambda: tee([1], 'a'), lambda: zip_longest(1),
    lambda: zip_longest([1], foo=2), lambda: groupby(), lambda: groupby([1], 2, 3), lambda: list(groupby([1], 3)),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
