"""Streams of bytes without a buffer: the files of the simulated computer, and bytes in memory. C in CPython."""
import _files
from _io_base import (
    UnsupportedOperation,
    _BufferedIOBase,
    _builtin,
    _cannot_pickle,
    _fill,
    _finalize,
    _given_bytes,
    _index,
    _RawIOBase,
    _size,
    _writable,
)

_O_WRONLY, _O_RDWR, _O_CREAT, _O_EXCL, _O_TRUNC, _O_APPEND = 1, 2, 0o100, 0o200, 0o1000, 0o2000
_O_CLOEXEC = 0o2000000


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
            if _files.kind_of(file) == 'folder':
                raise IsADirectoryError(21, 'Is a directory', file)
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
        return _files.kind_of(self._fd) in ('file', 'device')

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
        try:
            return _files.read_all(self._fd) if size < 0 else _files.read(self._fd, size)
        except BlockingIOError:
            return None

    def readall(self):
        return self.read()

    def readinto(self, buffer, /):
        self._need_open()
        buffer, data = _writable(buffer, 'readinto'), self.read(len(buffer))
        return None if data is None else _fill(buffer, data)

    def readline(self, size=-1, /):
        self._need_open()
        return super().readline(size)

    def write(self, data, /):
        self._need_open()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')
        data = _given_bytes(data)
        try:
            return _files.write(self._fd, data)
        except BlockingIOError:
            return None

    def seek(self, pos, whence=0, /):
        self._need_open()
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
        if self._owns:
            _files.tell_unraisable(self, _warn_unclosed, source)

    def close(self):
        if self._fd >= 0:
            super().close()
            if self._finalizing:
                self._dealloc_warn(self)
            fd, self._fd = self._fd, -1
            if self._owns:
                _files.close(fd)

    __del__ = _finalize
    __getstate__ = _cannot_pickle

    def __repr__(self):
        if self._fd < 0:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._owns}>'


def _warn_unclosed(source):
    import sys
    import warnings
    frame, level = sys._getframe(1), 2
    while frame is not None and frame.f_globals.get('__name__', '').startswith('_io'):
        frame, level = frame.f_back, level + 1
    try:
        warnings.warn(f'unclosed file {source!r}', ResourceWarning, level, source)
    except Warning as warning:
        raise warning.with_traceback(None)


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

    def _need_unshared(self):
        """BufferError while somebody looks at the bytes."""
        self._data.append(0)
        self._data.pop()

    def write(self, data, /):
        self.readable()
        data = _given_bytes(data)
        pos = self._pos
        if pos + len(data) <= len(self._data):
            self._need_unshared()
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
        self._need_unshared()
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
            self._need_unshared()
            self._data.clear()
            self._is_closed = True
