# compare: output
from decimal import Decimal as D

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

for text in ('1.10', '-0', '1e3', '1E-10', '.5', '5.', 'inf', '-Infinity', 'nan', 'NaN12', ' 12 ', '1_000.5', '0.0000001', '0E+3', '', 'abc', '1..2', '1e'):
    attempt(lambda: D(text))
print(D(10), D(0.1), D((0, (1, 2, 3), -2)), D.from_float(0.5), D('0.1') + D('0.2') == D('0.3'), 0.1 + 0.2 == 0.3)
a, b = D('1.10'), D('2.2')
print(a + b, a - b, a * b, a / b, b // a, b % a, divmod(D(7), D(2)), -a, abs(D('-3.50')), a ** 2, 1 + a, 3 - a, 1 / D(3))
print(D(1) / D(8), D(100) / D(10), D('1e10') / D('1e-5'), D('-7') // 2, D('-7') % 2, D('1.20') * 3, D('5.0') - D('5.00'))
print(D('1.0') == 1, hash(D('1.0')) == hash(1), D(3) >= 3.0, D('0.1') == 0.1, sorted([D(3), D(1)]), D('NaN') == D('NaN'), bool(D('0.00')))
print(D('1.23').as_tuple(), D('1.5').as_integer_ratio(), D('123.45').adjusted(), int(D('1e3')), float(D('1.5')), round(D('2.675'), 2), round(D('2.5')))
for action in (
    lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) % 0, lambda: divmod(D(1), D(0)), lambda: D('inf') - D('inf'),
    lambda: D(0) ** 0, lambda: D('nan') < 1, lambda: int(D('nan')), lambda: int(D('inf')), lambda: D('1e999999') * 10,
    lambda: D(None), lambda: D(1j), lambda: D('sNaN') + 1,
):
    attempt(action)
