"""What counts as a coroutine. Left out: debug wrappers."""
import types
from _collections_abc import Coroutine

__all__ = ('iscoroutinefunction', 'iscoroutine')

_CO_COROUTINE = 0x80
_CO_ITERABLE_COROUTINE = 0x100


def _flags_of(func):
    while hasattr(func, '__func__'):
        func = func.__func__
    code = getattr(func, '__code__', None)
    return 0 if code is None else code.co_flags


def iscoroutinefunction(func):
    """True for functions defined with async def, and those marked by types.coroutine."""
    return bool(_flags_of(func) & (_CO_COROUTINE | _CO_ITERABLE_COROUTINE))


def iscoroutine(obj):
    """True for coroutine objects, and for others with a coroutine's methods."""
    return isinstance(obj, (types.CoroutineType, Coroutine))


def _format_coroutine(coro):
    """A coroutine as the repr of its task shows it: its name, and the line it is at."""
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None) or type(coro).__name__
    prefix = 'gi' if isinstance(coro, types.GeneratorType) else 'cr'
    code = getattr(coro, prefix + '_code', None)
    running = getattr(coro, prefix + '_running', False)
    if code is None:
        return f'{name}() running' if running else f'{name}()'
    frame = getattr(coro, prefix + '_frame')
    filename = code.co_filename or '<empty co_filename>'
    if frame is not None:
        return f'{name}() running at {filename}:{frame.f_lineno}'
    return f'{name}() done, defined at {filename}:{code.co_firstlineno}'
