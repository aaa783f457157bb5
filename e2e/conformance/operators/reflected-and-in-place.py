# compare: output
class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): print('add', o); return V(self.n + o) if isinstance(o, int) else NotImplemented
    def __radd__(self, o): print('radd', o); return V(o + self.n) if isinstance(o, int) else NotImplemented
    def __iadd__(self, o): print('iadd', o); self.n += o; return self
    def __sub__(self, o): return NotImplemented
    def __matmul__(self, o): return ('matmul', o)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
    def __neg__(self): return 'neg'
    def __invert__(self): return 'inv'
    def __divmod__(self, o): return ('divmod', o)
    def __lshift__(self, o): return ('lshift', o)
v = V(1); w = v
v += 5; print(v is w, v.n, (v + 1).n, (1 + v).n)
for f in (lambda: v - 1, lambda: 1 - v, lambda: v + 'x', lambda: 'x' + v, lambda: v @ 3, lambda: 2 ** v, lambda: -v, lambda: ~v, lambda: divmod(v, 2), lambda: v << 1, lambda: 1 << v, lambda: +v):
    try: print(f())
    except TypeError as e: print(e)
class S(V):
    def __radd__(self, o): return 'subclass first'
print(V(1) + S(2))
