"""Calls that run beside the program, in threads or processes, and what they return as futures.

Left out: InterpreterPoolExecutor.
"""
from concurrent.futures._base import (
    ALL_COMPLETED,
    as_completed,
    BrokenExecutor,
    CancelledError,
    Executor,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    Future,
    InvalidStateError,
    TimeoutError,
    wait,
)

__all__ = [
    'FIRST_COMPLETED',
    'FIRST_EXCEPTION',
    'ALL_COMPLETED',
    'CancelledError',
    'TimeoutError',
    'InvalidStateError',
    'BrokenExecutor',
    'Future',
    'Executor',
    'wait',
    'as_completed',
    'ProcessPoolExecutor',
    'ThreadPoolExecutor',
]


def __dir__():
    return [*__all__, '__author__', '__doc__']


def __getattr__(name):
    if name == 'ProcessPoolExecutor':
        from .process import ProcessPoolExecutor
        return ProcessPoolExecutor
    if name == 'ThreadPoolExecutor':
        from .thread import ThreadPoolExecutor
        return ThreadPoolExecutor
    if name == 'InterpreterPoolExecutor':
        from _asyncio import _refuse
        _refuse('InterpreterPoolExecutor is not supported: a process has one interpreter')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
