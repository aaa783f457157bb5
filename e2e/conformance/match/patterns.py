class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def kind(v):
    match v:
        case 0 | 1: return 'small'
        case int(n) if n < 0: return f'negative {n}'
        case str() as s: return f'text {s}'
        case [] | (): return 'empty'
        case [a]: return f'one {a}'
        case [first, *_, last]: return f'{first}..{last}'
        case {'type': 'p', **rest}: return f'mapping {rest}'
        case Point(0, y): return f'on axis {y}'
        case Point(x=x, y=y): return f'point {x} {y}'
        case None | True: return 'constant'
        case float(): return 'float'
        case _: return 'other'
for v in (0, -5, 7, 'hi', [], [1], (1, 2, 3), {'type': 'p', 'a': 1}, Point(0, 2), Point(1, 2), None, True, 1.5, {1}, range(3)):
    print(kind(v))
