"""
Signals: what is done when one comes, and sending them. https://docs.python.org/3/library/signal.html. Left out: timers of
processor time; a mask is the whole process's, not a thread's.
"""
import _signal
from _signal_calls import *
from _signal_calls import _FUNCTIONS
from enum import IntEnum as _IntEnum

SIG_DFL, SIG_IGN = 0, 1
_NAMES = ('HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG '
          'XCPU XFSZ VTALRM PROF WINCH IO PWR SYS').split()

Signals = _IntEnum('Signals', [(f'SIG{name}', number) for number, name in enumerate(_NAMES, 1)]
                   + [('SIGCLD', 17), ('SIGIOT', 6), ('SIGPOLL', 29), ('SIGRTMIN', 34), ('SIGRTMAX', 64)],
                   module=__name__)
Handlers = _IntEnum('Handlers', [('SIG_DFL', 0), ('SIG_IGN', 1)], module=__name__)
Sigmasks = _IntEnum('Sigmasks', [('SIG_BLOCK', 0), ('SIG_UNBLOCK', 1), ('SIG_SETMASK', 2)], module=__name__)
for _class in Signals, Handlers, Sigmasks:
    globals().update(_class.__members__)
del _class
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
ItimerError = itimer_error


def _int_to_enum(value, enum_klass):
    """The member of that number, or what was given."""
    if not isinstance(value, int):
        return value
    try:
        return enum_klass(value)
    except ValueError:
        return value


def _enum_to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    """Says what is to be done when a signal comes; what was until now."""
    return _int_to_enum(_signal.signal(_enum_to_int(signalnum), _enum_to_int(handler)), Handlers)


def getsignal(signalnum):
    return _int_to_enum(_signal.getsignal(signalnum), Handlers)


def pthread_sigmask(how, mask):
    """Holds signals back, or no more; those that were held back until now."""
    return {_int_to_enum(number, Signals) for number in _FUNCTIONS.pthread_sigmask(how, mask)}


def sigpending():
    return {_int_to_enum(number, Signals) for number in _FUNCTIONS.sigpending()}


def sigwait(sigset):
    """Waits for one of the signals, which must be held back."""
    return _int_to_enum(_FUNCTIONS.sigwait(sigset), Signals)


def valid_signals():
    return {_int_to_enum(number, Signals) for number in (*range(1, 32), *range(34, 65))}
