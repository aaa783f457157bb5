"""Processes with the look of threads, and what they talk through.

https://docs.python.org/3/library/multiprocessing.html. Left out: what only Windows has, the process of `resource_tracker`
(names of semaphores and shared memory are given back when their maker ends), shared ctypes structures.
"""
import sys

from . import context

__all__ = [name for name in dir(context._default_context) if not name.startswith('_')]
globals().update((name, getattr(context._default_context, name)) for name in __all__)

SUBDEBUG = 5
SUBWARNING = 25

if '__main__' in sys.modules:
    sys.modules['__mp_main__'] = sys.modules['__main__']
