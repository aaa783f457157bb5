# compare: output
import json
class A: pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', None))
t(lambda: json.dumps({'a': A()}))
t(lambda: json.dumps([1, {'b': [A()]}]))
t(lambda: json.dumps({(1,2): 3}))
t(lambda: json.dumps({(1,2): 3, 'a': 1}, skipkeys=True))
t(lambda: json.dumps(float('nan'), allow_nan=False))
t(lambda: json.dumps([float('nan'), float('inf'), -float('inf'), 1e100, 0.1, -0.0]))
l = []; l.append(l)
t(lambda: json.dumps(l))
d = {}; d['x'] = [d]
t(lambda: json.dumps(d))
t(lambda: json.dumps({'b': 1, 'a': [1, 2, {}], 'c': {}, 'd': []}, indent=2))
t(lambda: json.dumps({'b': 1, 'a': [1, 2]}, indent='--', sort_keys=True))
t(lambda: json.dumps([1, [2, (3, 4)]], indent=0))
t(lambda: json.dumps({'b': 1, 1: 2, None: 3, True: 4, 1.5: 5}))
t(lambda: json.dumps({1: 2, 'a': 3}, sort_keys=True))
t(lambda: json.dumps('é😀\x00\x1f"\\/\u2028'))
t(lambda: json.dumps('é😀\x00\x7f"\\/\u2028', ensure_ascii=False))
t(lambda: json.dumps([1, 2], separators=(',', ':')))
t(lambda: json.dumps(A(), default=lambda o: o.__class__.__name__))
t(lambda: json.dumps({'x': A()}, default=lambda o: {'cls': 'A'}))
t(lambda: json.dumps(b'x'))
t(lambda: json.dumps({1, 2}))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
t(lambda: json.dumps(2+1j, cls=E))
t(lambda: json.dumps(A(), cls=E))
t(lambda: E().encode([1j]))
t(lambda: ''.join(json.JSONEncoder(indent=1).iterencode({'a': [1]})))
from enum import IntEnum, Enum
class C(IntEnum): RED = 1
t(lambda: json.dumps([C.RED, True, None]))
class F(float):
    def __repr__(self): return 'F'
t(lambda: json.dumps(F(1.5)))
t(lambda: json.dumps('x' * 3 + '\ud800'))
t(lambda: json.dumps({'a': 1}, 3))

