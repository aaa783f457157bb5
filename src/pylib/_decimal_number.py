"""
Decimal: what a number is, how it is shown, converted and rounded. C in CPython. What is computed with numbers is in
_decimal_arithmetic and _decimal_functions.
"""
import numbers
from collections import namedtuple
from math import gcd

from _decimal_context import (
    MAX_EMAX, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP,
    ROUND_UP, Clamped, Context, ConversionSyntax, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
    check_rounding, getcontext, of_decimal,
)

_HASH_MODULUS = 2**61 - 1


def _size(coefficient):
    """How many digits a whole number has; none has zero."""
    return len(str(coefficient)) if coefficient else 0


def _rounded(sign, coefficient, drop, rounding):
    """The coefficient without its last digits, and whether they were more than zeros."""
    if drop <= 0:
        return coefficient * 10**-drop, False
    size = _size(coefficient)
    if drop > size + 1:
        coefficient, drop = (1, 2) if coefficient else (0, 1)
    q, r = divmod(coefficient, 10**drop)
    if not r:
        return q, False
    half = 5 * 10 ** (drop - 1)
    up = {
        ROUND_UP: True,
        ROUND_DOWN: False,
        ROUND_CEILING: not sign,
        ROUND_FLOOR: bool(sign),
        ROUND_HALF_UP: r >= half,
        ROUND_HALF_DOWN: r > half,
        ROUND_HALF_EVEN: r > half or r == half and q & 1,
        ROUND_05UP: q % 5 == 0,
    }[rounding]
    return q + 1 if up else q, True


def _parsed(text):
    """(sign, coefficient, exponent) of a number's text; None when it is none."""
    text = text.strip().replace('_', '')
    sign = 1 if text[:1] == '-' else 0
    if text[:1] in ('-', '+'):
        text = text[1:]
    lowered = text.lower()
    if lowered in ('inf', 'infinity'):
        return sign, 0, 'F'
    for word, kind in (('snan', 'N'), ('nan', 'n')):
        if lowered.startswith(word):
            payload = lowered[len(word) :]
            return (sign, int(payload or '0'), kind) if not payload or payload.isdecimal() else None
    digits, mark, power = lowered.partition('e')
    whole, _, broken = digits.partition('.')
    if not (whole + broken).isdecimal():
        return None
    exponent = 0
    if mark:
        figures = power[1:] if power[:1] in ('-', '+') else power
        if not figures.isdecimal():
            return None
        exponent = -int(figures) if power[0] == '-' else int(figures)
    return sign, int(whole + broken), exponent - len(broken)


def _rounding(given, context):
    if given is None:
        return context.rounding
    check_rounding(given)
    return given


def _converted(other):
    """A Decimal of an int; NotImplemented for what does not mix."""
    if isinstance(other, Decimal):
        return other
    return _make(int(other < 0), abs(int(other)), 0) if isinstance(other, int) else NotImplemented


def _make(sign, coefficient, exponent):
    self = object.__new__(Decimal)
    self._sign, self._coefficient, self._exp = sign, coefficient, exponent
    return self


@of_decimal
class Decimal:
    """A number: a sign, digits and the power of ten of the last."""

    __slots__ = ('_sign', '_coefficient', '_exp')

    def __new__(cls, value='0', context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        if isinstance(value, Decimal):
            parts = value._sign, value._coefficient, value._exp
        elif isinstance(value, str):
            parts = _parsed(value)
            if parts is None:
                (context or getcontext())._raise(ConversionSyntax)
                parts = 0, 0, 'n'
            elif isinstance(parts[2], int) and abs(parts[2]) > MAX_EMAX:
                (context or getcontext())._raise(InvalidOperation)
                parts = 0, 0, 'n'
        elif isinstance(value, int):
            parts = int(value < 0), abs(int(value)), 0
        elif isinstance(value, float):
            (context or getcontext())._raise_float()
            made = cls.from_float(value)
            parts = made._sign, made._coefficient, made._exp
        elif isinstance(value, (tuple, list)):
            parts = _from_tuple(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        self = object.__new__(cls)
        self._sign, self._coefficient, self._exp = parts
        return self

    @classmethod
    def from_float(cls, f):
        """Exactly the value of a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if f != f:
            return cls('NaN')
        sign = 1 if str(f)[0] == '-' else 0
        if f in (float('inf'), float('-inf')):
            return cls('-Infinity' if sign else 'Infinity')
        n, d = abs(f).as_integer_ratio()
        twos = d.bit_length() - 1
        return cls(_make(sign, n * 5**twos, -twos))

    @classmethod
    def from_number(cls, number):
        if isinstance(number, (int, float, Decimal)):
            return cls.from_float(number) if isinstance(number, float) else cls(number)
        raise TypeError(f'Cannot convert {number!r} to Decimal')

    # -- what it is

    def is_nan(self):
        return self._exp in ('n', 'N')

    def is_qnan(self):
        return self._exp == 'n'

    def is_snan(self):
        return self._exp == 'N'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return isinstance(self._exp, int)

    def is_zero(self):
        return not self._coefficient and isinstance(self._exp, int)

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return bool(self) and self.is_finite() and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return bool(self) and self.is_finite() and self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def adjusted(self):
        """The power of ten of the first digit."""
        return self._exp + max(_size(self._coefficient), 1) - 1 if self.is_finite() else 0

    def as_tuple(self):
        digits = () if self._exp == 'F' else tuple(map(int, str(self._coefficient)))
        if self.is_nan() and not self._coefficient:
            digits = ()
        return DecimalTuple(self._sign, (0,) if self._exp == 'F' else digits, self._exp)

    def as_integer_ratio(self):
        if not self.is_finite():
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer ratio')
            raise OverflowError('cannot convert Infinity to integer ratio')
        n, d = (self._coefficient, 10**-self._exp) if self._exp < 0 else (self._coefficient * 10**self._exp, 1)
        common = gcd(n, d) or 1
        return (-n if self._sign else n) // common, d // common

    def number_class(self, context=None):
        if self.is_nan():
            return 'sNaN' if self.is_snan() else 'NaN'
        kind = 'Infinity' if self.is_infinite() else 'Zero' if not self else (
            'Subnormal' if self.is_subnormal(context) else 'Normal'
        )
        return ('-' if self._sign else '+') + kind

    def radix(self):
        return Decimal(10)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    # -- how it is shown

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self, engineering=False, context=None):
        sign = '-' if self._sign else ''
        if not self.is_finite():
            if self._exp == 'F':
                return sign + 'Infinity'
            return f"{sign}{'sNaN' if self._exp == 'N' else 'NaN'}{self._coefficient or ''}"
        digits = str(self._coefficient)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif not self._coefficient:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, broken = '0', '.' + '0' * -point + digits
        elif point >= len(digits):
            whole, broken = digits + '0' * (point - len(digits)), ''
        else:
            whole, broken = digits[:point], '.' + digits[point:]
        if left == point:
            return sign + whole + broken
        mark = 'E' if (context or getcontext()).capitals else 'e'
        return f'{sign}{whole}{broken}{mark}{left - point:+d}'

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __format__(self, specifier, context=None):
        from _decimal_format import formatted

        return formatted(self, specifier, context or getcontext())

    # -- conversions

    def __bool__(self):
        return self._coefficient != 0 or not self.is_finite()

    def __int__(self):
        if not self.is_finite():
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        size = self._coefficient * 10**self._exp if self._exp >= 0 else self._coefficient // 10**-self._exp
        return -size if self._sign else size

    __trunc__ = __int__

    def __float__(self):
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self)) if not self.is_nan() else float('-nan' if self._sign else 'nan')

    def __complex__(self):
        return complex(float(self))

    def __hash__(self):
        if self._exp == 'N':
            raise TypeError('Cannot hash a signaling NaN value')
        if self._exp == 'n':
            return object.__hash__(self)
        if self._exp == 'F':
            return hash(float(str(self)))
        size = self._coefficient * pow(10, self._exp, _HASH_MODULUS) % _HASH_MODULUS
        return -2 if self._sign and size == 1 else -size if self._sign else size

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(self)

    def __deepcopy__(self, memo):
        return self.__copy__()

    # -- rounding

    def _fixed(self, context):
        """Rounded to the context, with what that signals."""
        if not self.is_finite():
            return self
        tiny, top = context.Etiny(), context.Etop()
        sign, coefficient, exponent = self._sign, self._coefficient, self._exp
        if not coefficient:
            bound = min(max(exponent, tiny), top if context.clamp else context.Emax)
            if bound != exponent:
                context._raise(Clamped)
            return _make(sign, 0, bound)
        size = _size(coefficient)
        least = size + exponent - context.prec
        if least > top:
            return _overflowed(sign, context)
        subnormal = least < tiny
        least = max(least, tiny)
        if exponent < least:
            coefficient, inexact = _rounded(sign, coefficient, least - exponent, context.rounding)
            exponent = least
            if _size(coefficient) > context.prec:
                coefficient //= 10
                exponent += 1
            if exponent > top:
                return _overflowed(sign, context)
            happened = [Rounded]
            if inexact:
                happened.append(Inexact)
            if subnormal:
                happened += [Subnormal, Underflow] if inexact else [Subnormal]
            if not coefficient:
                happened.append(Clamped)
            context._raise(*happened)
        elif subnormal:
            context._raise(Subnormal)
        if context.clamp and exponent > top:
            context._raise(Clamped)
            coefficient *= 10 ** (exponent - top)
            exponent = top
        return _make(sign, coefficient, exponent)

    def _rescaled(self, exponent, rounding):
        coefficient, inexact = _rounded(self._sign, self._coefficient, exponent - self._exp, rounding)
        return _make(self._sign, coefficient, exponent), inexact

    def quantize(self, exp, rounding=None, context=None):
        """As many places as another number has."""
        context = context or getcontext()
        exp = _needed(exp)
        answer = _not_a_number(self, exp, context)
        if answer is not None:
            return answer
        if self.is_infinite() or exp.is_infinite():
            return self if self.is_infinite() and exp.is_infinite() else _invalid(context)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return _invalid(context)
        made, inexact = self._rescaled(exp._exp, _rounding(rounding, context))
        if made._coefficient and (made.adjusted() > context.Emax or _size(made._coefficient) > context.prec):
            return _invalid(context)
        if made and made.adjusted() < context.Emin:
            context._raise(Subnormal)
        if exp._exp > self._exp:
            context._raise(*([Inexact, Rounded] if inexact else [Rounded]))
        return made

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _not_a_number(self, self, context)
        return self if not self.is_finite() or self._exp >= 0 else self._rescaled(0, _rounding(rounding, context))[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if not self.is_finite() or self._exp >= 0:
            return self.to_integral_value(rounding, context)
        made, inexact = self._rescaled(0, _rounding(rounding, context))
        context._raise(*([Inexact, Rounded] if inexact else [Rounded]))
        return made

    def __round__(self, n=None):
        if n is not None:
            return self.quantize(_make(0, 1, -n))
        return int(self._whole(ROUND_HALF_EVEN))

    def _whole(self, rounding):
        if self.is_nan():
            raise ValueError('cannot convert NaN to integer')
        if self.is_infinite():
            raise OverflowError('cannot convert Infinity to integer')
        return self._rescaled(0, rounding)[0] if self._exp < 0 else self

    def __floor__(self):
        return int(self._whole(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole(ROUND_CEILING))

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = context or getcontext()
        if self.is_nan():
            return _not_a_number(self, self, context)
        made = self._fixed(context)
        if not made.is_finite():
            return made
        if not made._coefficient:
            return _make(made._sign, 0, 0)
        digits = str(made._coefficient).rstrip('0')
        zeros = _size(made._coefficient) - len(digits)
        return _make(made._sign, int(digits), made._exp + zeros)

    # -- signs and quanta

    def copy_abs(self):
        return _make(0, self._coefficient, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._coefficient, self._exp)

    def copy_sign(self, other, context=None):
        return _make(_needed(other)._sign, self._coefficient, self._exp)

    def __neg__(self):
        context = getcontext()
        if self.is_nan():
            return _not_a_number(self, self, context)
        flip = bool(self) or context.rounding == ROUND_FLOOR
        return (self.copy_negate() if flip else self.copy_abs())._fixed(context)

    def __pos__(self):
        context = getcontext()
        if self.is_nan():
            return _not_a_number(self, self, context)
        keep = bool(self) or context.rounding == ROUND_FLOOR
        return (self if keep else self.copy_abs())._fixed(context)

    def __abs__(self):
        return -self if self._sign else +self

    def same_quantum(self, other, context=None):
        other = _needed(other)
        if self.is_finite() and other.is_finite():
            return self._exp == other._exp
        return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if exponent == 'F':
        return sign, 0, 'F'
    if any(not isinstance(digit, int) or not 0 <= digit <= 9 for digit in digits):
        raise ValueError('coefficient must be a tuple of digits')
    if exponent not in ('n', 'N') and not isinstance(exponent, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return sign, int(''.join(map(str, digits)) or '0'), exponent


def _needed(other):
    made = _converted(other)
    if made is NotImplemented:
        raise TypeError(f'conversion from {type(other).__name__} to Decimal is not supported')
    return made


def _invalid(context, condition=InvalidOperation):
    context._raise(condition)
    return _make(0, 0, 'n')


def _not_a_number(a, b, context):
    """What an operation with a NaN gives; None when there is none."""
    for each in (a, b):
        if each.is_snan():
            context._raise(InvalidOperation)
            return _make(each._sign, each._coefficient, 'n')
    for each in (a, b):
        if each.is_nan():
            return each
    return None


def _overflowed(sign, context):
    """Too large: infinite, or the largest, as the rounding says."""
    context._raise(Overflow, Inexact, Rounded)
    to_infinity = context.rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or (
        context.rounding == (ROUND_FLOOR if sign else ROUND_CEILING)
    )
    if to_infinity:
        return _make(sign, 0, 'F')
    return _make(sign, 10**context.prec - 1, context.Etop())


DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')
numbers.Number.register(Decimal)
