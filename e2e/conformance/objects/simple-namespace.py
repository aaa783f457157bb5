from types import SimpleNamespace as N
def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
n = N(a=1, b='x')
t(lambda: n)
t(lambda: N())
t(lambda: N({'k': 1}, j=2))
t(lambda: N([('k', 1)]))
t(N, 3)
t(N, 1, 2)
t(N, {3: 4})
t(lambda: (n.a, n.b))
t(lambda: n.c)
n.c = 5
del n.a
t(lambda: n)
t(lambda: n == N(b='x', c=5))
t(lambda: n == 3)
t(lambda: n != N())
t(lambda: n < N())
t(hash, n)
t(lambda: vars(n))
n.self = n
t(lambda: n)
class S(N): pass
t(lambda: S(z=1))
t(lambda: S(z=1) == N(z=1))
t(lambda: type(n))
t(lambda: n.__reduce__()[1:])
t(lambda: sorted(set(dir(N(q=1))) - set(dir(object))))
