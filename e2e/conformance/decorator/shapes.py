# compare: output
import functools
def log(f):
    @functools.wraps(f)
    def w(*a, **k): print('call', f.__name__, a, k); return f(*a, **k)
    return w
def arg(n):
    def d(f): print('decorate', n, f.__name__); return f
    return d
@log
@arg(1)
@arg(2)
def add(a, b=2): 'doc'; return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(1))
class Count:
    def __init__(self, f): self.f, self.n = f, 0; functools.update_wrapper(self, f)
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, o, t=None): return functools.partial(self, o)
@Count
def sq(x): return x * x
sq(2); sq(3); print(sq.n, sq.__name__)
class K:
    @Count
    def m(self, x): return x
    @functools.cached_property
    def cp(self): print('computed'); return 5
    @functools.lru_cache
    def lc(self, n): print('lc', n); return n
k = K(); print(k.m(3), k.cp, k.cp, k.lc(1), k.lc(1))
def cls_deco(c): c.tag = 'tagged'; return c
@cls_deco
class T: pass
print(T.tag)
@(lambda f: lambda: 'lambda deco')
def z(): pass
print(z())
@functools.singledispatch
def sd(x): return 'object'
@sd.register
def _(x: int): return 'int'
@sd.register(list)
def _(x): return 'list'
print(sd(1), sd([]), sd('s'), sd(True))
@functools.lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info()); fib.cache_clear()
p = functools.partial(print, 'a', sep='-'); p('b', 'c'); print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), p.func is print, p.args, p.keywords)
@functools.total_ordering
class O:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(O(1) <= O(2), O(2) > O(1), O(1) >= O(1))
