# compare: output
"""Functions: arguments of all kinds, defaults, closures, recursion, lambdas, unpacking, docstrings, annotations."""
import builtins
import inspect
from functools import partial, reduce
from operator import add, itemgetter, methodcaller


def report(a, b=2, /, c=3, *rest, d, e=5, **more):
    """Shows everything.

    >>> report(1, d=4)
    """
    return a, b, c, rest, d, e, more


print(report(1, d=4), report(1, 20, 30, 40, 50, d=0, e=0, f=6, a='keyword'))
print(report(*range(5), **{'d': 1, 'z': 2}, y=3), report(*'ab', *[9], d={**{'x': 1}, 'x': 2}))
for call in (
    lambda: report(),
    lambda: report(1),
    lambda: report(1, b=2, d=4),
    lambda: report(d=1),
    lambda: (lambda x: x)(1, 2),
    lambda: (lambda x, y: x)(1),
    lambda: (lambda *, k: k)(k=1, j=2),
    lambda: (lambda x: x)(1, x=2),
    lambda: report(1, **{'d': 1}, **{'d': 2}),
    lambda: report(1, d=1, **{1: 2}),
    lambda: report(*5),
    lambda: len(1, 2),
    lambda: int('x', bas=3),
    lambda: [].append(),
    lambda: print(sep=3),
):
    try:
        print(call())
    except TypeError as error:
        print(error)


def remember(item, box=[]):
    box.append(item)
    return box


print(remember(1), remember(2), remember(3, []), remember.__defaults__)


def counter(start=0, step=1):
    value = start

    def up(by=None):
        nonlocal value
        value += step if by is None else by
        return value

    def reset():
        nonlocal value
        value = start

    up.reset = reset
    return up


one, two = counter(), counter(10, 5)
print(one(), one(), two(), one(10), two(), one.reset(), one(), [cell.cell_contents for cell in two.__closure__])
late = [lambda: n for n in range(3)]
early = [lambda n=n: n for n in range(3)]
print([f() for f in late], [f() for f in early], [partial(pow, n)(2) for n in range(3)])
x = 'global'


def scopes():
    print(x, 'y' in globals())
    global y
    y = 'made global'

    def inner():
        x = 'local'
        return [x for x in 'ab'], x

    return inner(), x, sorted(locals())


print(scopes(), y)


def broken():
    print(x)
    x = 1


for wrong in (broken, lambda: undefined, lambda: (lambda: z)() + (z := 1)):  # noqa: F821
    try:
        wrong()
    except NameError as error:
        print(type(error).__name__, error, error.name)


def shadow():
    len = lambda thing: 'shadowed'  # noqa: E731
    return len('abc'), builtins.len('abc')


print(shadow(), report.__doc__.splitlines()[0], inspect.getdoc(report).count('\n'), report.__kwdefaults__, report.__name__)
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)  # noqa: E731
print(compose(str.split, len, (3).__add__, bin)('a b c'), list(map(add, 'ab', 'cd')), sorted([{'k': 2}, {'k': 1}], key=itemgetter('k')), methodcaller('replace', 'a', 'b')('banana'))


def typed(a: int, b: 'str' = 'x', *args: float, **kw: list[int]) -> dict[str, int] | None:
    return None


print(typed.__annotations__ if 'a' in typed.__annotations__ else None, inspect.signature(typed))
print(inspect.signature(report), [p.kind.name for p in inspect.signature(report).parameters.values()])
first, *middle, last = 'spam'
(a, (b, *c)), d = (1, 'xyz'), {2: 3}
print(first, middle, last, a, b, c, d)
for wrong in ('a, b = 1, 2, 3', 'a, *b, c = [1]', 'a, b = 5', '(a, b), c = 1, 2', '*a, = None'):
    try:
        exec(wrong)
    except (ValueError, TypeError) as error:
        print(wrong, '->', error)
i = j = []
j += [1]
k = [0] * 2
k[0], k = 'first', k
print(i, k, i is j)
n = 0
values = [n := n + v for v in range(5)]
print(values, n, (lambda: (yield))().__class__.__name__, (lambda: 1).__qualname__, report.__code__.co_varnames, report.__code__.co_argcount)


def gcd(a, b):
    return a if not b else gcd(b, a % b)


def apply_twice(f, *args):
    return f(f(*args), *args[1:])


print(gcd(1071, 462), apply_twice(max, 3, 5), apply_twice(lambda s: s + '!', 'hey'), callable(gcd), gcd.__module__)
try:
    exec('def f(a, a): pass')
except SyntaxError as error:
    print(error.msg)
match [1, (2, {'k': [3, 4, 5]})]:
    case [int(p), (q, {'k': [r, *s]})] if p < q:
        print(p, q, r, s)
