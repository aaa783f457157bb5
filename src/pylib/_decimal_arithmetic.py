"""The operations of Decimal: exactly on whole numbers, then rounded once to the context."""
import math
from numbers import Complex, Rational

from _decimal_context import (
    ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation,
    Inexact, InvalidOperation, Rounded, getcontext, localcontext,
)
from _decimal_number import Decimal, _converted, _invalid, _make, _needed, _not_a_number, _size


def _binary(function):
    """The operator and its reflection."""

    def forward(self, other):
        other = _converted(other)
        return other if other is NotImplemented else function(self, other, getcontext())

    def reverse(self, other):
        other = _converted(other)
        return other if other is NotImplemented else function(other, self, getcontext())

    return forward, reverse


def _add(a, b, context):
    answer = _not_a_number(a, b, context)
    if answer is not None:
        return answer
    if a.is_infinite() or b.is_infinite():
        if a.is_infinite() and b.is_infinite() and a._sign != b._sign:
            return _invalid(context)
        return a if a.is_infinite() else b
    exponent = min(a._exp, b._exp)
    negative_zero = context.rounding == ROUND_FLOOR and a._sign != b._sign
    if not a and not b:
        sign = 1 if negative_zero else min(a._sign, b._sign)
        return _make(sign, 0, exponent)._fixed(context)
    if not a or not b:
        zero, other = (a, b) if not a else (b, a)
        exponent = max(exponent, other._exp - context.prec - 1)
        exponent = min(exponent, other._exp)
        return _make(other._sign, other._coefficient * 10 ** (other._exp - exponent), exponent)._fixed(context)
    a, b = _close(a, b, context.prec)
    exponent = min(a._exp, b._exp)
    total = _signed(a, exponent) + _signed(b, exponent)
    if not total:
        return _make(int(negative_zero), 0, exponent)._fixed(context)
    return _make(int(total < 0), abs(total), exponent)._fixed(context)


def _signed(value, exponent):
    size = value._coefficient * 10 ** (value._exp - exponent)
    return -size if value._sign else size


def _close(a, b, prec):
    """A number far below the other's last digit counts only by its sign."""
    high, low = (a, b) if a._exp >= b._exp else (b, a)
    limit = high._exp + min(-1, _size(high._coefficient) - prec - 2)
    if _size(low._coefficient) + low._exp - 1 < limit:
        low = _make(low._sign, 1, limit)
    return high, low


def _sub(a, b, context):
    answer = _not_a_number(a, b, context)
    return _add(a, b.copy_negate(), context) if answer is None else answer


def _mul(a, b, context):
    answer = _not_a_number(a, b, context)
    if answer is not None:
        return answer
    sign = a._sign ^ b._sign
    if a.is_infinite() or b.is_infinite():
        return _make(sign, 0, 'F') if a and b else _invalid(context)
    return _make(sign, a._coefficient * b._coefficient, a._exp + b._exp)._fixed(context)


def _div(a, b, context):
    answer = _not_a_number(a, b, context)
    if answer is not None:
        return answer
    sign = a._sign ^ b._sign
    if a.is_infinite():
        return _invalid(context) if b.is_infinite() else _make(sign, 0, 'F')
    if b.is_infinite():
        return _make(sign, 0, context.Etiny())._fixed(context)
    if not b:
        return _by_zero(a, sign, context)
    if not a:
        return _make(sign, 0, a._exp - b._exp)._fixed(context)
    shift = _size(b._coefficient) - _size(a._coefficient) + context.prec + 1
    exponent = a._exp - b._exp - shift
    above, below = a._coefficient, b._coefficient
    if shift >= 0:
        above *= 10**shift
    else:
        below *= 10**-shift
    quotient, rest = divmod(above, below)
    if rest:
        # A digit that is neither 0 nor 5 makes the rounding see that something is left.
        quotient += quotient % 5 == 0
    else:
        ideal = a._exp - b._exp
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return _make(sign, quotient, exponent)._fixed(context)


def _by_zero(a, sign, context):
    if not a:
        return _invalid(context, DivisionUndefined)
    context._raise(DivisionByZero)
    return _make(sign, 0, 'F')


def _whole_division(a, b, context):
    """Quotient without its fraction and remainder; None for the first when it has too many digits."""
    exponent = min(a._exp, b._exp)
    if not a or a.adjusted() - b.adjusted() <= -2:
        return _make(a._sign ^ b._sign, 0, 0), _make(a._sign, a._coefficient * 10 ** (a._exp - exponent), exponent)
    if a.adjusted() - b.adjusted() > context.prec:
        return None, None
    quotient, rest = divmod(a._coefficient * 10 ** (a._exp - exponent), b._coefficient * 10 ** (b._exp - exponent))
    if _size(quotient) > context.prec:
        return None, None
    return _make(a._sign ^ b._sign, quotient, 0), _make(a._sign, rest, exponent)


def _floordiv(a, b, context):
    return _divided(a, b, context)[0]


def _mod(a, b, context):
    return _divided(a, b, context, for_rest=True)[1]


def _divided(a, b, context, for_rest=False):
    answer = _not_a_number(a, b, context)
    if answer is not None:
        return answer, answer
    sign = a._sign ^ b._sign
    if a.is_infinite():
        if for_rest or b.is_infinite():
            answer = _invalid(context)
            return answer, answer
        return _make(sign, 0, 'F'), None
    if not b:
        if for_rest:
            answer = _invalid(context, DivisionUndefined if not a else InvalidOperation)
            return answer, answer
        return _by_zero(a, sign, context), None
    if b.is_infinite():
        return _make(sign, 0, 0), a._fixed(context)
    quotient, rest = _whole_division(a, b, context)
    if quotient is None:
        answer = _invalid(context, DivisionImpossible)
        return answer, answer
    return quotient, rest._fixed(context)


def _divmod(a, b, context):
    answer = _not_a_number(a, b, context)
    if answer is not None:
        return answer, answer
    if a.is_infinite():
        if b.is_infinite():
            answer = _invalid(context)
            return answer, answer
        return _make(a._sign ^ b._sign, 0, 'F'), _invalid(context)
    if not b:
        if not a:
            answer = _invalid(context, DivisionUndefined)
            return answer, answer
        context._raise(DivisionByZero, InvalidOperation)
        return _make(a._sign ^ b._sign, 0, 'F'), _make(0, 0, 'n')
    return _divided(a, b, context)


def remainder_near(self, other, context=None):
    """What is left of the nearest multiple."""
    context = context or getcontext()
    other = _needed(other)
    quotient, rest = _divided(self, other, context, for_rest=True)
    if quotient.is_nan() or other.is_infinite():
        return rest
    twice = abs(Decimal(rest._coefficient)) * 2
    size = Decimal(other._coefficient).scaleb(other._exp - rest._exp)
    if twice > size or twice == size and quotient._coefficient & 1:
        return _sub(rest, other.copy_sign(self), context)
    return rest


def fma(self, other, third, context=None):
    """self * other + third, rounded once."""
    context = context or getcontext()
    other, third = _needed(other), _needed(third)
    if self.is_finite() and other.is_finite():
        product = _make(self._sign ^ other._sign, self._coefficient * other._coefficient, self._exp + other._exp)
    else:
        product = _mul(self, other, context)
    return _add(product, third, context)


# -- comparisons


def _order(a, b):
    """-1, 0 or 1; no NaNs."""
    if a.is_infinite() or b.is_infinite():
        sizes = [(-1 if each._sign else 1) if each.is_infinite() else 0 for each in (a, b)]
        return (sizes[0] > sizes[1]) - (sizes[0] < sizes[1])
    if not a or not b:
        sizes = [0 if not each else -1 if each._sign else 1 for each in (a, b)]
        return (sizes[0] > sizes[1]) - (sizes[0] < sizes[1])
    if a._sign != b._sign:
        return -1 if a._sign else 1
    if a.adjusted() != b.adjusted():
        result = 1 if a.adjusted() > b.adjusted() else -1
        return -result if a._sign else result
    exponent = min(a._exp, b._exp)
    left, right = _signed(a, exponent), _signed(b, exponent)
    return (left > right) - (left < right)


def _comparable(self, other, equality):
    if isinstance(other, Decimal):
        return self, other
    if isinstance(other, int):
        return self, _converted(other)
    if isinstance(other, Rational):
        if self.is_finite():
            self = _make(self._sign, self._coefficient * other.denominator, self._exp)
        return self, Decimal(other.numerator)
    if equality and isinstance(other, Complex) and other.imag == 0:
        other = other.real
    if isinstance(other, float):
        if equality:
            getcontext().flags[FloatOperation] = True
        else:
            getcontext()._raise_float()
        return self, Decimal.from_float(other)
    return None


def _comparison(test, equality=False):
    def compare(self, other):
        pair = _comparable(self, other, equality)
        if pair is None:
            return NotImplemented
        a, b = pair
        if a.is_nan() or b.is_nan():
            if not equality or a.is_snan() or b.is_snan():
                getcontext()._raise(InvalidOperation)
            return False
        return test(_order(a, b))

    return compare


def compare(self, other, context=None):
    """The comparison as a Decimal: -1, 0, 1 or NaN."""
    other = _needed(other)
    answer = _not_a_number(self, other, context or getcontext())
    return Decimal(_order(self, other)) if answer is None else answer


def compare_total(self, other, context=None):
    """A comparison that tells representations apart too."""
    other = _needed(other)
    if self._sign != other._sign:
        return Decimal(-1 if self._sign else 1)
    kinds = [{'n': 2, 'N': 1}.get(each._exp, 0) for each in (self, other)]
    if kinds[0] or kinds[1]:
        a, b = (kinds[0], self._coefficient), (kinds[1], other._coefficient)
    else:
        a, b = _order(self, other), 0
        if not a and self.is_finite():
            a, b = (self._exp, other._exp) if not self._sign else (other._exp, self._exp)
            return Decimal((a > b) - (a < b))
        return Decimal((a > b) - (a < b))
    result = (a > b) - (a < b)
    return Decimal(-result if self._sign else result)


def _extreme(wanted):
    def choose(self, other, context=None):
        context = context or getcontext()
        other = _needed(other)
        if self.is_nan() or other.is_nan():
            if self.is_snan() or other.is_snan() or self.is_nan() and other.is_nan():
                return _not_a_number(self, other, context)
            return (other if self.is_nan() else self)._fixed(context)
        order = _order(self, other) or int(compare_total(self, other))
        return (self if order == wanted else other)._fixed(context)

    return choose


# -- powers and roots


def sqrt(self, context=None):
    """The square root."""
    context = context or getcontext()
    if self.is_nan():
        return _not_a_number(self, self, context)
    if not self:
        return _make(self._sign, 0, self._exp // 2)._fixed(context)
    if self._sign:
        return _invalid(context)
    if self.is_infinite():
        return self
    prec = context.prec + 1
    exponent = self._exp >> 1
    coefficient = self._coefficient * 10 if self._exp & 1 else self._coefficient
    places = prec - ((_size(self._coefficient) + (0 if self._exp & 1 == 0 else 1) + 1) >> 1)
    exact = True
    if places >= 0:
        coefficient *= 100**places
    else:
        coefficient, rest = divmod(coefficient, 100**-places)
        exact = not rest
    exponent -= places
    root = math.isqrt(coefficient)
    exact = exact and root * root == coefficient
    if exact:
        root = root // 10**places if places >= 0 else root * 10**-places
        exponent += places
    elif root % 5 == 0:
        root += 1
    with localcontext(context) as inner:
        inner.rounding = ROUND_HALF_EVEN
        made = _make(0, root, exponent)._fixed(inner)
    context._absorb(inner)
    return made


def _power(base, exponent, context):
    answer = _not_a_number(base, exponent, context)
    if answer is not None:
        return answer
    if not exponent:
        return _invalid(context) if not base else Decimal(1)
    whole = exponent.is_finite() and exponent == exponent.to_integral_value()
    sign = int(base._sign and whole and int(exponent) & 1)
    if base._sign and base and not whole:
        return _invalid(context)
    if not base:
        return _make(sign, 0, 0) if not exponent._sign else _make(sign, 0, 'F')
    if base.is_infinite():
        return _make(sign, 0, 0) if exponent._sign else _make(sign, 0, 'F')
    if exponent.is_infinite():
        order = _order(base.copy_abs(), Decimal(1))
        if not order:
            context._raise(Inexact, Rounded)
            return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _make(0, 0, 'F') if (order > 0) != bool(exponent._sign) else Decimal(0)
    from _decimal_functions import power

    return power(base, exponent, sign, whole, context)


def __pow__(self, other, modulo=None):
    other = _converted(other)
    if other is NotImplemented:
        return other
    if modulo is None:
        return _power(self, other, getcontext())
    return _modular_power(self, other, _needed(modulo), getcontext())


def _modular_power(base, exponent, modulo, context):
    """base ** exponent % modulo, of whole numbers."""
    numbers = base, exponent, modulo
    for each in numbers:
        answer = _not_a_number(each, each, context)
        if answer is not None:
            return answer
    if any(each.is_infinite() or each != each.to_integral_value() for each in numbers):
        return _invalid(context)
    if not modulo or exponent._sign and exponent or modulo.adjusted() >= context.prec or not base and not exponent:
        return _invalid(context)
    size = pow(abs(int(base)), int(exponent), abs(int(modulo)))
    return _make(base._sign & int(exponent) & 1, size, 0)


def __rpow__(self, other, modulo=None):
    other = _converted(other)
    return other if other is NotImplemented else _power(other, self, getcontext())


def _function(name):
    def apply(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _not_a_number(self, self, context)
        import _decimal_functions

        return getattr(_decimal_functions, name)(self, context)

    apply.__name__ = name
    return apply


# -- exponents


def scaleb(self, other, context=None):
    """Another power of ten."""
    context = context or getcontext()
    other = _needed(other)
    answer = _not_a_number(self, other, context)
    if answer is not None:
        return answer
    if other._exp != 0:
        return _invalid(context)
    return self if self.is_infinite() else _make(self._sign, self._coefficient, self._exp + int(other))._fixed(context)


def logb(self, context=None):
    """The power of ten of the first digit, as a Decimal."""
    context = context or getcontext()
    if self.is_nan():
        return _not_a_number(self, self, context)
    if self.is_infinite():
        return _make(0, 0, 'F')
    if not self:
        context._raise(DivisionByZero)
        return _make(1, 0, 'F')
    return Decimal(self.adjusted())._fixed(context)


def _neighbour(direction):
    def neighbour(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _not_a_number(self, self, context)
        up = direction > 0
        if self.is_infinite():
            if bool(self._sign) != up:
                return self
            return _make(self._sign, 10**context.prec - 1, context.Etop())
        with localcontext(context) as inner:
            inner.rounding = ROUND_CEILING if up else ROUND_FLOOR
            inner.clear_traps()
            made = self._fixed(inner)
            if made != self:
                return made
            return _add(self, _make(0 if up else 1, 1, context.Etiny() - 1), inner)

    return neighbour


def next_toward(self, other, context=None):
    """The next number in the direction of another."""
    context = context or getcontext()
    other = _needed(other)
    answer = _not_a_number(self, other, context)
    if answer is not None:
        return answer
    order = _order(self, other)
    if not order:
        return self.copy_sign(other)
    return self.next_plus(context) if order < 0 else self.next_minus(context)


_add_both, _sub_both, _mul_both = _binary(_add), _binary(_sub), _binary(_mul)
_div_both, _floor_both, _mod_both, _divmod_both = _binary(_div), _binary(_floordiv), _binary(_mod), _binary(_divmod)

METHODS = {
    '__add__': _add_both[0], '__radd__': _add_both[1], '__sub__': _sub_both[0], '__rsub__': _sub_both[1],
    '__mul__': _mul_both[0], '__rmul__': _mul_both[1], '__truediv__': _div_both[0], '__rtruediv__': _div_both[1],
    '__floordiv__': _floor_both[0], '__rfloordiv__': _floor_both[1], '__mod__': _mod_both[0], '__rmod__': _mod_both[1],
    '__divmod__': _divmod_both[0], '__rdivmod__': _divmod_both[1], '__pow__': __pow__, '__rpow__': __rpow__,
    '__eq__': _comparison(lambda order: order == 0, True), '__lt__': _comparison(lambda order: order < 0),
    '__le__': _comparison(lambda order: order <= 0), '__gt__': _comparison(lambda order: order > 0),
    '__ge__': _comparison(lambda order: order >= 0), 'compare': compare, 'compare_total': compare_total,
    'max': _extreme(1), 'min': _extreme(-1), 'remainder_near': remainder_near, 'fma': fma, 'sqrt': sqrt,
    'exp': _function('exp'), 'ln': _function('ln'), 'log10': _function('log10'), 'scaleb': scaleb, 'logb': logb,
    'next_plus': _neighbour(1), 'next_minus': _neighbour(-1), 'next_toward': next_toward,
}
