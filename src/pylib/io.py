"""Streams of text and bytes: files, and texts in memory. The files lie in the simulated computer's own tree.

https://docs.python.org/3/library/io.html. Left out: raw subclasses with buffers of their own, encodings beyond UTF-8,
UTF-16, Latin-1 and ASCII.
"""
import abc
import codecs as _codecs
import sys
import _files

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase',
           'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 128 * 1024
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


UnsupportedOperation.__module__ = 'io'


class IOBase(metaclass=abc.ABCMeta):
    """What all streams have in common."""
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def flush(self):
        self._check_closed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def __del__(self):
        if not self.closed:
            self.close()

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def isatty(self):
        self._check_closed()
        return False

    def fileno(self):
        self._unsupported('fileno')

    def _check_closed(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def _check_readable(self):
        if not self.readable():
            raise UnsupportedOperation('not readable')

    def _check_writable(self):
        if not self.writable():
            raise UnsupportedOperation('not writable')

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            if len(line) > hint - total:
                break
            total += len(line)
        return lines

    def writelines(self, lines):
        self._check_closed()
        for line in lines:
            self.write(line)


del IOBase.__del__


class RawIOBase(IOBase):
    """Bytes, one call of the system for each operation."""


class BufferedIOBase(IOBase):
    """Bytes, with a buffer between."""


class TextIOBase(IOBase):
    """Text."""
    encoding = None
    newlines = None
    errors = None


class _Bytes:
    """Reading and writing bytes at a position: of a file, or of memory."""
    _pos = 0

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable

    def read(self, size=-1):
        self._check_closed()
        self._check_readable()
        length = self._length()
        end = length if size is None or size < 0 else min(length, self._pos + size)
        data = self._get(self._pos, max(0, end - self._pos))
        self._pos += len(data)
        return data

    def read1(self, size=-1):
        return self.read(size)

    def readline(self, size=-1):
        self._check_closed()
        self._check_readable()
        rest = self._get(self._pos, max(0, self._length() - self._pos))
        end = rest.find(b'\n') + 1 or len(rest)
        if size is not None and size >= 0:
            end = min(end, size)
        self._pos += end
        return rest[:end]

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def peek(self, size=0):
        self._check_closed()
        return self._get(self._pos, max(0, self._length() - self._pos))

    def write(self, b):
        self._check_closed()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check_writable()
        data = memoryview(b).tobytes()
        at = self._length() if getattr(self, '_appending', False) else self._pos
        if data:
            self._put(at, data)
        self._pos = at + len(data)
        return len(data)

    def seek(self, pos, whence=0):
        self._check_closed()
        if not hasattr(type(pos), '__index__'):
            raise TypeError(f"'{type(pos).__name__}' object cannot be interpreted as an integer")
        if whence == 0:
            if pos < 0:
                raise self._negative(pos)
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, self._length() + pos)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        return self._pos

    def _negative(self, pos):
        return ValueError(f'negative seek value {pos}')

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, pos=None):
        self._check_closed()
        self._check_writable()
        if pos is None:
            pos = self._pos
        self._resize(pos)
        return pos


class BytesIO(_Bytes, BufferedIOBase):
    """Bytes in memory."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray(b'' if initial_bytes is None else initial_bytes)
        self._pos = 0

    def _length(self):
        return len(self._buffer)

    def _get(self, at, count):
        return bytes(self._buffer[at:at + count])

    def _put(self, at, data):
        if at > len(self._buffer):
            self._buffer += b'\0' * (at - len(self._buffer))
        self._buffer[at:at + len(data)] = data

    def _resize(self, size):
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._buffer[size:]

    def getvalue(self):
        self._check_closed()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._buffer)

    def detach(self):
        self._unsupported('detach')


BytesIO.__module__ = StringIO_module = '_io'


class FileIO(_Bytes, RawIOBase):
    """A file of the computer, as bytes."""
    _next_fd = 3

    def __init__(self, file, mode='r', closefd=True, opener=None):
        self.name = file
        kinds = [char for char in mode if char in 'rwax']
        self._appending = 'a' in kinds
        self._reads = 'r' in kinds or '+' in mode
        self._writes = kinds != ['r'] or '+' in mode
        import os
        path = os.fspath(file)
        self._file = _files.open(path.decode() if isinstance(path, bytes) else path, kinds != ['r'], kinds == ['x'],
                                 kinds == ['w'])
        self._fd = FileIO._next_fd
        FileIO._next_fd += 1
        self._pos = _files.size(self._file) if self._appending else 0

    @property
    def mode(self):
        if self._appending:
            return 'ab+' if self._reads else 'ab'
        if self._reads:
            return 'rb+' if self._writes else 'rb'
        return 'wb'

    def readable(self):
        self._check_closed()
        return self._reads

    def writable(self):
        self._check_closed()
        return self._writes

    def _length(self):
        return _files.size(self._file)

    def _get(self, at, count):
        return _files.read(self._file, at, count)

    def _put(self, at, data):
        _files.write(self._file, at, data)

    def _resize(self, size):
        _files.truncate(self._file, size)

    def _negative(self, pos):
        return OSError(22, 'Invalid argument')

    def _check_readable(self):
        if not self._reads:
            raise UnsupportedOperation('File not open for reading')

    def _check_writable(self):
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')

    def readall(self):
        return self.read()

    def fileno(self):
        self._check_closed()
        return self._fd

    def __repr__(self):
        state = 'closed' if self.closed else f'name={self.name!r} mode={self.mode!r} closefd=True'
        return f'<_io.FileIO [closed]>' if self.closed else f'<_io.FileIO {state}>'


class _Buffered(BufferedIOBase):
    """A buffered stream over a raw one. Writing goes through at once: nobody can see the difference."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = raw

    @property
    def raw(self):
        return self._raw

    @property
    def name(self):
        return self._raw.name

    @property
    def mode(self):
        return self._raw.mode

    @property
    def closed(self):
        return self._raw.closed

    def close(self):
        self._raw.close()

    def detach(self):
        raw, self._raw = self._raw, None
        return raw

    def __getattr__(self, name):
        if name in _PASSED_ON:
            return getattr(self.__dict__['_raw'], name)
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def _passed(name):
        def method(self, *args):
            self._ready(name)
            return getattr(self._raw, name)(*args)
        method.__name__ = name
        return method

    def _ready(self, name):
        if self._raw.closed:
            raise ValueError(f'{"read" if "read" in name else "write" if "write" in name else name} of closed file'
                             if name in ('read', 'write', 'seek', 'flush') else 'I/O operation on closed file.')
        if name.startswith(('read', 'peek')) and name != 'readable' and not self._raw.readable():
            raise UnsupportedOperation('read')
        if name in ('write', 'truncate') and not self._raw.writable():
            raise UnsupportedOperation('write' if name == 'write' else name)

    for _name in 'read read1 readline readinto readinto1 peek write seek tell truncate readable writable seekable fileno isatty'.split():
        locals()[_name] = _passed(_name)
    del _name, _passed

    def flush(self):
        if self._raw.closed:
            raise ValueError('flush of closed file')

    def __repr__(self):
        return f'<_io.{type(self).__name__} name={self.name!r}>'


_PASSED_ON = frozenset(['readall', 'getvalue', 'getbuffer'])


class BufferedReader(_Buffered):
    """Reads a raw stream."""


class BufferedWriter(_Buffered):
    """Writes a raw stream."""


class BufferedRandom(_Buffered):
    """Reads and writes a raw stream."""


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer taken for one stream."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader)
        self.writer = BufferedWriter(writer)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=-1):
        return self.reader.readline(size)

    def write(self, b):
        return self.writer.write(b)

    def readable(self):
        return True

    writable = readable


class _Text(TextIOBase):
    """Text that is read by lines and characters out of one string."""

    def _rest(self):
        raise NotImplementedError

    def readline(self, size=-1, /):
        self._check_closed()
        self._check_readable()
        if size is None:
            size = -1
        text = self._rest()
        end = self._line_end(text)
        if size >= 0:
            end = min(end, size)
        return self._take(end)

    def _line_end(self, text):
        if self._newline == '':
            ends = [at for at in (text.find('\n'), text.find('\r')) if at >= 0]
            if not ends:
                return len(text)
            end = min(ends) + 1
            return end + 1 if text[end - 1:end + 1] == '\r\n' else end
        mark = self._newline if self._newline in ('\r', '\r\n') else '\n'
        at = text.find(mark)
        return len(text) if at < 0 else at + len(mark)

    def read(self, size=-1, /):
        self._check_closed()
        self._check_readable()
        text = self._rest()
        return self._take(len(text) if size is None or size < 0 else min(size, len(text)))


class StringIO(_Text):
    """Text in memory."""

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._value = ''
        self._pieces = []
        self._pos = 0
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def _check_closed(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _joined(self):
        if self._pieces:
            self._value += ''.join(self._pieces)
            self._pieces.clear()
        return self._value

    def _rest(self):
        return self._joined()[self._pos:]

    def _take(self, count):
        text = self._value[self._pos:self._pos + count]
        self._pos += len(text)
        return text

    def _length(self):
        return len(self._value) + sum(map(len, self._pieces))

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable

    def write(self, s, /):
        self._check_closed()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        given = len(s)
        if self._newline is None:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline in ('\r', '\r\n'):
            s = s.replace('\n', self._newline)
        if self._pieces or self._pos == len(self._value):
            self._pieces.append(s)
            self._pos += len(s)
            return given
        value = self._joined()
        if self._pos > len(value):
            value += '\0' * (self._pos - len(value))
        self._value = value[:self._pos] + s + value[self._pos + len(s):]
        self._pos += len(s)
        return given

    def getvalue(self):
        self._check_closed()
        return self._joined()

    def tell(self):
        self._check_closed()
        return self._pos

    def seek(self, pos, whence=0, /):
        self._check_closed()
        self._joined()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._pos = pos
        elif whence in (1, 2):
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._pos = len(self._value)
        else:
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        return self._pos

    def truncate(self, pos=None, /):
        self._check_closed()
        value = self._joined()
        if pos is None:
            pos = self._pos
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        self._value = value[:pos]
        return pos

    @property
    def line_buffering(self):
        return False

    def detach(self):
        self._unsupported('detach')


StringIO.__module__ = '_io'


class TextIOWrapper(_Text):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'illegal newline type: {type(newline)!r}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        self._buffer = buffer
        self.encoding = 'utf-8' if encoding in (None, 'locale') else encoding
        _codecs.lookup(self.encoding)
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._text = None
        self._at = 0

    @property
    def buffer(self):
        return self._buffer

    @property
    def name(self):
        return self._buffer.name

    @property
    def mode(self):
        return self.__dict__.get('_mode') or self._buffer.mode

    @mode.setter
    def mode(self, value):
        self._mode = value

    @property
    def closed(self):
        return self._buffer.closed

    def close(self):
        if not self.closed:
            self._buffer.close()

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def seekable(self):
        return self._buffer.seekable()

    def fileno(self):
        return self._buffer.fileno()

    def flush(self):
        self._check_closed()
        self._buffer.flush()

    def _rest(self):
        if self._text is None:
            text = self._buffer.read().decode(self.encoding, self.errors)
            self._text = text.replace('\r\n', '\n').replace('\r', '\n') if self._newline is None else text
            self._at = 0
        elif self._at == len(self._text):
            self._text = None
            return self._rest() if self._buffer.peek() else self._set_empty()
        return self._text[self._at:]

    def _set_empty(self):
        self._text, self._at = '', 0
        return ''

    def _take(self, count):
        text = self._text[self._at:self._at + count]
        self._at += len(text)
        return text

    def write(self, s, /):
        self._check_closed()
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        self._check_writable()
        self._forget()
        text = s
        if self._newline in ('\r', '\r\n'):
            text = text.replace('\n', self._newline)
        self._buffer.write(text.encode(self.encoding, self.errors))
        return len(s)

    def _forget(self):
        """Goes back to where the text that has been read ends, before something is written or asked."""
        if self._text is not None:
            unread = self._text[self._at:].encode(self.encoding, self.errors)
            self._buffer.seek(-len(unread), 1)
            self._text = None

    def tell(self):
        self._check_closed()
        self._forget()
        return self._buffer.tell()

    def seek(self, cookie, whence=0, /):
        self._check_closed()
        if whence == 1 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0 and cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self._forget()
        return self._buffer.seek(cookie, whence)

    def truncate(self, pos=None):
        self._forget()
        return self._buffer.truncate(pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.encoding = encoding or self.encoding
        self.errors = errors or self.errors

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def __repr__(self):
        name = f' name={self.name!r}' if hasattr(self._buffer, 'name') else ''
        mode = f' mode={self._mode!r}' if '_mode' in self.__dict__ else ''
        return f'<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>'


class _StandardBytes(RawIOBase):
    """A standard stream of the process, as bytes."""

    def __init__(self, fd):
        self._fd = fd
        self.name = ('<stdin>', '<stdout>', '<stderr>')[fd]
        self.mode = 'wb' if fd else 'rb'

    def readable(self):
        return self._fd == 0

    def writable(self):
        return self._fd > 0

    def read(self, size=-1):
        return _files.read_input(-1 if size is None or size < 0 else size)

    read1 = read

    def readline(self, size=-1):
        length = _files.input_line_length()
        return _files.read_input(length if size is None or size < 0 else min(size, length))

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return _files.write_output(self._fd, memoryview(b).tobytes())

    def fileno(self):
        return self._fd


def _standard_buffer(fd):
    return BufferedWriter(_StandardBytes(fd)) if fd else BufferedReader(_StandardBytes(fd))


TextIOWrapper.register(type(sys.stdout))

for _class in (FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, TextIOWrapper):
    _class.__module__ = '_io'
del _class, StringIO_module


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file of the computer: text unless the mode has a b in it."""
    if not isinstance(file, (str, bytes, int)) and not hasattr(type(file), '__fspath__'):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    if isinstance(file, int):
        raise OSError(9, 'Bad file descriptor')
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    kinds = set(mode)
    if kinds - set('axrwb+t') or len(mode) > len(kinds):
        raise ValueError(f'invalid mode: {mode!r}')
    if 'b' in kinds and 't' in kinds:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds & set('rwax')) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode and at most one plus'
                         if not kinds & set('rwax') else 'must have exactly one of create/read/write/append mode')
    binary = 'b' in kinds
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    raw = FileIO(file, ''.join(char for char in mode if char not in 'bt'))
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    cls = BufferedRandom if '+' in kinds else BufferedReader if 'r' in kinds else BufferedWriter
    buffer = cls(raw)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline)
    text.mode = mode
    return text


def open_code(path):
    return open(path, 'rb')


def text_encoding(encoding, stacklevel=2):
    return 'utf-8' if encoding is None else encoding
