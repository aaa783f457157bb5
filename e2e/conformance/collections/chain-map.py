# compare: output
from collections import ChainMap, defaultdict

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(cm, cm['a'], cm['b'], list(cm), len(cm), dict(cm), cm.get('z', 9), 'b' in cm, bool(ChainMap()))
print(cm.maps, cm.parents, cm.new_child({'x': 1}), cm.new_child(y=2), cm.new_child())
cm['c'] = 5
print(cm.pop('a'), cm, cm['a'])
print(cm | {'q': 1}, {'q': 1} | cm, cm.copy(), ChainMap.fromkeys('ab', 1), cm == {'a': 2, 'b': 3, 'c': 5})
cm |= {'w': 1}
print(cm, cm.setdefault('v', 2), cm.popitem(), list(cm.items()), cm.keys(), cm.values())
attempt(lambda: cm['zz'])
attempt(lambda: cm.pop('b'))
attempt(lambda: cm.__delitem__('b'))
attempt(lambda: ChainMap().popitem())
attempt(lambda: cm | 3)
layers = ChainMap(defaultdict(int), {'n': 5})
print(layers['n'], layers['zz'], layers)

class Deep(ChainMap):
    def __missing__(self, key):
        return f'no {key}'

print(Deep()['x'], Deep({}, {'y': 1})['y'])
ring = ChainMap({})
ring['me'] = ring
print(ring)
