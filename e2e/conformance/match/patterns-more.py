# compare: output
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case 0 | 1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case int(): return 'int'
        case 'a' | 'b' as c: return f'letter {c}'
        case str(s): return f'str {s}'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [x, *rest, y]: return f'{x} {rest} {y}'
        case {'k': v, **rest}: return f'k={v} {rest}'
        case {}: return 'mapping'
        case P(0, y): return f'P0 {y}'
        case P(x=a, y=P(b)): return f'nested {a} {b}'
        case P(): return 'P'
        case None: return 'none'
        case float() | complex(): return 'number'
        case _: return 'other'
for v in (0, 1, 5, 500, True, 'a', 'zz', [], [1], (1, 2, 3), {'k': 1, 'z': 2}, {'q': 1}, {}, P(0, 1), P(1, P(2, 3)), P(1, 1), None, 1.5, 2j, b'x', {1}, range(3)): print(repr(v) if not isinstance(v, P) else 'P', m(v))
match {'a': [1, {'b': (2, 3)}]}:
    case {'a': [x, {'b': (y, z)}]}: print(x, y, z)
match (1, 2):
    case (a, b) if a > b: print('gt')
    case (a, b): print('le', a, b)
class K: V = 5
match 5:
    case K.V: print('value')
match [1, 2, 3]:
    case [1, _, _]: print('wild')
x = 10
match 10:
    case x: print('capture', x)
