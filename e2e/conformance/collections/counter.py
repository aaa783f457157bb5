# compare: output
from collections import Counter

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

c = Counter('abracadabra')
print(c, c.most_common(2), c['zz'], list(c.elements()), c.total(), c.most_common(0))
c.update('aaa')
c.subtract({'a': 10, 'q': 1})
print(c, +c, -c, c.most_common())
x, y = Counter(a=3, b=1), Counter(a=1, b=2, c=1)
print(x + y, x - y, x & y, x | y, y - x)
print(Counter(a=1) == Counter(a=1, b=0), x <= y, Counter(a=1) < Counter(a=2), x >= Counter(a=1), x > x, x == {'a': 3, 'b': 1}, x != y)
k = Counter('abb')
k += Counter('bc')
print(k)
k -= Counter('b')
print(k)
k &= Counter('ab')
print(k)
k |= Counter('zz')
del k['nope']
k['x'] += 5
print(k, Counter(k), k.copy() is k, Counter(), Counter({'x': 'y', 'z': 1}), Counter(iterable=3))

class Mine(Counter):
    pass

print(Mine('aab'), Mine('a') + Mine('b'), type(Mine('a').copy()))
attempt(lambda: Counter.fromkeys('ab'))
attempt(lambda: Counter(1))
attempt(lambda: Counter([[]]))
attempt(lambda: Counter(a=1) + {'a': 1})
attempt(lambda: Counter('a', 'b'))
attempt(lambda: Counter(a='x') + Counter(a=1))
