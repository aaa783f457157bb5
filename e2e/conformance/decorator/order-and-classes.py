import functools
def tag(name):
    print('make', name)
    def deco(f):
        print('apply', name, f.__name__)
        @functools.wraps(f)
        def wrapper(*a, **k):
            print('call', name)
            return f(*a, **k)
        return wrapper
    return deco
@tag('outer')
@tag('inner')
def f(x):
    "doc"
    return x + 1
print(f(1), f.__name__, f.__doc__, f.__wrapped__.__wrapped__.__name__)
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@Count
def g(x): return x * 2
print(g(2), g(3), g.n)
def register(cls):
    cls.registered = True
    return cls
@register
class C: pass
print(C.registered)
@functools.lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info())
