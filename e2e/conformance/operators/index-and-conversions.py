# compare: output
class I:
    def __index__(self): return 3
    def __int__(self): return 30
    def __float__(self): return 3.5
    def __complex__(self): return 3j
    def __bool__(self): return False
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __bytes__(self): return b'bytes'
    def __hash__(self): return 42
    def __format__(self, spec): return f'<{spec}>'
    def __len__(self): return 5
i = I()
import math
print([1, 2, 3, 4][i], hex(i), bin(i), int(i), float(i), complex(i), bool(i), round(i), round(i, 2), math.trunc(i), math.floor(i), math.ceil(i), bytes(i), hash(i), f'{i:x}', format(i), range(10)[i], 'abcd'[i], [0] * i, list(range(i)), len(i), not i)
class L:
    def __len__(self): return 0
print(bool(L()), 'yes' if L() else 'no')
class Bad:
    def __len__(self): return -1
    def __index__(self): return 'x'
    def __bool__(self): return 1
    def __hash__(self): return 'h'
    def __str__(self): return 5
    def __repr__(self): return None
for f in (lambda: len(Bad()), lambda: [][Bad()], lambda: bool(Bad()), lambda: hash(Bad()), lambda: str(Bad()), lambda: repr(Bad()), lambda: float(Bad()), lambda: int(Bad())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
