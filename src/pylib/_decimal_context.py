"""
The contexts of decimal: how many digits, how they are rounded, and which signals are errors. C in CPython. What a
context computes is in _decimal_operations.
"""
import contextvars

from _types import name_in_full

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
IEEE_CONTEXT_MAX_BITS = 512


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


def of_decimal(cls):
    """Where the class is said to be."""
    cls.__module__ = 'decimal'
    name_in_full(cls)
    return cls


@of_decimal
class SignalDict(dict):
    """Flags or traps: every signal is on or off."""

    def __init__(self, on=()):
        if isinstance(on, dict):
            super().__init__((signal, bool(on.get(signal, False))) for signal in _SIGNALS)
        else:
            super().__init__((signal, signal in on) for signal in _SIGNALS)

    def __repr__(self):
        return f'{{{", ".join(f"{signal}:{on}" for signal, on in self.items())}}}'

    def __missing__(self, key):
        raise KeyError(
            'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, '
            'Underflow, Subnormal, Inexact, Rounded,\n   Clamped]'
        )

    def __setitem__(self, key, value):
        if key not in self:
            self.__missing__(key)
        super().__setitem__(key, bool(value))

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def on(self):
        return [signal for signal in _SHOWN if self[signal]]


_SETTINGS = 'prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'


def check_rounding(rounding):
    if rounding not in _ROUNDINGS:
        raise TypeError(
            'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, '
            'ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]'
        )


@of_decimal
class Context:
    """How many digits, how they are rounded, and what is an error."""

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        given = {'prec': prec, 'rounding': rounding, 'Emin': Emin, 'Emax': Emax, 'capitals': capitals, 'clamp': clamp}
        for name, value in given.items():
            setattr(self, name, getattr(DefaultContext, name) if value is None else value)
        self.flags = SignalDict(() if flags is None else flags)
        self.traps = SignalDict(DefaultContext.traps if traps is None else traps)

    def __setattr__(self, name, value):
        problem = None
        if name in ('flags', 'traps'):
            if not isinstance(value, SignalDict):
                raise TypeError('argument must be a signal dict')
        elif name in ('prec', 'Emin', 'Emax', 'capitals', 'clamp') and not isinstance(value, int):
            raise TypeError('an integer is required')
        elif name == 'prec' and not 1 <= value <= MAX_PREC:
            problem = 'valid range for prec is [1, MAX_PREC]'
        elif name == 'rounding':
            check_rounding(value)
        elif name == 'Emin' and not MIN_EMIN <= value <= 0:
            problem = 'valid range for Emin is [MIN_EMIN, 0]'
        elif name == 'Emax' and not 0 <= value <= MAX_EMAX:
            problem = 'valid range for Emax is [0, MAX_EMAX]'
        elif name == 'capitals' and value not in (0, 1):
            problem = 'valid values for capitals are 0 or 1'
        elif name == 'clamp' and value not in (0, 1):
            problem = 'valid values for clamp are 0 or 1'
        elif name not in _SETTINGS:
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

    def __reduce__(self):
        numbers = self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp
        return Context, (*numbers, self.flags.on(), self.traps.on())

    def clear_flags(self):
        self.flags = SignalDict()

    def clear_traps(self):
        self.traps = SignalDict()

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

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

    def _raise_float(self):
        if self.traps[FloatOperation]:
            raise FloatOperation([FloatOperation])
        self.flags[FloatOperation] = True

    def _absorb(self, inner):
        """Notes what happened in another context."""
        for signal in inner.flags.on():
            self.flags[signal] = True


DefaultContext = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
    traps=[DivisionByZero, Overflow, InvalidOperation],
)
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[]
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_current = contextvars.ContextVar('decimal_context')


def IEEEContext(bits, /):
    """The context of a format of IEEE 754 of so many bits."""
    if not 0 < bits <= IEEE_CONTEXT_MAX_BITS or bits % 32:
        raise ValueError(f'argument must be a multiple of 32, with a maximum of {IEEE_CONTEXT_MAX_BITS}')
    most = 3 << bits // 16 + 3
    return Context(9 * (bits // 32) - 2, ROUND_HALF_EVEN, 1 - most, most, 1, 1, [], [])


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
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


@of_decimal
class localcontext:
    """Uses a copy of a context inside a with statement."""

    def __init__(self, ctx=None, **kwargs):
        if ctx is not None and not isinstance(ctx, Context):
            raise TypeError('optional argument must be a context')
        self._made = (getcontext() if ctx is None else ctx).copy()
        for name, value in kwargs.items():
            if name not in _SETTINGS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
            setattr(self._made, name, SignalDict(value) if name in ('flags', 'traps') else value)

    def __enter__(self):
        self._before = getcontext()
        _current.set(self._made)
        return self._made

    def __exit__(self, *details):
        _current.set(self._before)
