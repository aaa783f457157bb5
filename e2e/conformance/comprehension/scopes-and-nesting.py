x = 'outer'
print([x for x in range(3)], x)
print({k: v for k, v in zip('ab', (1, 2))}, {c for c in 'aab'} == {'a', 'b'})
print([[i * j for j in range(3)] for i in range(3) if i])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
class C:
    n = 3
    xs = [1 for _ in range(n)]
    try:
        ys = [n for _ in range(2)]
    except NameError as e:
        print(e)
print(C.xs)
print(any((last := v) > 1 for v in [0, 1, 2, 3]), last)
g = (v * v for v in range(3))
print(next(g), list(g), list(g))
