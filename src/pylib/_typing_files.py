"""What files can do, as types. Everything here belongs to `typing` by name."""
from abc import abstractmethod

from _typing import Generic
from _typing_forms import Any

__name__ = 'typing'


def _install(any_str):
    """The three classes, for a type variable of bytes or str."""

    class IO(Generic[any_str]):
        """What open() gives."""
        __slots__ = ()

    class BinaryIO(IO[bytes]):
        """What open() gives in binary mode."""
        __slots__ = ()

    class TextIO(IO[str]):
        """What open() gives in text mode."""
        __slots__ = ()

    for cls, methods, properties in (
        (IO, 'close fileno flush isatty read readable readline readlines seek seekable tell truncate writable write '
             'writelines __enter__ __exit__', 'mode name closed'),
        (BinaryIO, 'write __enter__', ''),
        (TextIO, '__enter__', 'buffer encoding errors line_buffering newlines'),
    ):
        cls.__qualname__ = cls.__name__
        for name in methods.split():
            setattr(cls, name, _abstract(cls, name))
        for name in properties.split():
            setattr(cls, name, property(_abstract(cls, name)))
    return {'IO': IO, 'BinaryIO': BinaryIO, 'TextIO': TextIO}


def _abstract(cls, name):
    def method(self, *args):
        pass
    method.__name__ = name
    method.__qualname__ = f'{cls.__name__}.{name}'
    return abstractmethod(method)
