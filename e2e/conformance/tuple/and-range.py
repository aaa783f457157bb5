# compare: output
t = (1, 'a', [2]); print(t, t + (3,), t * 2, t.index('a'), t.count(1), len(t), (), (1,), hash((1, 2)) == hash((1, 2)), (1, 2) < (1, 3), (1,) == [1])
t[2].append(5); print(t)
def e(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
def s(): t[0] = 1
e(s); e(lambda: hash(t)); e(lambda: (1,) + [2]); e(lambda: ().index(1)); e(lambda: (1, 2)[5]); e(lambda: tuple(5)); e(lambda: t.append)
r = range(2, 20, 3); print(r, list(r), len(r), 5 in r, 6 in r, r[1], r[-1], r[1:3], r.index(8), r.count(5), r == range(2, 18 + 2, 3), hash(r) == hash(range(2, 20, 3)), range(0) == range(5, 2), list(range(5, 0, -2)), reversed(range(3)).__class__.__name__, list(reversed(range(0, 10, 4))))
e(lambda: range(1, 2, 0)); e(lambda: range(1.5)); e(lambda: range('a')); e(lambda: range()); e(lambda: r.index(3)); e(lambda: range(3)[1.0]); e(lambda: len(range(10 ** 20)))
print(10 ** 19 in range(10 ** 20), range(10 ** 20)[10 ** 19], range(-5, 5)[::-3], range(True), sum(range(101)), min(range(3, 9)), range(5).start, range(1, 9, 2).step)
a = (1, 2); b = a; a += (3,); print(a, b, a is b)
x, y = y, x = 1, 2; print(x, y)
