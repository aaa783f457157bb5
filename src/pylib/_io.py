"""
The streams of bytes under one name, and open(). C in CPython. The streams are in _io_bytes and _io_buffers, what they
share in _io_base, streams of text in _io_text, the abstract classes in io. Left out: streams that would block.
"""
from _io_base import DEFAULT_BUFFER_SIZE, UnsupportedOperation, _index
from _io_buffers import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, _standard_buffer
from _io_bytes import BytesIO, FileIO
from builtins import BlockingIOError


def __getattr__(name):
    """Streams of text are of this module, but seldom needed from it."""
    if name not in ('StringIO', 'TextIOWrapper', 'IncrementalNewlineDecoder'):
        raise AttributeError(f"module '_io' has no attribute {name!r}")
    import _io_text
    return getattr(_io_text, name)


def _open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file of the computer: text unless the mode has a b in it."""
    if not isinstance(file, (str, bytes, int)):
        method = getattr(type(file), '__fspath__', None)
        if method is None:
            raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
        given, file = type(file).__name__, method(file)
        if not isinstance(file, (str, bytes)):
            raise TypeError(f'expected {given}.__fspath__() to return str or bytes, not {type(file).__name__}')
    for name, value in ('mode', mode), ('encoding', encoding), ('errors', errors), ('newline', newline):
        if not isinstance(value, str) and (value is not None or name == 'mode'):
            expected = 'str' if name == 'mode' else 'str or None'
            raise TypeError(f"open() argument '{name}' must be {expected}, not {_shown_type(value)}")
    buffering = _index(buffering)
    binary = _check_mode(mode, encoding, errors, newline)
    if binary and buffering == 1:
        import warnings
        warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be "
                      'used', RuntimeWarning, 2)
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    raw = FileIO(file, ''.join(char for char in mode if char not in 'bt'), closefd, opener)
    if buffering == 0:
        return raw
    cls = BufferedRandom if '+' in mode else BufferedReader if 'r' in mode else BufferedWriter
    buffer = cls(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
    if binary:
        return buffer
    from _io_text import TextIOWrapper
    text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


_open.__name__ = _open.__qualname__ = 'open'


def _shown_type(value):
    return 'None' if value is None else type(value).__name__


def _check_mode(mode, encoding, errors, newline):
    kinds = set(mode)
    if kinds - set('axrwb+t') or len(mode) > len(kinds):
        raise ValueError(f'invalid mode: {mode!r}')
    binary = 'b' in kinds
    if binary and 't' in kinds:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds & set('rwax')) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if not kinds & set('rwax'):
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    for name, value in ('encoding', encoding), ('errors', errors), ('newline', newline):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {'an' if name[0] == 'e' else 'a'} {name} argument")
    return binary
