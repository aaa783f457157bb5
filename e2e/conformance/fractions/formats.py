# compare: output
from fractions import Fraction

for value in (Fraction(1, 3), Fraction(-22, 7), Fraction(1000000, 3), Fraction(0), Fraction(5), Fraction(1, 1000000)):
    for spec in ('', '.2f', '+.3e', 'g', '.3g', '%', '.1%', '10', '<10', '^12', '*>12', '010.2f', ',', ',.2f', '#', '_', '+', ' ', '.0f', '#.0f', 'z.0f', 'E', '=+10', '0=+12.3f', '020,.3f', '.6,f'):
        print(repr(format(value, spec)), end=' ')
    print()
for spec in ('x', '.2', 'd', '>0010f', 's', 'n'):
    try:
        format(Fraction(1, 3), spec)
    except ValueError as error:
        print(error)
