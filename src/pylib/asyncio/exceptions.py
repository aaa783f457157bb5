"""The exceptions of asyncio. Left out: those of streams."""
from _asyncio import CancelledError, InvalidStateError

__all__ = (
    'BrokenBarrierError',
    'CancelledError',
    'InvalidStateError',
    'TimeoutError',
    'SendfileNotAvailableError',
)

TimeoutError = TimeoutError


class SendfileNotAvailableError(RuntimeError):
    """The system call for sending files is not there."""


class BrokenBarrierError(RuntimeError):
    """A barrier was broken while tasks waited at it."""
