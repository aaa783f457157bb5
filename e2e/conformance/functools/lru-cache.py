# compare: output
from functools import cache, lru_cache

calls = []

@lru_cache(maxsize=2)
def add(x, y=0):
    """adds"""
    calls.append((x, y))
    return x + y

print(add(1), add(2), add(1), add(3), add(2), calls, add.cache_info(), add.cache_parameters(), add.__name__, add.__doc__)
print(add.__wrapped__(5), add.cache_info()._asdict(), type(add))
add.cache_clear()
print(add.cache_info(), add(1, y=2), add(1, 2), add(x=1, y=2), add.cache_info().misses)

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), fib.cache_info())

@lru_cache(typed=True)
def kind(x):
    return type(x).__name__

@lru_cache
def loose(x):
    return type(x).__name__

@lru_cache(maxsize=0)
def never(x):
    return x

print(kind(1), kind(1.0), kind(True), kind.cache_info(), loose(1), loose(1.0), loose(True), loose('1'), loose.cache_info())
print(never(1), never(1), never.cache_info(), lru_cache(maxsize=-5)(len).cache_info())

class Scaled:
    def __init__(self, n):
        self.n = n

    @lru_cache
    def times(self, x):
        return self.n * x

print(Scaled(3).times(2), Scaled.times.cache_info().misses)

@lru_cache(3)
def failing(x):
    raise KeyError(x)

for action in (lambda: loose([]), lambda: lru_cache('x'), lambda: loose(), lambda: loose(1, 2), lambda: failing(1), lambda: failing(1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(failing.cache_info())
failing(2)
