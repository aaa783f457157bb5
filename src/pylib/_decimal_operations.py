"""What a context of decimal computes: the operations of Decimal, in that context. C in CPython."""
from _decimal_arithmetic import METHODS
from _decimal_context import Context, localcontext
from _decimal_number import Decimal, _needed

# How many arguments each takes.
_OPERATIONS = {
    'abs': 1, 'add': 2, 'compare': 2, 'compare_total': 2, 'divide': 2, 'divide_int': 2, 'divmod': 2, 'exp': 1, 'fma': 3,
    'is_finite': 1, 'is_infinite': 1, 'is_nan': 1, 'is_zero': 1, 'ln': 1, 'log10': 1, 'logb': 1, 'max': 2, 'min': 2,
    'minus': 1, 'multiply': 2, 'next_minus': 1, 'next_plus': 1, 'normalize': 1, 'plus': 1, 'quantize': 2,
    'remainder': 2, 'remainder_near': 2, 'scaleb': 2, 'sqrt': 1, 'subtract': 2, 'to_integral_value': 1,
    'to_sci_string': 1, 'to_eng_string': 1, 'copy_abs': 1, 'copy_negate': 1, 'copy_sign': 2, 'same_quantum': 2,
}
_SPECIAL = {
    'abs': '__abs__', 'add': '__add__', 'divide': '__truediv__', 'divide_int': '__floordiv__', 'divmod': '__divmod__',
    'minus': '__neg__', 'multiply': '__mul__', 'plus': '__pos__', 'remainder': '__mod__', 'subtract': '__sub__',
    'to_sci_string': '__str__',
}


def _applied(context, operation, args):
    first, *rest = map(_needed, args)
    with localcontext(context) as inner:
        try:
            return operation(first, *rest)
        finally:
            context._absorb(inner)


def _operation(name, count):
    operation = getattr(Decimal, _SPECIAL.get(name, name))

    def method(self, *args):
        if len(args) != count:
            raise TypeError(f'{name}() takes exactly {count} argument{"s" if count > 1 else ""} ({len(args)} given)')
        return _applied(self, operation, args)

    method.__name__ = name
    return method


def power(self, /, a, b, modulo=None):
    return _applied(self, Decimal.__pow__, (a, b) if modulo is None else (a, b, modulo))


def radix(self):
    return Decimal(10)


def create_decimal(self, num='0', /):
    """A Decimal rounded to this context."""
    return Decimal(num, self)._fixed(self)


def create_decimal_from_float(self, f, /):
    return Decimal.from_float(f)._fixed(self)


for _name, _method in METHODS.items():
    setattr(Decimal, _name, _method)
for _name, _count in _OPERATIONS.items():
    setattr(Context, _name, _operation(_name, _count))
for _method in power, radix, create_decimal, create_decimal_from_float:
    setattr(Context, _method.__name__, _method)
