# compare: output
import traceback
class A:
    x = None
    def m(self, a): return a / 0
    def __getitem__(self, k): raise KeyError(k)
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
    def __iter__(self): raise TypeError('no iter')
    def __bool__(self): raise ArithmeticError('bool')
    def __format__(self, s): raise ValueError('format')
    def __repr__(self): raise RuntimeError('repr')
    def __eq__(self, o): raise ValueError('eq')
    def __neg__(self): raise ValueError('neg')
    def __iadd__(self, o): raise ValueError('iadd')
    def __contains__(self, o): raise ValueError('contains')
    def __call__(self, *a, **k): raise ValueError('call')
    def __len__(self): raise ValueError('len')
    def __setattr__(self, n, v): raise ValueError('setattr')
    def __delattr__(self, n): raise ValueError('delattr')
    def __setitem__(self, n, v): raise ValueError('setitem')
    def __delitem__(self, n): raise ValueError('delitem')
    def __getattr__(self, n): raise AttributeError(n)
a = A()
d = {'k': {'l': None}}
z = 0
def f1(): return 1 + (2 / z) * 3
def f2(): return d['k']['l']['m']
def f3(): return a.m(1)
def f4(): return (1 +
    2 *
    (3 / z))
def f5():
    return [x / z
            for x in range(3)
            if x]
def f6(): return f'{1 / z}'
def f7(): return f'{a:x}'
def f8(): return f'{a!r}'
def f9(): return a.x.y.z
def f10(): return undefined_name + 1
def f11(): return len(5)
def f12(): return int('x', base=3)
def f13(): return a(1, *[2], **{'k': 3})
def f14():
    a(
        1,
        2,
    )
def f15(): a.q = 1
def f16(): del a.q
def f17(): a[1] = 2
def f18(): del a[1]
def f19(): return -a
def f20():
    global a
    a += 1
def f21(): return 1 in a
def f22():
    with a: pass
def f23():
    for x in a: pass
def f24():
    if a: pass
def f25(): return not a
def f26(): return a and 1
def f27(): return 1 if a else 2
def f28():
    while a: pass
def f29(): assert a == 1, 'message'
def f30(): assert 0, 'message'
def f31(): assert (1 == 2
    and 3)
def f32(): raise ValueError('x') from KeyError('y')
def f33():
    try: 1 / z
    except ZeroDivisionError: raise KeyError('k')
def f34():
    try: 1 / z
    except ZeroDivisionError as e: raise KeyError('k') from None
def f35():
    x, y = 1, 2, 3
    return x
def f36():
    x, y, *q = [1]
def f37():
    (x, (y, w)) = 1, (2,)
def f38(): return lambda: 1 / z
def f39(): return f38()()
def f40(): return [*a]
def f41(): return {**1}
def f42(): return {1: 2, [3]: 4}
def f43(): return {[1]}
def f44(): return (yield_ := 1 / z)
def f45(): return sum(x / z for x in [1])
def f46(): return sorted([3, 'a', 1], key=lambda x: x + 1)
def f47(): return max([1, 'a'])
def f48(): import nonexistent_module
def f50(): from nonexistent_pkg.sub import x
def f51(): return a.m
def f52(): return 'a' + 1 + 'b'
def f53(): return 1 < 'a' < 2
def f54(): return [1, 2][5]
def f55(): return [1, 2]['a']
def f56(): return (1, 2)[1:'a']
def f57(): return {}.missing
def f58(): return (lambda x, y: x)(1)
def f59(): return 'é' + 1 / z
def f60(): return '日本' * 'x' + 1
def f61(): return    1   /   z
def f62():
	return 1 / z
def f63(): a.x, a.y = 1, 2
def f64():
    x: int = 1 / z
    return x
def f65(): print('a', 1 / z, sep='')
def f66(): return 2 ** -1 % 0 if 1 else z
def f67(): return (1).real.imag.foo
def f68(): return "a" "b" % 1
def f69(): return [[1 / z for y in [1]] for x in [1]]
def f70():
    class B(a): pass
def f71():
    class B(metaclass=1): pass
def f72():
    @a
    def g(): pass
def f73():
    def g(x=1 / z): pass
def f74(): return x9
def f75():
    x9 = x9 + 1
def f76():
    del x8
    x8 = 1
def f77():
    match a:
        case 1: pass
def f78():
    match 1:
        case x if 1 / z: pass
def f79(): return a.__class__.__name__.foo()
def f80(): return next(iter([]))
def f81(): return (i for i in 5)
def f82(): return [i for i in 5]
def f83(): return {i: 1 / z for i in [1]}
def f84():
    try:
        1 / z
    finally:
        [][1]
def f85(): return d['k'] . l
def f86(): return d ['k'] ['zz']
def f87(): return  (  1  /  z  )
def f88(): return a.m(1).real + 1
def f89(): return ((((1)))) / ((z))
def f90(): return 1 + 2 + 3 + 4 / z + 5
def f91(): return max(1, 2, 3 / z, 4)
def f92():
    x = [
        1,
        2 / z,
        3,
    ]
def f93():
    return d[
        'k'
    ][
        'zz'
    ]
def f94():
    return (a
        .m(1)
        .real)
def f95():
    return "long line " + "abcdefghijklmnopqrstuvwxyz" + "abcdefghijklmnopqrstuvwxyz" + "abcdefghijklmnopqrstuvwxyz" + 1
def f96(): return (
    1 / z)
def f97(): return (1
    / z)
def f98():
    raise ValueError(
        'a',
        'b',
    )
def f99():
    return foo(bar(
        baz(1)
    ))
def foo(x): return x
def bar(x): return x
def baz(x): return x / z
for i in [*range(1, 49), *range(50, 100)]:
    try:
        globals()[f'f{i}']()
        print(i, 'fine')
    except Exception:
        print(i, traceback.format_exc())
