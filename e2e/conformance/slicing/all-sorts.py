# compare: output
l = list(range(10))
print(l[2:5], l[::-1], l[-3:], l[:-3], l[8:2:-2], l[100:], l[-100:3], l[::3], l[5:5])
l[2:4] = 'abc'; print(l); l[::2] = [0] * len(l[::2]); print(l); del l[1:3]; print(l); del l[::2]; print(l); l[1:1] = [7, 8]; print(l); l[:] = []; print(l)
print('hello'[1:-1], b'hello'[::2], (1, 2, 3)[::-1], range(10)[2:8:2], range(10)[::-1])
s = slice(1, 5, 2); print(s, s.indices(4), s.start, s.stop, s.step, slice(None), slice(3), slice(1, 2) == slice(1, 2))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: [1][::0]); t(lambda: [1]['a']); t(lambda: [1][1.0]); t(lambda: [1][5]); t(lambda: (1,)[-2]); t(lambda: 'a'[3]); t(lambda: [1]['a':]); t(lambda: range(3)[5]); print(hash(slice(1)) == hash(slice(1)))
def a(): x = [1, 2, 3]; x[::2] = [1]
t(a)
def b(): x = [1, 2, 3]; x[0:1] = 5
t(b)
class I:
    def __index__(self): return 1
print([1, 2, 3][I():], 'abc'[:I()])
class G:
    def __getitem__(self, k): return k
g = G(); print(g[1:2], g[1:2, ::3], g[...], g[()], g[1,], g[*[1, 2]])
