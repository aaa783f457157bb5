class L:
    def __init__(s, n): s.n = n
    def __iter__(s): print('iter', end=' '); return iter([1,2])
    def __len__(s): print('len', end=' '); return s.n
class H(L):
    def __len__(s): raise TypeError('no')
    def __length_hint__(s): print('hint', end=' '); return 3
class I:
    def __iter__(s): return s
    n = 0
    def __next__(s):
        s.n += 1
        if s.n > 2: raise StopIteration
        return s.n
    def __length_hint__(s): print('ihint', end=' '); return NotImplemented
for f in [list, tuple, set, frozenset, sorted, sum, lambda x: [*x], lambda x: (*x,), lambda x: {*x}, lambda x: list(map(str, x)), max, lambda x: [].extend(x), lambda x: dict.fromkeys(x), lambda x: ','.join(map(str,x)), lambda x: list(zip(x,x)), lambda x: list(enumerate(x)), any, lambda x: print(*x), enumerate, lambda x: list(reversed(list(x)))]:
    for c in (L(2), H(2), I(), L(-1)):
        try: r = f(c); print(type(c).__name__, r if not hasattr(r,'__next__') else '')
        except Exception as e: print(type(e).__name__, e)
