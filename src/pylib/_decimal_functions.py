"""Logarithms, the exponential and powers of Decimals, on whole numbers that stand for fixed-point ones."""
from functools import cache
from math import isqrt

from _decimal_context import ROUND_HALF_EVEN, Inexact, Rounded, localcontext
from _decimal_number import Decimal, _invalid, _make, _overflowed, _size

_GUARD = 10


def _log_fixed(n, one):
    """ln(n / one) * one, for n near one to within some powers of two: roots until it is near 1, then artanh."""
    roots = 0
    while abs(n - one) * 1000 > one:
        n = isqrt(n * one)
        roots += 1
    y = abs(n - one) * one // (n + one)
    square = y * y // one
    total, term, k = 0, y, 1
    while term:
        total += term // k
        term = term * square // one
        k += 2
    total = total * 2 << roots
    return total if n > one else -total


@cache
def _ln10(places):
    """ln 10 with so many decimal places, as a whole number."""
    one = 10 ** (places + _GUARD)
    return _log_fixed(10 * one, one) // 10**_GUARD


def _ln_places(value, places):
    """ln(value) with so many decimal places."""
    work = places + _GUARD + len(str(abs(value.adjusted())))
    one = 10**work
    shift = value.adjusted() + 1
    coefficient = value._coefficient * 10 ** (work + _GUARD)
    mantissa = coefficient // 10 ** (_size(value._coefficient) + _GUARD)
    total = _log_fixed(mantissa, one) + shift * _ln10(work)
    return _cut(total, work - places)


def _cut(n, digits):
    """n / 10**digits, rounded."""
    return (n + 5 * 10 ** (digits - 1)) // 10**digits if digits > 0 else n


def _exp_digits(n, places, digits):
    """e ** (n / 10**places) as a coefficient of about so many digits and its exponent."""
    work = digits + _GUARD + max(0, len(str(abs(n))) - places)
    n = n * 10 ** (work - places) if work >= places else _cut(n, places - work)
    one = 10**work
    ten = _ln10(work)
    power = (2 * n + ten) // (2 * ten)
    rest = (n - power * ten) * 10**_GUARD >> 8
    one *= 10**_GUARD
    total, term, k = one, one, 1
    while abs(term) > 1:
        term = term * rest // (one * k)
        total += term
        k += 1
    for _ in range(8):
        total = total * total // one
    drop = _size(total) - digits
    return (_cut(total, drop), power - work - _GUARD + drop) if drop > 0 else (total, power - work - _GUARD)


def _until_clear(compute, context):
    """Computes with more digits until it is clear which way the result has to be rounded."""
    extra = 3
    while True:
        coefficient, exponent = compute(context.prec + extra)
        tail = _size(coefficient) - context.prec - 1
        if tail < 0 or abs(coefficient) % (5 * 10**tail) or extra > 200:
            return coefficient, exponent
        extra += 3


def _finished(sign, coefficient, exponent, context):
    """Rounded half even, and inexact in any case."""
    missing = context.prec + 2 - _size(coefficient)
    if missing > 0:
        coefficient *= 10**missing
        exponent -= missing
    with localcontext(context) as inner:
        inner.rounding = ROUND_HALF_EVEN
        made = _make(sign, coefficient, exponent)._fixed(inner)
    context._absorb(inner)
    context._raise(Inexact, Rounded)
    return made


def exp(value, context):
    if value.is_infinite():
        return Decimal(0) if value._sign else value
    if not value:
        return Decimal(1)
    if value.adjusted() > len(str(context.Emax)) + 1:
        return _make(0, 1, context.Etiny() * 2)._fixed(context) if value._sign else _overflowed(0, context)
    n = -value._coefficient if value._sign else value._coefficient
    n, places = (n * 10**value._exp, 0) if value._exp >= 0 else (n, -value._exp)
    if value.adjusted() < -context.prec - 2:
        n, places = 10 ** (context.prec + 3) + (-1 if value._sign else 1), context.prec + 3
        return _finished(0, n, -places, context)
    return _finished(0, *_until_clear(lambda digits: _exp_digits(n, places, digits), context), context)


def _places_for(value, digits):
    """How many decimal places a logarithm needs to have so many digits: near 1 it is small."""
    near = (value - 1).adjusted() if value.adjusted() in (0, -1) and value != 1 else 0
    return digits - min(near, 0)


def _logarithm(value, context, compute):
    if not value:
        return Decimal('-Infinity')
    if value._sign:
        return _invalid(context)
    if value.is_infinite():
        return value
    with localcontext(context) as wide:
        wide.prec = context.prec + _size(value._coefficient) + 10
        wide.clear_traps()
        places = _places_for(value, 0)

    def digits_of(digits):
        n = compute(value, places + digits)
        return n, -places - digits

    n, exponent = _until_clear(digits_of, context)
    return _finished(int(n < 0), abs(n), exponent, context)


def ln(value, context):
    if value == 1:
        return Decimal(0)
    return _logarithm(value, context, _ln_places)


def log10(value, context):
    if value._sign == 0 and value.is_finite() and str(value._coefficient).rstrip('0') == '1':
        return Decimal(value.adjusted())._fixed(context)

    def compute(value, places):
        work = places + _GUARD
        return _ln_places(value, work) * 10**places // _ln10(work)

    return _logarithm(value, context, compute)


def power(base, exponent, sign, whole, context):
    """base ** exponent, for numbers that are finite and not zero."""
    if base == 1 and whole:
        return _make(sign, 1, 0) if not base._exp else _whole_power(base, int(exponent), context)
    if whole and exponent.adjusted() < 18:
        return _whole_power(base, int(exponent), context)
    size = base.copy_abs()
    with localcontext(context) as wide:
        wide.prec = context.prec + _size(base._coefficient) + 30
        wide.clear_traps()
        wide.Emax, wide.Emin = 999999999999, -999999999999
        log = size.ln(wide) * exponent
        if log.adjusted() > len(str(context.Emax)) + 1:
            return _overflowed(sign, context) if not log._sign else _make(sign, 0, context.Etiny())
        made = log.exp(wide)
    return _finished(sign, made._coefficient, made._exp, context)


def _whole_power(base, exponent, context):
    with localcontext(context) as work:
        work.prec = context.prec + 4 + 19
        work.rounding = ROUND_HALF_EVEN
        work.clear_traps()
        work.clear_flags()
        if exponent < 0:
            work.prec += 1
            base = 1 / base
        result, rest, square = Decimal(1), abs(exponent), base
        while rest:
            if rest & 1:
                result = result * square
            rest >>= 1
            if rest:
                square = square * square
                if square.is_infinite() or not square:
                    result = result * square
                    break
    if result.is_infinite():
        return _overflowed(result._sign, context)
    return result._fixed(context)
