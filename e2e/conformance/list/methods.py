# compare: output
l = [3, 1, 2]; l.append(4); l.extend('ab'); l.insert(1, 'x'); l.insert(-1, 'y'); l.insert(100, 'z'); print(l, l.index('x'), l.count(1), l.pop(), l.pop(0), l)
l = [3, 1, 2]; l.sort(); print(l); l.sort(reverse=True); print(l); l.reverse(); print(l, l * 2, [0] * -1, l + [9], l == [1, 2, 3], l < [1, 3], [] < [0], l.copy() is l)
print(sorted('bca', key=str.upper), sorted([(1, 'b'), (1, 'a')], key=lambda p: p[0]), sorted([1, 2, 3], key=lambda x: -x), max([1, 5, 3]), min('bca'), max([], default=0), sum([[1], [2]], []))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: [].pop()); t(lambda: [1].pop(5)); t(lambda: [].index(1)); t(lambda: [].remove(1)); t(lambda: [1, 'a'].sort()); t(lambda: [1] + (2,)); t(lambda: [1] * 1.5); t(lambda: [1].sort(5)); t(lambda: list(5)); t(lambda: [1] < 5); t(lambda: hash([])); t(lambda: [].insert('a', 1)); t(lambda: sorted(5)); t(lambda: max([])); t(lambda: [3, 1].sort(key=5))
a = [1]; a += (2,); a += 'z'; print(a); a *= 2; print(a); b = a; b.append(5); print(a is b, a[-1]); a.clear(); print(b)
m = []; m.append(m); print(m, m == m); n = [[0] * 2] * 2; n[0][0] = 1; print(n)
import functools
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), [1, 2, 3, 2].index(2, 2), [1, 2] in [[1, 2]], [float('nan')] == [float('nan')], [1, [2, [3]]] == [1, [2, [3]]])
def bad():
    x = [3, 2, 1]
    x.sort(key=lambda v: x.append(v))
t(bad)
