# compare: output
import math
from fractions import Fraction as F

a, b = F(1, 3), F(-3, 4)
for op in ('+', '-', '*', '/', '//', '%', '**', '<', '<=', '>', '>=', '==', '!='):
    for x, y in ((a, b), (a, 2), (2, a), (a, 0.5), (0.5, a)):
        try:
            print(op, eval(f'x {op} y'), end=' | ')
        except Exception as error:
            print(op, type(error).__name__, error, end=' | ')
    print()
print(divmod(F(7, 2), F(1, 3)), divmod(7, F(2, 3)), abs(b), -a, +a, bool(F(0)), int(F(-7, 2)), float(a), complex(a))
print(round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234, 1), -2), math.floor(b), math.ceil(b), math.trunc(F(-5, 2)))
print(a ** 2, a ** -2, b ** -1, b ** -2, a ** 0, F(4) ** F(1, 2), 2 ** F(3), 4 ** F(1, 2), F(1, 2) ** 2.0)
print(hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), {F(1, 2): 'half'}[0.5], a == 1 / 3, F(2) == 2, F(1, 2) == 0.5 + 0j, a == 'x')
print(sorted([F(1, 2), 0.3, 1]), sum(F(1, n) for n in range(1, 20)), a < float('inf'), a == float('nan'), a.real, a.imag, a.conjugate())
for action in (
    lambda: F(0) ** -1, lambda: a / 0, lambda: a // 0, lambda: a % F(0), lambda: a + 'x', lambda: a < 'x', lambda: pow(a, 2, 3),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Mine(F):
    pass

print(repr(Mine(1, 2)), repr(Mine(1, 2) + Mine(1, 2)), f'{a}', str(F(5)))
