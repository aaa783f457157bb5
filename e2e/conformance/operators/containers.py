# compare: output
class D(dict):
    def __missing__(self, k): return f'missing {k}'
d = D(a=1)
print(d['a'], d['b'], d.get('b'), 'b' in d)
class C:
    def __init__(self): self.log = []
    def __getitem__(self, k): self.log.append(('get', k)); return k
    def __setitem__(self, k, v): self.log.append(('set', k, v))
    def __delitem__(self, k): self.log.append(('del', k))
    def __contains__(self, k): return k == 'in'
    def __length_hint__(self): return 3
    def __reversed__(self): return iter('cba')
c = C()
c[1]; c[1:2]; c[::2, ...]; c['x'] = 5; del c[0]; c[1] += 1
print(c.log, 'in' in c, 'out' in c, list(reversed(c)))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 10 in Seq(), 5 in Seq(), [*Seq()], max(Seq()), tuple(zip(Seq(), 'ab')))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
a, *b = It(); print(a, b, sum(It()), 2 in It(), list(map(str, It())))
class NotIter:
    __iter__ = None
for f in (lambda: iter(NotIter()), lambda: list(5), lambda: 5 in 5, lambda: reversed(5), lambda: len(5), lambda: 5[0], lambda: next(5)):
    try: print(f())
    except TypeError as e: print(e)
