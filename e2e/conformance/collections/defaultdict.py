# compare: output
from collections import defaultdict

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

d = defaultdict(list)
d['a'].append(1)
print(d, d['b'], len(d), d.default_factory, 'zz' in d, d.get('q'), d == {'a': [1], 'b': []})
tree = defaultdict(lambda: defaultdict(int))
tree['x']['y'] += 1
print({k: dict(v) for k, v in tree.items()})
ring = defaultdict(list)
ring['self'] = ring
print(ring)
print(defaultdict(int, a=1) | {'b': 2}, {'b': 2} | defaultdict(int, a=1), type({} | defaultdict(int)))
print(defaultdict(list, a=1).copy(), isinstance(d, dict), defaultdict[str, int])

class Doubling(defaultdict):
    def __missing__(self, key):
        return key * 2

print(Doubling()['ab'], Doubling(list, x=1), len(Doubling()))
d.default_factory = None
attempt(lambda: d['new'])
attempt(lambda: defaultdict(3))
attempt(lambda: defaultdict()['x'])
attempt(lambda: defaultdict(list, 1, 2))
attempt(lambda: defaultdict(int) | 3)

def bad():
    raise RuntimeError('factory')

attempt(lambda: defaultdict(bad)['x'])
defaultdict(bad)['x']
