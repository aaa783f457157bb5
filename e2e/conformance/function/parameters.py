def plain(a, b): return a, b
def defaults(a, b=2, c=3): return a, b, c
def star(a, *rest): return a, rest
def kwonly(a, *, b, c=3): return a, b, c
def posonly(a, b=2, /, c=3): return a, b, c
def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs): return a, b, c, args, d, e, kwargs

print(plain(1, 2), plain(b=1, a=2), plain(*[1, 2]), plain(**{'b': 1, 'a': 2}))
print(defaults(1), defaults(1, c=9), defaults(1, 5))
print(star(1), star(1, 2, 3), star(*range(5)))
print(kwonly(1, b=2), kwonly(c=1, b=2, a=3))
print(posonly(1), posonly(1, 5, 6), posonly(1, c=7))
print(everything(1, d=4))
print(everything(1, 2, 3, 4, 5, d=6, e=7, f=8, a=9))
print(everything(*[1, 2], *(3, 4), d=0, **{'x': 1}, **{'y': 2}))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
