print((lambda: 1)(), (lambda x, y=2: x * y)(3), (lambda *a: a)(1, 2))
print(sorted(['bb', 'a', 'ccc'], key=lambda s: -len(s)))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
print((lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))
print([*map(lambda x, y: x - y, [5, 6, 7], [1, 2])])
print(list(filter(lambda x: x % 2, range(7))))
print((lambda: (yield))().__class__.__name__)
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
