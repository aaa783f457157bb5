"""What counts as a coroutine."""
import sys
import types

__all__ = ('iscoroutinefunction', 'iscoroutine')

_CO_ITERABLE_COROUTINE = 0x100
_is_coroutine = object()


def _is_debug_mode():
    # a program that has set the variable has imported os
    os = sys.modules.get('os')
    return os is not None and bool(os.environ.get('PYTHONASYNCIODEBUG'))


def iscoroutinefunction(func):
    """True for functions defined with async def, and those marked as such. Deprecated."""
    import warnings

    warnings._deprecated(
        'asyncio.iscoroutinefunction',
        f'{warnings._DEPRECATED_MSG}; use inspect.iscoroutinefunction() instead',
        remove=(3, 16),
    )
    return _iscoroutinefunction(func)


def _iscoroutinefunction(func):
    import inspect

    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


def iscoroutine(obj):
    """True for coroutine objects, and for others with a coroutine's methods."""
    if isinstance(obj, types.CoroutineType):
        return True
    from _collections_abc import Coroutine

    return isinstance(obj, Coroutine)


def _isawaitable(obj):
    from _collections_abc import Awaitable

    return (
        isinstance(obj, Awaitable)
        or isinstance(obj, types.GeneratorType)
        and bool(obj.gi_code.co_flags & _CO_ITERABLE_COROUTINE)
    )


def _part(coro, name):
    """A `cr_` or `gi_` attribute of a coroutine, whichever there is."""
    return getattr(coro, 'cr_' + name, None) or getattr(coro, 'gi_' + name, None)


def _format_coroutine(coro):
    """A coroutine as the repr of its task shows it: its name, and the line it is at."""
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None)
    text = f'{name or f"<{type(coro).__name__} without __name__>"}()'
    code = _part(coro, 'code')
    if not code:
        return f'{text} running' if _part(coro, 'running') else text
    filename = code.co_filename or '<empty co_filename>'
    frame = _part(coro, 'frame')
    if frame is not None:
        return f'{text} running at {filename}:{frame.f_lineno}'
    return f'{text} done, defined at {filename}:{code.co_firstlineno}'
