# compare: output
from decimal import *

D = Decimal
for rounding in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(rounding, [str(D(s).quantize(D('0.1'), rounding=rounding)) for s in ('1.05', '1.15', '-1.05', '1.01', '-1.19', '2.00')])
print(getcontext())
c = Context(prec=5, rounding=ROUND_DOWN)
print(c.divide(D(1), D(3)), c.create_decimal('3.14159265'), c.sqrt(D(2)), c.flags[Inexact], c)
with localcontext() as context:
    context.prec = 6
    print(D(1) / 7, context.flags[Inexact], +D('1.23456789'))
    context.traps[Inexact] = True
    try:
        D(1) / 3
    except Inexact as error:
        print(error)
with localcontext(prec=3):
    print(D(2).sqrt(), D('1234.5') + 0, D('0.00012345') * 1)
with localcontext() as context:
    context.traps[DivisionByZero] = False
    context.traps[InvalidOperation] = False
    print(D(1) / 0, D(-1) / 0, D(0) / 0, D('x'), D(-4).sqrt(), context.flags[InvalidOperation])
getcontext().prec = 10
print(D(1) / 3, sum([D('0.1')] * 10))
getcontext().prec = 28
for action in (
    lambda: setattr(getcontext(), 'prec', 0), lambda: setattr(getcontext(), 'rounding', 'x'),
    lambda: D('123456789012345678901234567890').quantize(D('0.01')), lambda: D('1').quantize(D('1e-30')),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
