"""The exceptions of asyncio."""
from _asyncio import CancelledError, InvalidStateError

__all__ = (
    'BrokenBarrierError',
    'CancelledError',
    'InvalidStateError',
    'TimeoutError',
    'IncompleteReadError',
    'LimitOverrunError',
    'SendfileNotAvailableError',
)

TimeoutError = TimeoutError


class SendfileNotAvailableError(RuntimeError):
    """The system call for sending files is not there."""


class IncompleteReadError(EOFError):
    """The stream ended before all that was expected had been read; `partial` is what there was."""

    def __init__(self, partial, expected):
        total = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {total} expected bytes')
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The buffer is full and the separator has not come; `consumed` bytes have been looked at."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """A barrier was broken while tasks waited at it."""
