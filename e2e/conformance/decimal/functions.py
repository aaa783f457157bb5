# compare: output
from decimal import Decimal as D
import math

print(D(2).sqrt(), D(16).sqrt(), D('0.25').sqrt(), D('2.00').sqrt(), D(2) ** D('0.5'), D(4) ** D('0.5'), 2 ** D(10), D('1.1') ** -3)
print(D(10).ln(), D(1).ln(), D('0.5').ln(), D('1.0001').ln(), D(0).ln(), D(1).exp(), D('-2.5').exp(), D(100).exp(), D('1e-30').exp())
print(D(1000).log10(), D(2).log10(), D('0.001').log10(), math.floor(D('-2.5')), math.ceil(D('2.1')), math.trunc(D('-2.9')))
print(D('2.500').normalize(), D('1200').normalize(), D('2.5').to_integral_value(), D('1e5').to_eng_string(), D('1.2e-8').to_eng_string())
print(D(3).fma(2, 5), D(7).remainder_near(4), D('1.5').scaleb(3), D(250).logb(), D(1).next_plus(), D(1).next_minus(), D(3).max(D(5)), D(3).min(D('nan')))
print(D('1.0').compare(D(2)), D('1.0').compare_total(D('1.00')), D(5).copy_sign(D(-1)), D('1e-5').number_class(), D('-0').is_signed())
for value in ('1234567.891', '-0.5', '0', '1E+5', '1E-10', '99.995', 'NaN', '-Infinity', '0.00', '12', '0E+3'):
    print([format(D(value), spec) for spec in ('', '.2f', ',', ',.2f', 'e', '.3e', 'E', 'g', '.3g', '%', '.1%', '+', '010.1f', '>15', '^15', '*^15.2f', '=+15', 'f', '.0f', '020,.2f', 'n', '015')])
