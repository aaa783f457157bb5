# compare: output
"""Contexts that are copied, refused and shown; what Decimal refuses, with no traceback through its inside."""
import copy
import pickle
import traceback
from decimal import *


def show(*actions):
    for action in actions:
        try:
            print(repr(action()))
        except Exception as error:
            print(type(error).__name__, error)


context = getcontext()
print(context, context.flags)
show(lambda: copy.deepcopy(context).prec, lambda: pickle.loads(pickle.dumps(Context(prec=7, traps=[Inexact]))))
show(lambda: Context(prec=0), lambda: Context(prec='a'), lambda: Context(rounding='x'), lambda: setattr(context, 'other', 1),
     lambda: setattr(context, 'traps', 5), lambda: context.nothing, lambda: setcontext(5), lambda: localcontext(5),
     lambda: localcontext(other=1), lambda: context.traps['x'], lambda: context.flags.__setitem__('x', 1),
     lambda: context.traps.__delitem__(Inexact), lambda: setattr(context, 'prec', 0))
show(lambda: context.divide(1, 3), lambda: context.divide(1, 'a'), lambda: context.power(2, 3), lambda: context.power(2, 3, 5),
     lambda: Context(prec=3).create_decimal('1.2345'), lambda: Context(traps=[Inexact]).divide(1, 3), lambda: IEEEContext(64))
show(lambda: pow(Decimal(-2), 3, 5), lambda: pow(Decimal(2), -3, 5), lambda: pow(Decimal('2.5'), 3, 5),
     lambda: pow(Decimal(2), 3, 0), lambda: pow(Decimal(2), 3, Decimal('nan')), lambda: Decimal(1).quantize(1, 'x'))
show(lambda: hash(Decimal('1E+100000')) == hash(10 ** 100000), lambda: hash(Decimal('-0.5')) == hash(-0.5),
     lambda: hash(Decimal(-1)) == hash(-1), lambda: len({Decimal('1E+999999'), Decimal('1E-999999'), Decimal(0), 0}))
for action in (lambda: Decimal('x'), lambda: Decimal(1) / 0, lambda: Decimal(1).quantize(Decimal('1E-50'))):
    try:
        action()
    except DecimalException:
        traceback.print_exc()
Decimal(1) + 1.5
