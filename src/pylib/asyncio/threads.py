"""Calls in other threads. Nothing of it is supported yet: the name is there, and says so when it is used."""
from .unsupported import refused

__all__ = ('to_thread',)

to_thread = refused('to_thread', 'threads')
