"""Exact quotients of whole numbers."""
import numbers
import operator
from math import gcd, isinf, isnan

__all__ = ['Fraction']

# sys.hash_info's, on 64 bits.
_HASH_MODULUS = 2**61 - 1
_HASH_INF = 314159
_INVALID = 'argument should be a string or a Rational instance or have the as_integer_ratio() method'


def _digits(text):
    """The digits without their underscores; None when they are not digits."""
    if not text:
        return ''
    parts = text.split('_')
    return ''.join(parts) if all(part.isdecimal() for part in parts) else None


def _parsed(text):
    """'3/4', '-1.5' or '2e-3' as numerator and denominator; None when it is none of these."""
    rest = text.strip()
    sign = -1 if rest[:1] == '-' else 1
    if rest[:1] in ('-', '+'):
        rest = rest[1:]
    if not (rest[:1].isdecimal() or rest[:1] == '.' and rest[1:2].isdecimal()):
        return None
    whole, slash, below = rest.partition('/')
    if slash:
        whole, below = _digits(whole.rstrip()), _digits(below.lstrip())
        return (sign * int(whole), int(below)) if whole and below else None
    rest, mark, power = rest.replace('E', 'e').partition('e')
    whole, _, decimals = rest.partition('.')
    whole, decimals = _digits(whole), _digits(decimals)
    exponent = 0
    if mark:
        figures = _digits(power[1:] if power[:1] in ('-', '+') else power)
        if not figures:
            return None
        exponent = -int(figures) if power[0] == '-' else int(figures)
    if whole is None or decimals is None:
        return None
    exponent -= len(decimals)
    numerator = sign * int(whole + decimals or '0')
    return (numerator * 10**exponent, 1) if exponent >= 0 else (numerator, 10**-exponent)


def _ratio_of(number):
    """Numerator and denominator of a number that has them; None for what has not."""
    if isinstance(number, numbers.Rational):
        return number.numerator, number.denominator
    if isinstance(number, float) or not isinstance(number, type) and hasattr(number, 'as_integer_ratio'):
        return number.as_integer_ratio()
    return None


def _operators(name, exact, approximate, with_complex=True):
    """The method and its reflection: exact between rationals, else as floats or complex numbers do it."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float) or with_complex and isinstance(b, complex):
            return approximate(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return approximate(float(a), float(b))
        if with_complex and isinstance(a, numbers.Complex):
            return approximate(complex(a), float(b))
        return NotImplemented

    forward.__name__ = f'__{name}__'
    reverse.__name__ = f'__r{name}__'
    forward.__doc__ = reverse.__doc__ = exact.__doc__
    return forward, reverse


def _add(a, b):
    """a + b"""
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)


def _sub(a, b):
    """a - b"""
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)


def _mul(a, b):
    """a * b"""
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    """a / b"""
    if b._numerator == 0:
        raise ZeroDivisionError(f'Fraction({b._denominator}, 0)')
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    """a // b"""
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _divmod(a, b):
    """(a // b, a % b)"""
    whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
    return whole, Fraction(rest, a._denominator * b._denominator)


def _mod(a, b):
    """a % b"""
    below = a._denominator * b._denominator
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), below)


class Fraction(numbers.Rational):
    """A rational number, always in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return cls._from_coprime_ints(numerator, 1)
            ratio = _ratio_of(numerator)
            if ratio is not None:
                return cls._from_coprime_ints(*ratio)
            if not isinstance(numerator, str):
                raise TypeError(_INVALID)
            parsed = _parsed(numerator)
            if parsed is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            numerator, denominator = parsed
        elif type(numerator) is not int or type(denominator) is not int:
            if not (isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational)):
                raise TypeError('both arguments should be Rational instances')
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        common = gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        return cls._from_coprime_ints(numerator // common, denominator // common)

    @classmethod
    def from_number(cls, number):
        """Exactly the value of a number."""
        ratio = _ratio_of(number)
        if ratio is None:
            raise TypeError('argument should be a Rational instance or have the as_integer_ratio() method')
        return cls._from_coprime_ints(*ratio)

    @classmethod
    def from_float(cls, f):
        """Exactly the value of a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Exactly the value of a Decimal."""
        from decimal import Decimal

        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = super(Fraction, cls).__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most so large."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, until the next would be too large.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        from _fraction_format import formatted

        return formatted(self, format_spec)

    __add__, __radd__ = _operators('add', _add, operator.add)
    __sub__, __rsub__ = _operators('sub', _sub, operator.sub)
    __mul__, __rmul__ = _operators('mul', _mul, operator.mul)
    __truediv__, __rtruediv__ = _operators('truediv', _div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators('floordiv', _floordiv, operator.floordiv, False)
    __divmod__, __rdivmod__ = _operators('divmod', _divmod, divmod, False)
    __mod__, __rmod__ = _operators('mod', _mod, operator.mod, False)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, (float, complex)):
            return float(a) ** b
        if not isinstance(b, numbers.Rational):
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        above, below, power = a._numerator, a._denominator, b.numerator
        if power < 0:
            above, below, power = below, above, -power
            if below == 0:
                raise ZeroDivisionError(f'Fraction({above ** power}, 0)')
            if below < 0:
                above, below = -above, -below
        return Fraction._from_coprime_ints(above**power, below**power)

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a**b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __int__(a):
        return operator.index(a.__trunc__())

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            doubled = rest * 2
            up = doubled > self._denominator or doubled == self._denominator and floor % 2
            return floor + 1 if up else floor
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            found = _HASH_INF
        else:
            found = hash(hash(abs(self._numerator)) * inverse)
        result = found if self._numerator >= 0 else -found
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if isnan(b) or isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if isnan(other) or isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
