a, *b, c = 'hello'
print(a, b, c)
(d, e), [f, *g] = (1, 2), 'xyz'
print(d, e, f, g)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2, **{'a': 3}}, (*[], 1))
def f(*a, **k): return a, k
print(f(*[1, 2], 3, *(4,), x=1, **{'y': 2}))
for bad in ('a, b = [1]', 'a, b = [1, 2, 3]', 'a, *b, c = [1]', 'a, b = 5', 'f(**{"x": 1}, x=2)'):
    try:
        exec(bad)
    except (ValueError, TypeError) as e:
        print(e)
i = 0
xs = [0, 0]
i, xs[i] = 1, 9
print(i, xs)
