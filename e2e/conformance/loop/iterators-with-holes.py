# compare: output
"""Iterators and iterables with holes: what for, star, zip and the rest make of them."""
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Broken:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        s.n -= 1
        if s.n < 0: raise StopIteration('value')
        if s.n == 1: raise ValueError('one')
        return s.n
class Revive:
    def __init__(s): s.k = 0
    def __iter__(s): return s
    def __next__(s): s.k += 1; \
        (_ for _ in ()).throw(StopIteration) if s.k % 3 == 0 else None; return s.k
class GetOnly:
    def __getitem__(s, i):
        if i == 3: raise StopIteration
        if i == 5: raise IndexError
        return i
class GetKey:
    def __getitem__(s, i): raise KeyError(i)
class NoNext:
    def __iter__(s): return iter(5) if 0 else object()
class IterErr:
    def __iter__(s): raise RuntimeError('in iter')
class LenLie:
    def __len__(s): return 10
    def __getitem__(s, i): return [1, 2][i]
for mk in (lambda: Broken(4), lambda: Broken(1), Revive, GetOnly, GetKey, NoNext, IterErr, LenLie, lambda: 5, lambda: None):
    for fn in (list, tuple, set, sum, max, sorted, lambda x: [*x], lambda x: (lambda *a: a)(*x), lambda x: dict.fromkeys(x), lambda x: list(zip(x, range(9))), lambda x: list(map(str, x)), lambda x: list(enumerate(x)), lambda x: list(reversed(x)), lambda x: [i for i in x], lambda x: 2 in x, lambda x: ','.join(map(str, x)), lambda x: next(iter(x)), lambda x: (lambda a, *b: (a, b))(*x), lambda x: any(i > 5 for i in x), lambda x: bytes(x), lambda x: [].extend(x), lambda x: {i: 1 for i in x}):
        t(lambda: fn(mk()))
r = Revive(); print(list(r), list(r), next(r), [*r])
def gen():
    try: x = yield 1; print('got', x); yield 2
    except GeneratorExit: print('exit'); raise
    except ValueError as e: print('caught', e); yield 3
    finally: print('fin')
    return 'done'
g = gen(); t(lambda: g.send(5)); print(next(g), g.throw(ValueError('v'))); t(lambda: next(g)); t(lambda: next(g)); t(lambda: g.send(1)); g.close(); t(lambda: g.throw(KeyError('k'))); g = gen(); next(g); g.close(); g = gen(); g.close(); t(lambda: next(g)); g = gen(); t(lambda: g.throw(TypeError, 'msg')); g = gen(); t(lambda: g.throw(5)); t(lambda: g.throw(ValueError('a'), 'b')); t(lambda: g.throw(ValueError, ValueError('inst')))
def ign():
    try: yield 1
    except GeneratorExit: yield 2
g = ign(); next(g); t(g.close)
def si(): yield 1; raise StopIteration('inner')
t(lambda: list(si()))
def si2(): yield next(iter([]))
t(lambda: list(si2()))
def sub(): r = yield from gen2(); return r
def gen2(): yield 'a'; return 'ret'
g = sub(); print(next(g)); t(lambda: next(g))
def yf(x): return (yield from x)
for x in ([1, 2], 'ab', 5, {3}, iter([4]), gen2(), None): t(lambda: list(yf(x)))
def busy():
    global b
    try: next(b)
    except ValueError as e: yield str(e)
b = busy(); print(next(b))
print(list(iter(lambda l=[3, 2, 1, 0]: l.pop(), 2)) if 0 else list(iter([5, 0, 1].pop, 5)), [*iter({1: 2})], list(zip()), list(zip([], [1])), list(zip('ab', [1, 2, 3])), list(map(lambda *a: a, 'ab', [1, 2, 3])), list(filter(None, [0, 1, '', 'a', [], None])), list(reversed([1, 2])), list(reversed('ab')), list(reversed({1: 2, 3: 4})), list(enumerate('ab', -1)))
l = [1, 2, 3]
for i in l:
    if i < 3: l.append(i + 10)
    if len(l) > 6: break
print(l); d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e: print(e)
try:
    for k in d: d.pop(k); d[k + 5] = 1
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
it = iter(l); l.clear(); print(list(it)); l.append(1); print(list(it)); it = iter(d); d.clear(); t(lambda: next(it)); z = zip(iter([1, 2, 3]), it2 := iter([1])); print(list(z), list(it2)); i1 = iter([1, 2, 3, 4]); print(list(zip(i1, i1)), [(a, b) for a in i1 for b in i1])
