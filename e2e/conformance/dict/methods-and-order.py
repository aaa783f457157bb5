# compare: output
d = dict(a=1, b=2); d['c'] = 3; d['a'] = 9; print(d, list(d), list(reversed(d)), d.pop('b'), d.popitem(), d)
print(d.setdefault('z', 5), d.get('q'), d.get('q', 0), {**d}, d | {'a': 0}, dict.fromkeys('ab', 1), dict([('k', 1)]), dict(zip('ab', (1, 2))))
d |= {'n': 1}; print(d, sorted(d.keys() & {'a', 'n'}), sorted(d.items() ^ {('a', 9)}), sorted(d.keys() - {'a'}), d.keys() == {'a', 'z', 'n'}, 'a' in d.keys(), ('a', 9) in d.items(), len(d.values()))
print({1: 'int', 1.0: 'float', True: 'bool'}, {(1, 2): 3}[1, 2], {'a': 1} == {'a': 1.0}, {} == [], dict(a=1) != dict(a=2))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: {}['x']); t(lambda: {}.pop('x')); t(lambda: {}.popitem()); t(lambda: {[]: 1}); t(lambda: dict([1])); t(lambda: dict([(1, 2, 3)])); t(lambda: {}.update(5)); t(lambda: dict(1)); t(lambda: {} < {}); t(lambda: {} | []); t(lambda: {}.fromkeys(5))
def grow():
    x = {1: 1}
    for k in x: x[k + 1] = 1
t(grow)
def shrink():
    x = {1: 1, 2: 2}
    for k in x: del x[k]
t(shrink)
e = {}; e['self'] = e; print(e); v = d.values(); d['new'] = 1; print(list(v), d.copy() == d, d.clear(), d)
print({k: v for k, v in sorted({'b': 1, 'a': 2}.items())}, {i: i * i for i in range(3)}, {**{'x': 1}, 'x': 2})
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f'K{self.n}'
m = {K(1): 'a', K(2): 'b', K(1): 'c'}; print(m, m[K(2)], K(3) in m)
