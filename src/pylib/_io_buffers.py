"""Buffers over streams of bytes, those behind the standard streams too. C in CPython."""
import _files
from _io_base import (
    DEFAULT_BUFFER_SIZE,
    UnsupportedOperation,
    _BufferedIOBase,
    _builtin,
    _cannot_pickle,
    _fill,
    _finalize,
    _given_bytes,
    _index,
    _size,
    _writable,
)
from _io_bytes import FileIO


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
        buffer_size = _index(buffer_size)
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
        return self._raw

    def _attached(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    @property
    def name(self):
        return self._attached().name

    @property
    def mode(self):
        return self._attached().mode

    @property
    def closed(self):
        return self._attached().closed

    def _need_open(self, what):
        if self._attached().closed:
            raise ValueError(f'{what} closed file')

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def _write_out(self):
        if self._pending:
            data = b''.join(self._pending)
            while data:
                self._pending[:], self._pending_size = [data], len(data)
                count = self._attached().write(data)
                if count is None:
                    raise BlockingIOError(11, 'write could not complete without blocking', 0)
                if not 0 <= count <= len(data):
                    raise OSError(f'raw write() returned invalid length {count} '
                                  f'(should have been between 0 and {len(data)})')
                data = data[count:]
            self._pending.clear()
            self._pending_size = 0

    def _forget(self):
        """The raw stream goes back to where reading stands."""
        left = len(self._ahead) - self._at
        self._ahead, self._at = b'', 0
        if left:
            self._attached().seek(-left, 1)

    def tell(self):
        return self._attached().tell() - (len(self._ahead) - self._at) + self._pending_size

    def seek(self, pos, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._need_open('seek of')
        if not self._attached().seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        pos = _index(pos)
        self._write_out()
        self._forget()
        return self._attached().seek(pos, whence)

    def truncate(self, size=None, /):
        self._need_open('truncate of')
        if not self._writes:
            raise UnsupportedOperation('truncate')
        self._write_out()
        return self._attached().truncate(self.tell() if size is None else size)

    def flush(self):
        self._need_open('flush of')
        self._write_out()
        self._attached().flush()

    def _dealloc_warn(self, source):
        warn = getattr(self._raw, '_dealloc_warn', None)
        if warn is not None:
            warn(source)

    def close(self):
        raw = self._attached()
        if raw.closed:
            return
        if self._finalizing:
            self._dealloc_warn(self)
        try:
            self.flush()
        finally:
            raw.close()

    __del__ = _finalize
    __getstate__ = _cannot_pickle

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
        return self._attached().readable()

    def _fetch(self):
        """Reads ahead; False at the end, None when there is nothing yet."""
        more = self._attached().read(self._limit)
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
            readall = getattr(self._attached(), 'readall', None) or self._attached().read
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
        return self._attached().writable()

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
        if self._attached().closed:
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

    def readinto(self, buffer, /):
        return self._reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self._reader.readinto1(buffer)

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
        return _files.read_input(-1 if size is None or size < 0 else size)

    def readline(self, size=-1, /):
        size = _size(size)
        length = _files.input_line_length()
        return _files.read_input(length if size < 0 else min(size, length))


class _StandardWriter(BufferedWriter):
    """Writes at once, in order with what sys.stdout writes as text."""

    def write(self, data, /):
        if self.closed:
            raise ValueError('write to closed file')
        return _files.write_output(self.raw.fileno(), data)

    def flush(self):
        if not self.closed:
            _files.flush_output(self.raw.fileno())


for _class in _StandardReader, _StandardWriter:
    _class.__name__ = _class.__qualname__ = _class.__base__.__name__
    _builtin(_class)
del _class
