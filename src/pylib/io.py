"""Streams of text and bytes: files, and texts in memory. The files lie in the simulated computer's own tree.

https://docs.python.org/3/library/io.html. The streams themselves are in _io and beside it. Left
out: incremental codecs.
"""
import _io_base
import _io_text
import abc
import sys
from _io import (
    DEFAULT_BUFFER_SIZE,
    BlockingIOError,
    BufferedRandom,
    BufferedReader,
    BufferedRWPair,
    BufferedWriter,
    BytesIO,
    FileIO,
    UnsupportedOperation,
    _standard_buffer,
)
from _io_text import IncrementalNewlineDecoder, StringIO, TextIOWrapper, text_encoding
from builtins import open

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase',
           'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
           'IncrementalNewlineDecoder', 'text_encoding', 'Reader', 'Writer']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class IOBase(_io_base._IOBase, metaclass=abc.ABCMeta):
    """What all streams have in common."""
    __del__ = _io_base._finalize


class RawIOBase(_io_base._RawIOBase, IOBase):
    """Bytes, one call of the system for each operation."""


class BufferedIOBase(_io_base._BufferedIOBase, IOBase):
    """Bytes, with a buffer between."""


class TextIOBase(_io_text._TextIOBase, IOBase):
    """Text."""


RawIOBase.register(FileIO)
for _class in BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair:
    BufferedIOBase.register(_class)
for _class in StringIO, TextIOWrapper, type(sys.stdout):
    TextIOBase.register(_class)
del _class


class _HasMethod(abc.ABC):
    """A class with one method, by whatever way it has it."""
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, subclass):
        name = cls.__dict__.get('_method')
        return name is not None and any(name in base.__dict__ for base in subclass.__mro__) or NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


class Reader(_HasMethod):
    """Has read()."""
    __slots__ = ()
    _method = 'read'

    @abc.abstractmethod
    def read(self, size=..., /):
        raise NotImplementedError


class Writer(_HasMethod):
    """Has write()."""
    __slots__ = ()
    _method = 'write'

    @abc.abstractmethod
    def write(self, data, /):
        raise NotImplementedError


def open_code(path):
    """Opens a file whose text is to be run."""
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return open(path, 'rb')
