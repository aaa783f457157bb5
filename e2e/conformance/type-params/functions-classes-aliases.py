def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def first[T](items: list[T], default: T = None) -> T:
    return items[0] if items else default
print(first([1, 2]), first([], 5), first.__type_params__, first.__name__, first.__qualname__)
T0 = first.__type_params__[0]
print(repr(T0), T0.__name__, T0.__bound__, T0.__constraints__, type(T0).__name__)
class Box[T]:
    """doc"""
    def __init__(self, item: T) -> None: self.item = item
    def get(self) -> T: return self.item
    def map[U](self, f) -> 'Box[U]': return Box(f(self.item))
b = Box(3)
print(b.get(), b.map(str).item, Box.__type_params__, Box.__doc__, Box.__qualname__, Box.map.__qualname__, Box.__mro__)
print(Box[int], Box[int](5).item, Box.__parameters__, Box.__orig_bases__)
class Pair[K: (int, str), V: int = bool](Box[K]): pass
k, v = Pair.__type_params__
print(k.__constraints__, v.__bound__, v.__default__, v.has_default(), k.has_default(), Pair.__bases__)
class Lazy[T: undefined_name]: pass
t(lambda: Lazy.__type_params__[0].__bound__)
type Alias = int | None
type Rec[T] = list[Rec[T]] | T
print(Alias, Alias.__value__, Alias.__name__, Rec.__type_params__, type(Alias).__name__)
t(lambda: Alias[int])
type Bad = nothing
t(lambda: Bad.__value__)
type = 5
print(type)
def spec[**P, *Ts, R](f): return P, Ts, R
P, Ts, R = spec(None)
print(P, Ts, R)
import __main__
def deco(f): print('deco', f.__name__); return f
@deco
def g[T](x: T, *, y: T = 7): return x, y
print(g(1), g(1, y=2), g.__kwdefaults__)
class Outer:
    class Inner[T]:
        def m(self): return __class__.__qualname__
    def n[T](self): return super().__repr__()[:5]
print(Outer.Inner().m(), Outer().n())
async def co[T](x: T): return x
import asyncio
print(asyncio.run(co(5)))
print('<generic' in str(dir()))
