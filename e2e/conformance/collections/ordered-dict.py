# compare: output
from collections import OrderedDict

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
print(o)
o.move_to_end('c', last=False)
print(o, list(reversed(o)), o.popitem(), o.popitem(last=False), o)
print(o.keys(), o.values(), o.items())
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, OrderedDict(a=1) != OrderedDict(a=1))
print(OrderedDict.fromkeys('ab', 0), OrderedDict(), OrderedDict(a=1) | {'b': 2}, {'b': 2} | OrderedDict(a=1))
ring = OrderedDict(a=1)
ring['me'] = ring
ring.note = 5
print(ring, ring.__dict__)

class LRU(OrderedDict):
    def __init__(self, size, /, *args, **kwds):
        self.size = size
        super().__init__(*args, **kwds)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]

cache = LRU(2, x=0)
cache['a'] = 1
cache['b'] = 2
cache['a']
cache['c'] = 3
print(cache, cache.setdefault('z', 5), cache.pop('nope', None), cache)
attempt(lambda: o.move_to_end('zz'))
attempt(lambda: OrderedDict().popitem())
attempt(lambda: OrderedDict(1))
attempt(lambda: OrderedDict(1, 2))
attempt(lambda: OrderedDict([(1,)]))
attempt(lambda: o['zz'])
