# compare: output
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class I:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
L = list(range(10)); S = 'abcdefghij'; T = tuple(L); B = bytes(L); R = range(10)
cases = [(None, None, None), (2, 5, None), (-3, None, None), (None, -3, None), (None, None, 2), (None, None, -1), (8, 2, -2), (2, 8, -1), (100, None, None), (None, 100, None), (-100, 3, None), (5, 5, None), (None, None, 100), (None, None, -100), (I(2), I(8), I(3)), (True, 5, None), (10**30, None, None), (-10**30, 10**30, 10**30), (None, None, -10**30), (9, None, -3), (-1, -11, -1), (0, 0, -1)]
for a, b, c in cases:
    s = slice(a, b, c)
    print(L[s], S[s], T[s] == tuple(L[s]), B[s] == bytes(L[s]), R[s], list(R[s]) == L[s], len(R[s]))
for bad in (slice('a'), slice(1.5), slice(None, None, 0), slice(None, [], None), slice(None, None, 'x')):
    for o in (L, S, T, B, R, bytearray(B)): t(lambda: o[bad])
for k in ('a', 1.5, None, (1, 2), [1], 1j, 10, -11, 10**30, object):
    for o in (L, S, T, B, R): t(lambda: o[k])
def do(src, init=None):
    for mk in (list, bytearray):
        x = mk(range(6))
        def f(): exec(src, {'x': x, 'I': I}); return x
        print(mk.__name__, src, end=' => '); t(f)
for src in ('x[1:3] = [9]', 'x[1:3] = []', 'x[1:1] = [7, 8]', 'x[::2] = [1, 2, 3]', 'x[::2] = [1]', 'x[::-1] = range(6)', 'x[3:1] = [5]', 'x[10:] = [5]', 'x[-1:] = [5, 6]', 'x[:] = []', 'x[:] = x', 'x[1:3] = x', 'x[::2] = x', 'x[1:3] = 5', 'x[1:3] = None', 'x[::2] = 5', 'x[1:2] = (i for i in [1, 2])', 'x[1:2] = "ab"', 'x[1:2] = b"ab"', 'x[1:2] = {7: 8}', 'del x[1:3]', 'del x[::2]', 'del x[::-2]', 'del x[:]', 'del x[5:1]', 'del x[1]', 'del x[-1]', 'del x[6]', 'del x[-7]', 'del x["a"]', 'del x[1:2, 3]', 'x[6] = 1', 'x[-7] = 1', 'x["a"] = 1', 'x[I(1)] = 9', 'x[1.0] = 9', 'x[::0] = []', 'del x[::0]', 'x[1:3] += [4]' if 0 else 'x[1:3] = x[2:4]', 'x[:2], x[4:] = x[4:], x[:2]', 'x[0:0] = x', 'x[2:4:1] = [1]', 'x[4:2:-1] = [7, 8]', 'x[4:2:-1] = [7]', 'x[slice(1, 2)] = [3, 3]', 'x += [1]' , 'x *= 0', 'x *= -1', 'x[1:] *= 2', 'del x[0], x[0]', 'x[None:2] = [4]', 'x[10**30:] = [3]', 'x[-10**30:1] = [3]', 'del x[10**30]', 'x[10**30] = 1'): do(src)
for o, n in ((S, 'str'), (T, 'tuple'), (B, 'bytes'), (R, 'range')):
    def f(): o[0] = 1
    def g(): del o[0]
    def h(): o[1:2] = 'x'
    t(f); t(g); t(h)
s = slice(1, 10, 2); print(s, s.indices(5), s.start, s.stop, s.step, s == slice(1, 10, 2), slice(1) < slice(2), hash(s) == hash(slice(1, 10, 2)), slice(None), slice(1, 2), repr(slice('a', [], None)))
t(lambda: s.indices(-1)); t(lambda: s.indices('a')); t(lambda: slice()); t(lambda: slice(1, 2, 3, 4)); t(lambda: slice(1).indices(10**30)); t(lambda: setattr(s, 'start', 3)); t(lambda: slice(1) == (None, 1, None)); t(lambda: slice(None, None, -1).indices(3)); t(lambda: slice(0, 5, 0).indices(3)); t(lambda: type('X', (slice,), {})); t(lambda: slice(1, 2).__reduce__()[1]); t(lambda: {slice(1): 2}[slice(1)]); t(lambda: slice[int])
class G:
    def __getitem__(s, k): return k
    def __setitem__(s, k, v): print('set', k, v)
    def __delitem__(s, k): print('del', k)
g = G(); print(g[1:2], g[:], g[::], g[1:2:3], g[1:, :2], g[...], g[()], g['a':'b'], g[1:2, 3], g[-1:], g[lambda: 0:1].stop)
g[1:2] = 3; g[::2, 1] = 4; del g[1:], g[...]
