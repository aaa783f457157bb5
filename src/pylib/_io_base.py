"""
The classes every stream is of, and what the streams share: how sizes, indexes and bytes are taken, and what becomes of
a stream that nobody holds. C in CPython. The streams themselves are in _io_bytes, _io_buffers and _io_text.
"""
DEFAULT_BUFFER_SIZE = 128 * 1024


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

def _cannot_pickle(self):
    raise TypeError(f'cannot pickle {type(self).__name__.removeprefix("_io.")!r} instances')


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
