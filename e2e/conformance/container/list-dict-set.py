xs = [3, 1, 2]
xs.sort(); print(xs, xs.pop(), xs.index(2), xs.count(1))
xs.extend('ab'); xs.insert(1, 'i'); xs.remove('a'); xs.reverse(); print(xs, xs[1:3], xs * 2 == xs + xs)
ys = list(range(10)); ys[2:5] = 'xy'; del ys[::3]; print(ys)
d = {'b': 1, 'a': 2}
d['c'] = d.pop('b'); d.setdefault('z', []).append(1); d.update(a=5); print(d, list(d.items()), d.get('q', 0), 'a' in d)
print(sorted(d, key=str), dict(zip('xy', [1, 2])) | {'x': 9}, {1: 'a', True: 'b', 1.0: 'c'})
s = {1, 2, 3}
print(s & {2, 3, 4}, s | {9}, s - {1}, s ^ {3, 4}, s <= {1, 2, 3}, frozenset('ab') == {'a', 'b'})
print([1, [2, 3]] == [1, [2, 3]], (1, 2) < (1, 3), [] or 'empty', sorted('bca', reverse=True), min('bca'), list(reversed('abc')))
for bad in ('[][0]', '{}["k"]', '{[]: 1}', '[1].remove(2)', 'dict([1])', 'set().pop()', '[3, "a"].sort()'):
    try:
        eval(bad)
    except Exception as e:
        print(type(e).__name__, e)
r = range(10, 0, -3)
print(list(r), len(r), 4 in r, r[1], r[::-1], r == range(10, -1, -3))
