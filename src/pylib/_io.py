"""
Streams of bytes: files of the simulated computer, bytes in memory, and the buffers over them; and open(). C in CPython.
Streams of text are in _io_text, the abstract classes in io. Left out: streams that would block.
"""
import _files
from _files import read_input, write_output

DEFAULT_BUFFER_SIZE = 128 * 1024
BlockingIOError = BlockingIOError
_O_WRONLY, _O_RDWR, _O_CREAT, _O_EXCL, _O_TRUNC, _O_APPEND = 1, 2, 0o100, 0o200, 0o1000, 0o2000
_O_CLOEXEC = 0o2000000


class UnsupportedOperation(OSError, ValueError):
    __module__ = 'io'


def _builtin(cls):
    """Messages name types of C with their module."""
    cls.__module__ = '_io'
    cls.__name__ = f'_io.{cls.__name__}'
    return cls


def _size(size):
    if size is None:
        return -1
    if type(size) is int:
        return size
    index = getattr(type(size), '__index__', None)
    if index is None:
        raise TypeError(f'argument should be integer or None, not {type(size).__name__!r}')
    return index(size)


def _index(value):
    index = getattr(type(value), '__index__', None)
    if index is None:
        raise TypeError(f'{type(value).__name__!r} object cannot be interpreted as an integer')
    return index(value)


def _given_bytes(data):
    if type(data) is bytes:
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        pass
    raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}')


def _finalize(self):
    """A stream that nobody holds any more is closed."""
    try:
        closed = self.closed
    except Exception:
        return
    if not closed:
        self._finalizing = True
        self.close()


def _warn_unclosed(source):
    import sys
    import warnings
    frame, level = sys._getframe(1), 2
    while frame is not None and frame.f_globals.get('__name__') in ('_io', '_io_text'):
        frame, level = frame.f_back, level + 1
    try:
        warnings.warn(f'unclosed file {source!r}', ResourceWarning, level, source)
    except Warning as warning:
        raise warning.with_traceback(None)


@_builtin
class _IOBase:
    """What all streams have in common. What it knows of a stream is where CPython keeps it: in its attributes."""
    __slots__ = ()

    def seek(self, pos, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation('truncate')

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if not _IOBase.closed.fget(self):
            try:
                self.flush()
            finally:
                setattr(self, '__IOBase_closed', True)

    @property
    def closed(self):
        return getattr(self, '__IOBase_closed', False)

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def isatty(self):
        self._checkClosed()
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation('File or stream is not readable.')

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation('File or stream is not writable.')

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = _size(size)
        line = b''
        while size < 0 or len(line) < size:
            char = self.read(1)
            if not isinstance(char, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(char).__name__}'")
            if not char:
                break
            line += char
            if char == b'\n':
                break
        return line

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        self._checkClosed()
        if hint <= 0:
            return list(self)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            if len(line) > hint - total:
                break
            total += len(line)
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


@_builtin
class _RawIOBase(_IOBase):
    """Bytes, one call of the system for each operation."""
    __slots__ = ()

    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        data = bytearray(size)
        count = self.readinto(data)
        if count is None:
            return None
        if not 0 <= count <= size:
            raise ValueError(f'readinto returned {count} outside buffer size {size}')
        return bytes(data[:count])

    def readall(self):
        data = b''
        while True:
            more = self.read(DEFAULT_BUFFER_SIZE)
            if not more:
                return data if data or more is not None else None
            data += more

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


@_builtin
class _BufferedIOBase(_IOBase):
    """Bytes, with a buffer between."""
    __slots__ = ()

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def write(self, data, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')

    def readinto(self, buffer, /):
        return _fill(_writable(buffer, 'readinto'), self.read(len(buffer)))

    def readinto1(self, buffer, /):
        return _fill(_writable(buffer, 'readinto1'), self.read1(len(buffer)))


def _fill(buffer, data):
    buffer[:len(data)] = data
    return len(data)


def _writable(buffer, method):
    """The buffer, if bytes can be put into it."""
    if type(buffer) is not bytearray:
        try:
            readonly = memoryview(buffer).readonly
        except TypeError:
            readonly = True
        if readonly:
            raise TypeError(f'{method}() argument must be read-write bytes-like object, not {type(buffer).__name__}')
    return buffer


# -- files -------------------------------------------------------------------------------------------------------------


@_builtin
class FileIO(_RawIOBase):
    """A file of the computer, as bytes."""
    __slots__ = ('_fd', '_owns', '_reads', '_writes', '_creating', '_appending', '_finalizing', '__dict__',
                 '__weakref__')

    def __init__(self, file, mode='r', closefd=True, opener=None):
        self._fd = -1
        self._owns = self._finalizing = False
        flags = self._read_mode(mode)
        if isinstance(file, float):
            raise TypeError('expected str, bytes or os.PathLike object, not float')
        if isinstance(file, int):
            if file < 0:
                raise ValueError('negative file descriptor')
            self._fd = file
            if file > 2:
                _files.stat(file, None, True)
        else:
            if not isinstance(file, (str, bytes)) and not hasattr(type(file), '__fspath__'):
                raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
            if not closefd:
                raise ValueError('Cannot use closefd=False with file name')
            self._fd = self._open(file, flags, opener)
        self._owns = bool(closefd)
        self.name = file
        if self._appending:
            _files.lseek(self._fd, 0, 2)

    def _read_mode(self, mode):
        kinds = [char for char in mode if char in 'rwax']
        if set(mode) - set('rwaxb+'):
            raise ValueError(f'invalid mode: {mode}')
        if len(kinds) != 1 or mode.count('+') > 1:
            raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
        kind = kinds[0]
        self._reads = kind == 'r' or '+' in mode
        self._writes = kind != 'r' or '+' in mode
        self._creating = kind == 'x'
        self._appending = kind == 'a'
        flags = {'r': 0, 'w': _O_CREAT | _O_TRUNC, 'a': _O_CREAT | _O_APPEND, 'x': _O_CREAT | _O_EXCL}[kind]
        return flags | (_O_RDWR if self._reads and self._writes else _O_WRONLY if self._writes else 0) | _O_CLOEXEC

    def _open(self, file, flags, opener):
        if opener is not None:
            fd = opener(file, flags)
            if not isinstance(fd, int):
                raise TypeError('expected integer from opener')
            if fd < 0:
                raise ValueError(f'opener returned {fd}')
            return fd
        path = file if isinstance(file, (str, bytes)) else file.__fspath__()
        path = path.decode('utf-8', 'surrogateescape') if isinstance(path, bytes) else path
        if '\0' in path:
            raise ValueError('embedded null byte')
        fd = _files.open(path, flags, 0o666, file)
        if _files.stat(fd, None, True)[0] == 'folder':
            _files.close(fd)
            raise IsADirectoryError(21, 'Is a directory', file)
        return fd

    @property
    def mode(self):
        kind = 'x' if self._creating else 'a' if self._appending else 'r' if self._reads else 'w'
        return f'{kind}b{"+" if self._reads and self._writes else ""}'

    @property
    def closefd(self):
        return self._owns

    @property
    def closed(self):
        return self._fd < 0

    def _need_open(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed file')

    def readable(self):
        self._need_open()
        return self._reads

    def writable(self):
        self._need_open()
        return self._writes

    def seekable(self):
        self._need_open()
        return self._fd > 2

    def isatty(self):
        self._need_open()
        return False

    def fileno(self):
        self._need_open()
        return self._fd

    def read(self, size=-1, /):
        self._need_open()
        if not self._reads:
            raise UnsupportedOperation('File not open for reading')
        size = _size(size)
        if self._fd == 0:
            return read_input(size if size >= 0 else -1)
        return _files.read_all(self._fd) if size < 0 else _files.read(self._fd, size)

    def readall(self):
        return self.read()

    def readinto(self, buffer, /):
        self._need_open()
        return _fill(_writable(buffer, 'readinto'), self.read(len(buffer)))

    def readline(self, size=-1, /):
        self._need_open()
        return super().readline(size)

    def write(self, data, /):
        self._need_open()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')
        data = _given_bytes(data)
        return write_output(self._fd, data) if self._fd in (1, 2) else _files.write(self._fd, data)

    def seek(self, pos, whence=0, /):
        self._need_open()
        if self._fd < 3:
            raise OSError(29, 'Illegal seek')
        return _files.lseek(self._fd, _index(pos), whence)

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._need_open()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')
        if size is None:
            size = self.tell()
        _files.ftruncate(self._fd, size)
        return size

    def _dealloc_warn(self, source):
        if self._fd > 2 and self._owns:
            _files.tell_unraisable(self, _warn_unclosed, source)

    def close(self):
        if self._fd >= 0:
            super().close()
            if self._finalizing:
                self._dealloc_warn(self)
            fd, self._fd = self._fd, -1
            if self._owns and fd > 2:
                _files.close(fd)

    __del__ = _finalize

    def __repr__(self):
        if self._fd < 0:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._owns}>'


# -- memory ------------------------------------------------------------------------------------------------------------


@_builtin
class BytesIO(_BufferedIOBase):
    """Bytes in memory."""
    __slots__ = ('_data', '_pos', '_is_closed', '__dict__', '__weakref__')

    def __init__(self, initial_bytes=b''):
        self._is_closed = False
        self._data = bytearray(b'' if initial_bytes is None else _given_bytes(initial_bytes))
        self._pos = 0

    @property
    def closed(self):
        return self._is_closed

    def _taken(self, end):
        data = bytes(self._data[self._pos:end])
        self._pos += len(data)
        return data

    def readable(self):
        if self._is_closed:
            raise ValueError('I/O operation on closed file.')
        return True

    writable = seekable = readable

    def __iter__(self):
        return self

    def read(self, size=-1, /):
        size = _size(size)
        self.readable()
        return self._taken(None if size < 0 else self._pos + size)

    read1 = read

    def readline(self, size=-1, /):
        size = _size(size)
        self.readable()
        end = _files.line_end(self._data, self._pos) or len(self._data)
        return self._taken(end if size < 0 else min(end, self._pos + size))

    def readinto(self, buffer, /):
        self.readable()
        return _fill(_writable(buffer, 'readinto'), self.read(len(buffer)))

    def readlines(self, size=None, /):
        self.readable()
        if size is not None and not hasattr(type(size), '__index__'):
            raise TypeError(f'integer argument expected, got {type(size).__name__!r}')
        most = -1 if size is None else _index(size)
        lines = []
        while line := self.readline():
            lines.append(line)
            most -= len(line)
            if most <= 0 < most + len(line):
                break
        return lines

    def write(self, data, /):
        self.readable()
        data = _given_bytes(data)
        pos = self._pos
        if data:
            if pos > len(self._data):
                self._data += bytes(pos - len(self._data))
            self._data[pos:pos + len(data)] = data
            self._pos = pos + len(data)
        return len(data)

    def seek(self, pos, whence=0, /):
        pos = _index(pos)
        self.readable()
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._pos = max(0, pos + (0, self._pos, len(self._data))[whence])
        return self._pos

    def tell(self):
        self.readable()
        return self._pos

    def truncate(self, size=None, /):
        self.readable()
        size = self._pos if size is None else _index(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        if size < len(self._data):
            del self._data[size:]
        return size

    def getvalue(self):
        self.readable()
        return bytes(self._data)

    def __getstate__(self):
        return self.getvalue(), self._pos, dict(self.__dict__) or None

    def __setstate__(self, state):
        data, self._pos, attributes = state
        self._data, self._is_closed = bytearray(data), False
        self.__dict__.update(attributes or {})

    def getbuffer(self):
        self.readable()
        return memoryview(self._data)

    def close(self):
        if not self._is_closed:
            self._data.append(0)  # BufferError while somebody looks at them
            self._data.clear()
            self._is_closed = True


# -- buffers -----------------------------------------------------------------------------------------------------------


class _Buffered(_BufferedIOBase):
    """A buffer over a raw stream: what has been read ahead, or what is still to be written."""
    __slots__ = ('_raw', '_limit', '_ahead', '_at', '_pending', '_pending_size', '_finalizing', '__dict__',
                 '__weakref__')
    _reads = _writes = False

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        self._finalizing = False
        if self._reads and not raw.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        if self._writes and not raw.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._limit = buffer_size
        self._ahead = b''
        self._at = 0
        self._pending = []
        self._pending_size = 0

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def _need_open(self, what):
        if self.raw.closed:
            raise ValueError(f'{what} closed file')

    def seekable(self):
        return self.raw.seekable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def _write_out(self):
        if self._pending:
            data = b''.join(self._pending)
            self._pending.clear()
            self._pending_size = 0
            while data:
                count = self.raw.write(data)
                if count is None:
                    self._pending, self._pending_size = [data], len(data)
                    raise BlockingIOError(11, 'write could not complete without blocking', 0)
                if not 0 <= count <= len(data):
                    raise OSError(f'raw write() returned invalid length {count} '
                                  f'(should have been between 0 and {len(data)})')
                data = data[count:]

    def _forget(self):
        """The raw stream goes back to where reading stands."""
        left = len(self._ahead) - self._at
        self._ahead, self._at = b'', 0
        if left:
            self.raw.seek(-left, 1)

    def tell(self):
        return self.raw.tell() - (len(self._ahead) - self._at) + self._pending_size

    def seek(self, pos, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._need_open('seek of')
        if not self.raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        pos = _index(pos)
        self._write_out()
        self._forget()
        return self.raw.seek(pos, whence)

    def truncate(self, size=None, /):
        self._need_open('truncate of')
        if not self._writes:
            raise UnsupportedOperation('truncate')
        self._write_out()
        return self.raw.truncate(self.tell() if size is None else size)

    def flush(self):
        self._need_open('flush of')
        self._write_out()
        self.raw.flush()

    def _dealloc_warn(self, source):
        warn = getattr(self._raw, '_dealloc_warn', None)
        if warn is not None:
            warn(source)

    def close(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        if self._raw.closed:
            return
        if self._finalizing:
            self._dealloc_warn(self)
        try:
            self.flush()
        finally:
            self._raw.close()

    __del__ = _finalize

    def detach(self):
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def __repr__(self):
        cls = type(self)
        shown = f'_io.{cls.__name__}' if cls.__module__ == '_io' else cls.__name__
        name = getattr(self._raw, 'name', None)
        return f'<{shown}>' if name is None else f'<{shown} name={name!r}>'


class _Reading(_Buffered):
    __slots__ = ()
    _reads = True

    def readable(self):
        return self.raw.readable()

    def _fetch(self):
        """Reads ahead; False at the end, None when there is nothing yet."""
        more = self.raw.read(self._limit)
        if not more:
            return None if more is None else False
        self._ahead = self._ahead[self._at:] + more
        self._at = 0
        return True

    def _taken(self, end):
        data = self._ahead[self._at:end]
        self._at += len(data)
        return data

    def read(self, size=-1, /):
        size = _size(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._need_open('read of')
        self._write_out()
        if size < 0:
            data = self._taken(None)
            readall = getattr(self.raw, 'readall', None) or self.raw.read
            more = readall()
            return (data or None) if more is None else data + more
        more = True
        while more and len(self._ahead) - self._at < size:
            more = self._fetch()
        return self._taken(self._at + size) or (None if more is None and size else b'')

    def read1(self, size=-1, /):
        size = _size(size)
        self._need_open('read of')
        self._write_out()
        if self._at == len(self._ahead):
            self._fetch()
        return self._taken(None if size < 0 else self._at + size)

    def peek(self, size=0, /):
        self._need_open('peek of')
        self._write_out()
        if self._at == len(self._ahead):
            self._fetch()
        return self._ahead[self._at:]

    def readline(self, size=-1, /):
        size = _size(size)
        self._need_open('readline of')
        self._write_out()
        end = 0
        while not end:
            end = _files.line_end(self._ahead, self._at)
            if not end and (0 <= size <= len(self._ahead) - self._at or not self._fetch()):
                end = len(self._ahead)
                break
        return self._taken(end if size < 0 else min(end, self._at + size))

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readinto(self, buffer, /):
        self._need_open('readinto of')
        return _fill(_writable(buffer, 'readinto'), self.read(len(buffer)))

    def readinto1(self, buffer, /):
        self._need_open('readinto of')
        return _fill(_writable(buffer, 'readinto1'), self.read1(len(buffer)))


class _Writing(_Buffered):
    __slots__ = ()
    _writes = True

    def writable(self):
        return self.raw.writable()

    def write(self, data, /):
        data = _given_bytes(data)
        self._need_open('write to')
        self._forget()
        if self._pending_size + len(data) > self._limit:
            self._write_out()
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size > self._limit:
            self._write_out()
        return len(data)


@_builtin
class BufferedReader(_Reading):
    """Reads a raw stream."""
    __slots__ = ()

    def flush(self):
        if self.raw.closed:
            raise ValueError('I/O operation on closed file.')


@_builtin
class BufferedWriter(_Writing):
    """Writes a raw stream."""
    __slots__ = ()


@_builtin
class BufferedRandom(_Reading, _Writing):
    """Reads and writes a raw stream."""
    __slots__ = ()

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        super().__init__(raw, buffer_size)


@_builtin
class BufferedRWPair(_BufferedIOBase):
    """A reader and a writer taken for one stream."""
    __slots__ = ('_reader', '_writer', '__dict__', '__weakref__')

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self._reader.read(size)

    def read1(self, size=-1, /):
        return self._reader.read1(size)

    def readline(self, size=-1, /):
        return self._reader.readline(size)

    def readinto(self, buffer, /):
        return self._reader.readinto(buffer)

    def peek(self, size=0, /):
        return self._reader.peek(size)

    def write(self, data, /):
        return self._writer.write(data)

    def flush(self):
        self._writer.flush()

    def readable(self):
        return self._reader.readable()

    def writable(self):
        return self._writer.writable()

    def isatty(self):
        return False

    def close(self):
        self._writer.close()
        self._reader.close()

    @property
    def closed(self):
        return self._writer.closed


# -- standard streams --------------------------------------------------------------------------------------------------


def _standard_buffer(fd):
    """Behind sys.stdin, sys.stdout and sys.stderr."""
    raw = FileIO(fd, 'w' if fd else 'r', False)
    raw.name = ('<stdin>', '<stdout>', '<stderr>')[fd]
    return _StandardWriter(raw) if fd else _StandardReader(raw)


class _StandardReader(BufferedReader):
    """Takes no more than it gives: sys.stdin reads the same bytes as text."""

    def read1(self, size=-1, /):
        return self.read(size)

    def read(self, size=-1, /):
        return self.raw.read(size)

    def readline(self, size=-1, /):
        size = _size(size)
        length = _files.input_line_length()
        return self.raw.read(length if size < 0 else min(size, length))


class _StandardWriter(BufferedWriter):
    """Writes at once, in order with what sys.stdout writes as text."""

    def write(self, data, /):
        return self.raw.write(data)


for _class in _StandardReader, _StandardWriter:
    _class.__name__ = _class.__base__.__name__
    _class.__qualname__ = _class.__base__.__qualname__
    _class.__module__ = '_io'
    _class.__name__ = '_io.' + _class.__name__
del _class


# -- opening -----------------------------------------------------------------------------------------------------------


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
