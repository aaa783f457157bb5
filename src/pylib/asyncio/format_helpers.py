"""Callbacks as text, for the reprs of handles, futures and tasks."""
import functools
import reprlib
import types


def _get_function_source(func):
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
    if isinstance(func, types.FunctionType):
        code = func.__code__
        return (code.co_filename, code.co_firstlineno)
    if isinstance(func, (functools.partial, functools.partialmethod)):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    if source:
        text += f' at {source[0]}:{source[1]}'
    return text


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    if not debug:
        return '()'
    items = [reprlib.repr(arg) for arg in args or ()]
    if kwargs:
        items.extend(f'{name}={reprlib.repr(value)}' for name, value in kwargs.items())
    return f'({", ".join(items)})'


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    text = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    return text + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
