# compare: output
import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, 'from line', sys._getframe(1).f_lineno - BASE)
    def __eq__(self, o): return False
    def __add__(self, o): return 'sum'
    def __hash__(self): return 1
BASE = sys._getframe().f_lineno
def f(n): return T(n)
def g():
    if f(1):
        print('1 true')
    if not f(2): pass
    print(2)
    print(f(3) is None)
    print(f(4) in [])
    print(f(5) == 1)
    print([f(6)][0].n)
    print(f'{f(7).n}')
    print(8 if f(8) else 0)
    assert f(9)
    print(9)
    f(10) and print(10)
    x = f(11) or 1
    print(11)
    x = 0
    match f(12):
        case None: pass
        case T(): print(12)
    print('after match')
    y = f(13) + f(14)
    print(13)
    while f(15):
        print(15)
        break
    if f(16) is not None:
        print(16)
    if (z := f(17)) is None: pass
    del z
    print(18)
    a = {f(19): f(20)}
    a = None
    print(19)
    (f(21), f(22))
    print(21)
    [f(23), f(24)][1]
    print(23)
    for q in (f(25),):
        print('loop', q.n)
    print('loop over')
    del q
    print(25)
    bool(f(27)); print(27)
    b = not f(28); print(28)
    b = f(29) != f(30); print(29)
    b = 1 < f(31).n < 99; print(31)
    u, v = f(32), f(33)
    u = v = None
    print(32)
    u = [f(34), *[f(35)]]
    u = 1
    print(34)
    try:
        f(36) + (1 / 0)
    except ZeroDivisionError: print(36)
    print('after 36')
    'x' + str(f(37).n); print(37)
    -len([f(38)]); print(38)
    (lambda t: t.n)(f(39)); print(39)
    sorted([f(40), f(41)], key=lambda t: -t.n); print(40)
g()
