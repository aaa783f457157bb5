# compare: output
"""Recursion: hanoi, power set, change, mutual recursion, memo, ackermann, fractals, too deep."""
import sys
from functools import cache, lru_cache


def hanoi(n, source='A', target='C', spare='B'):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield f'{source}{target}'
        yield from hanoi(n - 1, spare, target, source)


print(*hanoi(4), len(list(hanoi(8))))


def subsets(items):
    if not items:
        return [[]]
    first, *rest = items
    without = subsets(rest)
    return without + [[first, *subset] for subset in without]


print(sorted(subsets([1, 2, 3]), key=lambda subset: (len(subset), subset)))


@cache
def ways(amount, coins=(50, 20, 10, 5, 2, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


print([ways(n) for n in (1, 10, 50, 200)], ways.cache_info().hits > 100)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(100), odd(7))


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3), ackermann(3, 2))


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as error:
    print(type(error).__mro__[1].__name__, error)


class Matryoshka(list):
    def __repr__(self):
        return f'({super().__repr__()})'


doll = Matryoshka()
doll.append(doll)
print(doll, [1, doll] == [1, doll])
try:
    print(doll == Matryoshka([Matryoshka([doll])]) and False)
except RecursionError as error:
    print(error)


def sierpinski(n):
    if n == 0:
        return ['*']
    smaller = sierpinski(n - 1)
    return [line.center(2 * len(smaller[-1]) + 1) for line in smaller] + [f'{line} {line}' for line in smaller]


print('\n'.join(line.rstrip() for line in sierpinski(3)))


def carpet(x, y):
    while x or y:
        if x % 3 == y % 3 == 1:
            return ' '
        x, y = x // 3, y // 3
    return '#'


for y in range(9):
    print(''.join(carpet(x, y) for x in range(9)))


@lru_cache(None)
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]))


print(distance('kitten', 'sitting'), distance('', 'abc'), distance('flaw', 'lawn'))


def longest(a, b):
    if not (a and b):
        return ''
    if a[0] == b[0]:
        return a[0] + longest(a[1:], b[1:])
    return max(longest(a[1:], b), longest(a, b[1:]), key=len)


print(longest('nematode', 'empty'))
tree = ('root', [('usr', [('bin', []), ('lib', [('python', [])])]), ('etc', [])])


def show(node, indent='', last=True):
    name, children = node
    print(indent + ('`-- ' if last else '|-- ') + name)
    for child in children:
        show(child, indent + ('    ' if last else '|   '), child is children[-1])


show(tree)
Y = lambda f: (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))  # noqa: E731
print(Y(lambda me: lambda n: 1 if n == 0 else n * me(n - 1))(20), (lambda n: (f := lambda k: k if k < 2 else f(k - 1) + f(k - 2))(n))(15))
limit = sys.getrecursionlimit()
sys.setrecursionlimit(limit + 200)
print((lambda f: f(f, limit + 50))(lambda f, n: 0 if n == 0 else f(f, n - 1)) if False else sys.getrecursionlimit() - limit)
try:
    sys.setrecursionlimit(0)
except (RecursionError, ValueError) as error:
    print(error)
