# compare: output
from fractions import Fraction

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

for text in ('3/4', '-3/6', ' 1.5 ', '2e-3', '-.5', '1.', '1_000', '1_0/2_0', '+7', '0.1E2', '-0', '3 / 4', '1e5', '', 'a', '1/', '/2', '1//2', '1.5/2', '1/-2', '_1', '1_', '1e', '.', '--1', '1/0', '1 2', 'nan'):
    attempt(lambda: Fraction(text))
print(Fraction(), Fraction(3), Fraction(6, -4), Fraction(0.1), Fraction(2.25), Fraction(Fraction(1, 7), Fraction(2, 3)), Fraction(True))
for action in (
    lambda: Fraction(1, 0), lambda: Fraction(None), lambda: Fraction(1.5, 2), lambda: Fraction('1', 2),
    lambda: Fraction(float('nan')), lambda: Fraction(float('inf')), lambda: Fraction(1j), lambda: Fraction([]),
    lambda: Fraction.from_float(0.5), lambda: Fraction.from_float('x'), lambda: Fraction.from_number(0.25),
    lambda: Fraction.from_number('1'), lambda: Fraction(3.14159265).limit_denominator(10),
    lambda: Fraction(3.14159265).limit_denominator(1000), lambda: Fraction(1, 3).limit_denominator(0),
    lambda: setattr(Fraction(1), 'numerator', 3), lambda: Fraction(4, 2).is_integer(), lambda: Fraction(1, 3).as_integer_ratio(),
):
    attempt(action)
