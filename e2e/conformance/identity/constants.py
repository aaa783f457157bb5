# compare: output
a, b = 256, 256; print(a is b, (1, 2) is (1, 2), 'ab' is 'ab', None is None, () is (), True is True, ... is ..., NotImplemented is NotImplemented)
def f(): return 1000, 'x y', (1, 2), frozenset
g = lambda: 'const'
print(f()[2] is f()[2], g() is g(), id(f) == id(f), [] is [], {} is {}, type(1) is int, int is type(5), f is not g)
x = [1]; y = x; z = x[:]; print(x is y, x is z, x == z, id(x) == id(y)); s = 'a' * 3; print(s == 'aaa')
import sys
print(sys.intern('abc') is sys.intern('abc'), float('nan') in [float('nan')]); n = float('nan'); print(n in [n], [n] == [n], {n: 1}[n])
class A: pass
o = A(); print(o.m is o.m if hasattr(o, 'm') else 'none', A is A, o.__class__ is A, type(o) is A)
class B:
    def m(self): pass
k = B(); print(k.m is k.m, k.m == k.m, B.m is B.m, hash(k.m) == hash(k.m))
print(object() == object(), object() != object(), None == 0, None == False, 0 == False, '' == None, [] == (), 1 == '1', not None, None or 5, 0 and 1, '' or 'd', 1 and 2, [] and 3)
