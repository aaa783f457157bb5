"""Printing exceptions. Left out: stack summaries."""
import sys

from _traceback import format as _format

__all__ = ['format_exc', 'format_exception', 'format_exception_only', 'print_exc', 'print_exception']


def _the_exception(exc, value):
    return exc if value is None else value


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    """The lines of the traceback, each with its line ends."""
    return _format(_the_exception(exc, value)).splitlines(keepends=True)


def format_exception_only(exc, /, value=None):
    """The last line: class and message."""
    exc = _the_exception(exc, value)
    saved, exc.__traceback__ = exc.__traceback__, None
    cause, context, suppressed = exc.__cause__, exc.__context__, exc.__suppress_context__
    exc.__cause__ = exc.__context__ = None
    try:
        return _format(exc).splitlines(keepends=True)
    finally:
        exc.__traceback__ = saved
        exc.__cause__, exc.__context__, exc.__suppress_context__ = cause, context, suppressed


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    """Prints the traceback on stderr."""
    print(_format(_the_exception(exc, value)), file=sys.stderr if file is None else file, end='')


def format_exc(limit=None, chain=True):
    """The traceback of the exception that is being handled."""
    exc = sys.exception()
    return 'NoneType: None\n' if exc is None else _format(exc)


def print_exc(limit=None, file=None, chain=True):
    """Prints the traceback of the exception that is being handled."""
    print(format_exc(), file=sys.stderr if file is None else file, end='')
