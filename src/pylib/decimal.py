"""
Decimal floating point: numbers as people write them, with as many digits as the context says. Left out: the operations on
digits as truth values (logical_and and its kin), rotate and shift, and HAVE_THREADS' per-thread contexts by other means than
contextvars.
"""
import contextvars
import numbers
import sys

__all__ = [
    'Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped',
    'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow', 'FloatOperation',
    'DivisionImpossible', 'InvalidContext', 'ConversionSyntax', 'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP',
    'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext',
    'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR',
]

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
_ROUNDINGS = (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP,
)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


def _signal(name, *bases):
    return type(name, bases, {'__module__': 'decimal'})


DecimalException = _signal('DecimalException', ArithmeticError)
Clamped = _signal('Clamped', DecimalException)
InvalidOperation = _signal('InvalidOperation', DecimalException)
ConversionSyntax = _signal('ConversionSyntax', InvalidOperation)
DivisionByZero = _signal('DivisionByZero', DecimalException, ZeroDivisionError)
DivisionImpossible = _signal('DivisionImpossible', InvalidOperation)
DivisionUndefined = _signal('DivisionUndefined', InvalidOperation, ZeroDivisionError)
Inexact = _signal('Inexact', DecimalException)
InvalidContext = _signal('InvalidContext', InvalidOperation)
Rounded = _signal('Rounded', DecimalException)
Subnormal = _signal('Subnormal', DecimalException)
Overflow = _signal('Overflow', Inexact, Rounded)
Underflow = _signal('Underflow', Inexact, Rounded, Subnormal)
FloatOperation = _signal('FloatOperation', DecimalException, TypeError)

# Of several that are trapped the first is raised.
_SIGNALS = (
    InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped,
)
_CONDITIONS = (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)


# The order in which a context shows them.
_SHOWN = (
    Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow,
)


class _Switches(dict):
    """Flags or traps: every signal is on or off."""

    def __init__(self, on=()):
        if isinstance(on, dict):
            super().__init__((signal, bool(on.get(signal, False))) for signal in _SIGNALS)
        else:
            super().__init__((signal, signal in on) for signal in _SIGNALS)

    def __setitem__(self, key, value):
        if key not in self:
            raise KeyError('invalid error flag')
        super().__setitem__(key, bool(value))

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def on(self):
        return [signal for signal in _SHOWN if self[signal]]


class Context:
    """How many digits, how they are rounded, and what is an error."""

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        usual = DefaultContext if 'DefaultContext' in globals() else None
        given = {'prec': prec, 'rounding': rounding, 'Emin': Emin, 'Emax': Emax, 'capitals': capitals, 'clamp': clamp}
        for name, value in given.items():
            setattr(self, name, getattr(usual, name) if value is None else value)
        self.flags = _Switches(() if flags is None else flags)
        self.traps = _Switches(usual.traps if traps is None else traps)

    def __setattr__(self, name, value):
        problem = None
        if name == 'prec' and not 1 <= value <= MAX_PREC:
            problem = 'valid range for prec is [1, MAX_PREC]'
        elif name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError(
                'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, '
                'ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]'
            )
        elif name == 'Emin' and not MIN_EMIN <= value <= 0:
            problem = 'valid range for Emin is [MIN_EMIN, 0]'
        elif name == 'Emax' and not 0 <= value <= MAX_EMAX:
            problem = 'valid range for Emax is [0, MAX_EMAX]'
        elif name == 'capitals' and value not in (0, 1):
            problem = 'valid values for capitals are 0 or 1'
        elif name == 'clamp' and value not in (0, 1):
            problem = 'valid values for clamp are 0 or 1'
        elif name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        if problem is not None:
            raise ValueError(problem)
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ', '.join(signal.__name__ for signal in self.flags.on())
        traps = ', '.join(signal.__name__ for signal in self.traps.on())
        return (
            f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
            f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])'
        )

    def copy(self):
        return Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps
        )

    __copy__ = copy

    def clear_flags(self):
        self.flags = _Switches()

    def clear_traps(self):
        self.traps = _Switches()

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num='0', /):
        """A Decimal rounded to this context."""
        made = Decimal(num, self)
        return made._fixed(self)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._fixed(self)

    def _raise(self, *conditions):
        """Notes what happened; raises when it is trapped."""
        signals = [InvalidOperation if condition in _CONDITIONS else condition for condition in conditions]
        for signal in signals:
            self.flags[signal] = True
        trapped = [signal for signal in _SIGNALS if signal in signals and self.traps[signal]]
        if trapped:
            named = [condition for condition in conditions if condition in _CONDITIONS]
            if named and InvalidOperation in trapped:
                raise InvalidOperation(named + [signal for signal in trapped if signal is not InvalidOperation])
            raise trapped[0](trapped)


def _delegated(name, count):
    def method(self, *args):
        if len(args) != count:
            raise TypeError(f'{name}() takes exactly {count} argument{"s" if count > 1 else ""} ({len(args)} given)')
        first, *rest = [_converted(arg) if not isinstance(arg, Decimal) else arg for arg in args]
        if NotImplemented in (first, *rest):
            wrong = next(arg for arg in args if not isinstance(arg, (int, Decimal)))
            raise TypeError(f'conversion from {type(wrong).__name__} to Decimal is not supported')
        with localcontext(self) as inner:
            try:
                return _DELEGATED[name](first, *rest)
            finally:
                for signal in inner.flags.on():
                    self.flags[signal] = True

    method.__name__ = name
    setattr(Context, name, method)


# -- digits


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


def _converted(other):
    """A Decimal of an int; NotImplemented for what does not mix."""
    if isinstance(other, Decimal):
        return other
    return _make(int(other < 0), abs(int(other)), 0) if isinstance(other, int) else NotImplemented


def _make(sign, coefficient, exponent):
    self = object.__new__(Decimal)
    self._sign, self._coefficient, self._exp = sign, coefficient, exponent
    return self


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
        from math import gcd

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
            return sign + ('sNaN' if self._exp == 'N' else 'NaN') + (str(self._coefficient) if self._coefficient else '')
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
        from fractions import Fraction

        return hash(Fraction(*self.as_integer_ratio()))

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
        made, inexact = self._rescaled(exp._exp, rounding or context.rounding)
        if made._coefficient and (made.adjusted() > context.Emax or _size(made._coefficient) > context.prec):
            return _invalid(context)
        if made and made.adjusted() < context.Emin:
            context._raise(Subnormal)
        if exp._exp > self._exp:
            context._raise(*([Inexact, Rounded] if inexact else [Rounded] if self._coefficient else [Rounded]))
        return made

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self.is_nan():
            return _not_a_number(self, self, context)
        return self if not self.is_finite() or self._exp >= 0 else self._rescaled(0, rounding or context.rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if not self.is_finite() or self._exp >= 0:
            return self.to_integral_value(rounding, context)
        made, inexact = self._rescaled(0, rounding or context.rounding)
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

    # -- signs

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

    # -- arithmetic: see _decimal_arithmetic

    def same_quantum(self, other, context=None):
        other = _needed(other)
        if self.is_finite() and other.is_finite():
            return self._exp == other._exp
        return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()


def _raise_float(self):
    if self.traps[FloatOperation]:
        raise FloatOperation([FloatOperation])
    self.flags[FloatOperation] = True


Context._raise_float = _raise_float


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


def _tuple_type():
    from collections import namedtuple

    return namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


DecimalTuple = _tuple_type()

DefaultContext = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
    traps=[DivisionByZero, Overflow, InvalidOperation],
)
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[]
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_current = contextvars.ContextVar('decimal_context')


def getcontext():
    """The context of this thread or task."""
    try:
        return _current.get()
    except LookupError:
        made = DefaultContext.copy()
        _current.set(made)
        return made


def setcontext(context, /):
    """Makes a context the one in use."""
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class localcontext:
    """Uses a copy of a context inside a with statement."""

    def __init__(self, ctx=None, **kwargs):
        self._made = (getcontext() if ctx is None else ctx).copy()
        for name, value in kwargs.items():
            if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
            setattr(self._made, name, _Switches(value) if name in ('flags', 'traps') else value)

    def __enter__(self):
        self._before = getcontext()
        _current.set(self._made)
        return self._made

    def __exit__(self, *details):
        _current.set(self._before)


numbers.Number.register(Decimal)

from _decimal_arithmetic import METHODS as _METHODS

_DELEGATED = {}
for _name, _method in _METHODS.items():
    setattr(Decimal, _name, _method)
for _name, _count in {
    'abs': 1, 'add': 2, 'compare': 2, 'compare_total': 2, 'divide': 2, 'divide_int': 2, 'divmod': 2, 'exp': 1, 'fma': 3,
    'is_finite': 1, 'is_infinite': 1, 'is_nan': 1, 'is_zero': 1, 'ln': 1, 'log10': 1, 'logb': 1, 'max': 2, 'min': 2,
    'minus': 1, 'multiply': 2, 'next_minus': 1, 'next_plus': 1, 'normalize': 1, 'plus': 1, 'quantize': 2, 'remainder': 2,
    'remainder_near': 2, 'scaleb': 2, 'sqrt': 1, 'subtract': 2, 'to_integral_value': 1, 'to_sci_string': 1,
    'to_eng_string': 1, 'copy_abs': 1, 'copy_negate': 1, 'copy_sign': 2, 'same_quantum': 2, 'power': 2,
}.items():
    _special = {
        'abs': '__abs__', 'add': '__add__', 'divide': '__truediv__', 'divide_int': '__floordiv__', 'divmod': '__divmod__',
        'minus': '__neg__', 'multiply': '__mul__', 'plus': '__pos__', 'remainder': '__mod__', 'subtract': '__sub__',
        'to_sci_string': '__str__', 'power': '__pow__',
    }
    _DELEGATED[_name] = getattr(Decimal, _special.get(_name, _name))
    _delegated(_name, _count)


from _types import name_in_full

name_in_full(Decimal)
