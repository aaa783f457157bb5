# compare: output
"""lru_cache and cache in every way, total_ordering, cmp_to_key, wraps."""
import functools
from functools import cache, cmp_to_key, lru_cache, total_ordering, update_wrapper, wraps


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


@lru_cache(maxsize=2, typed=True)
def f(x, *, y=0):
    """Doc."""
    print('f', x, y)
    return x, y


print(f(1), f(1.0), f(1), f(True), f(1, y=0), f(y=0, x=1), f.cache_info(), f.cache_parameters())
print(f.__name__, f.__doc__, f.__wrapped__.__name__, type(f).__name__)
f.cache_clear()
print(f.cache_info())
for call in (lambda: f([]), lambda: f(), lambda: lru_cache(5.5), lambda: lru_cache('x'), lambda: lru_cache(None)(5)):
    attempt(call)
none = lru_cache(maxsize=0)(lambda x: x)
none(1), none(1)
print(none.cache_info())
negative = lru_cache(-5)(lambda x: x)
print(negative.cache_parameters(), negative(3), negative.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def fails(x):
    print('called')
    raise ValueError(x)


attempt(lambda: fails(1))
attempt(lambda: fails(1))
print(fails.cache_info())


class Holder:
    @lru_cache
    def method(self, x):
        return self, x

    @staticmethod
    @cache
    def static(x):
        return [x]


holder = Holder()
print(holder.method(1)[0] is holder, Holder.method.cache_info(), holder.static(5) is Holder.static(5))


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented

    def __repr__(self):
        return f'v{self.n}'


one, two = Version(1), Version(2)
print(one < two, one <= two, one > two, one >= two, one <= one, one >= one, sorted([two, one]), max(one, two))
attempt(lambda: one <= 5)
attempt(lambda: one > 'x')
attempt(lambda: total_ordering(type('Nothing', (), {})))
print(Version.__le__.__name__, Version.__ge__.__doc__, Version.__gt__.__qualname__)

by_length = cmp_to_key(lambda a, b: len(a) - len(b))
print(sorted(['ccc', 'a', 'bb', 'd'], key=by_length), by_length('ab') < by_length('abc'), by_length('x') == by_length('y'))
print(by_length('ab').obj)
attempt(lambda: by_length('a') < 5)
attempt(lambda: hash(by_length('a')))
attempt(lambda: cmp_to_key())
attempt(lambda: by_length())


def decorator(function):
    @wraps(function, updated=())
    def inner(*args):
        """Inner doc."""
        return function(*args)
    return inner


def original(a: int) -> str:
    """Original."""


original.mark = 1
wrapped = decorator(original)
print(wrapped.__name__, wrapped.__doc__, wrapped.__wrapped__ is original, hasattr(wrapped, 'mark'), wrapped.__annotations__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


class Callable:
    def __call__(self):
        pass


print(update_wrapper(lambda: 0, Callable()).__wrapped__.__class__.__name__, update_wrapper(lambda: 0, len).__name__)
