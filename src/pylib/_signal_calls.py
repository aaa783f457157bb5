"""The part of signal that is C in CPython and needs nothing of the machine's own."""
import _processes
import _signal
from _signal import alarm, default_int_handler, pause, raise_signal, set_wakeup_fd

__all__ = ['alarm', 'default_int_handler', 'getitimer', 'itimer_error', 'pause', 'pidfd_send_signal', 'pthread_kill',
           'raise_signal', 'set_wakeup_fd', 'setitimer', 'siginterrupt', 'sigtimedwait', 'sigwaitinfo', 'strsignal',
           'struct_siginfo']

_TEXTS = ('Hangup', 'Interrupt', 'Quit', 'Illegal instruction', 'Trace/breakpoint trap', 'Aborted', 'Bus error',
          'Floating point exception', 'Killed', 'User defined signal 1', 'Segmentation fault', 'User defined signal 2',
          'Broken pipe', 'Alarm clock', 'Terminated', 'Stack fault', 'Child exited', 'Continued', 'Stopped (signal)',
          'Stopped', 'Stopped (tty input)', 'Stopped (tty output)', 'Urgent I/O condition', 'CPU time limit exceeded',
          'File size limit exceeded', 'Virtual timer expired', 'Profiling timer expired', 'Window changed',
          'I/O possible', 'Power failure', 'Bad system call')


class itimer_error(OSError):
    """What setitimer() and getitimer() refuse."""
    __module__ = 'signal'


def _number(signalnum):
    index = getattr(type(signalnum), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    number = index(signalnum)
    if not 1 <= number <= 64:
        raise ValueError('signal number out of range')
    return number


def strsignal(signalnum, /):
    """What a signal is, in words."""
    number = _number(signalnum)
    if number <= len(_TEXTS):
        return _TEXTS[number - 1]
    return f'Real-time signal {number - 34}' if number >= 34 else None


def setitimer(which, seconds, interval=0.0, /):
    """Has SIGALRM come after so many seconds, and then again and again."""
    for given in seconds, interval:
        if not isinstance(given, (int, float)) and not hasattr(type(given), '__float__'):
            raise TypeError(f"'{type(given).__name__}' object cannot be interpreted as an integer")
    if which not in (0, 1, 2) or seconds < 0 or interval < 0:
        raise itimer_error(22, 'Invalid argument')
    return _signal.setitimer(which, seconds, interval)


def getitimer(which, /):
    if which not in (0, 1, 2):
        raise itimer_error(22, 'Invalid argument')
    return _signal.getitimer(which) if which == 0 else (0.0, 0.0)


def siginterrupt(signalnum, flag, /):
    """Calls that a signal interrupts are asked again, whatever is said here."""
    _number(signalnum)


def pthread_kill(thread_id, signalnum, /):
    """Handlers always run in the main thread, so it does not matter which thread is named."""
    if not 0 <= signalnum <= 64:
        raise OSError(22, 'Invalid argument')
    _processes.kill(_processes.getpid(), int(signalnum))


def pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /):
    _processes.kill(_processes.pidfd_pid(pidfd), int(signalnum))


class struct_siginfo(tuple):
    """What is known of a signal."""
    __module__ = 'signal'
    __match_args__ = ('si_signo', 'si_code', 'si_errno', 'si_pid', 'si_uid', 'si_status', 'si_band')
    n_fields = n_sequence_fields = 7
    n_unnamed_fields = 0

    def __repr__(self):
        shown = ', '.join(f'{name}={value}' for name, value in zip(self.__match_args__, self))
        return f'signal.struct_siginfo({shown})'


for _at, _name in enumerate(struct_siginfo.__match_args__):
    setattr(struct_siginfo, _name, property(lambda self, at=_at: self[at]))


def _wanted(sigset):
    numbers = []
    for given in sigset:
        number = int(given)
        if not 1 <= number <= 64:
            raise ValueError(f'signal number {number} out of range [1; 64]')
        numbers.append(number)
    return tuple(numbers)


def sigwaitinfo(sigset, /):
    return struct_siginfo((_signal.sigwait(_wanted(sigset), None), 0, 0, 0, 0, 0, 0))


def sigtimedwait(sigset, timeout, /):
    if timeout < 0:
        raise ValueError('timeout must be non-negative')
    number = _signal.sigwait(_wanted(sigset), timeout)
    return None if number is None else struct_siginfo((number, 0, 0, 0, 0, 0, 0))


class _FUNCTIONS:
    """Those that signal gives members of its enumerations in place of numbers."""

    @staticmethod
    def pthread_sigmask(how, mask):
        if how not in (0, 1, 2):
            raise OSError(22, 'Invalid argument')
        return _signal.mask(int(how), _wanted(mask))

    @staticmethod
    def sigpending():
        return _signal.sigpending()

    @staticmethod
    def sigwait(sigset):
        return _signal.sigwait(_wanted(sigset), None)
