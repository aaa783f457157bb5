"""Pieces of memory that processes share, by name."""
import _multiprocessing
import secrets
import struct
import types

__all__ = ['SharedMemory', 'ShareableList']

_SHM_SAFE_NAME_LENGTH = 14
_SHM_NAME_PREFIX = '/psm_'


class SharedMemory:
    """A piece of memory under a name, until somebody unlinks that."""

    _name = _buf = _memory = None

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        if name is None:
            name = _SHM_NAME_PREFIX + secrets.token_hex(4)
        else:
            name = '/' + name
        if create:
            self._memory = _multiprocessing.create_memory(name, size, name)
        else:
            self._memory = _multiprocessing.find_memory(name, name)
        self._name = name
        self._size = len(self._memory)
        self._buf = memoryview(self._memory)

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r}, size={self.size})'

    @property
    def buf(self):
        """The bytes; None when it is closed."""
        return self._buf

    @property
    def name(self):
        return self._name.removeprefix('/')

    @property
    def size(self):
        return self._size

    def close(self):
        """This process does without it."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        self._memory = None

    def unlink(self):
        """Nobody else can find it any more."""
        if self._name:
            _multiprocessing.unlink_memory(self._name, self._name)


_KINDS = {int: 0, float: 0, bool: 0, str: 1, bytes: 2, type(None): 3}
_FORMATS = {int: 'q', float: 'd', bool: 'xxxxxxx?', type(None): 'xxxxxx?x'}


class ShareableList:
    """A list of fixed length in shared memory, of ints, floats, bools, texts, bytes and None.

    At first its length, then where each item ends, the format and the kind of each, then the items.
    """

    _alignment = 8

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            sequence = tuple(sequence or ())
            formats = [self._format_of(item) for item in sequence]
            sizes = [struct.calcsize(each) for each in formats]
            self._list_len = len(sequence)
            self.shm = SharedMemory(name, create=True, size=self._data_at + sum(sizes))
            struct.pack_into('q', self.shm.buf, 0, self._list_len)
            at = 0
            for i, (item, form, size) in enumerate(zip(sequence, formats, sizes)):
                struct.pack_into('q', self.shm.buf, 8 + 8 * i, at)
                at += size
                struct.pack_into('q', self.shm.buf, 8 + 8 * (i + 1), at)
                self._write(i, item, form)
        else:
            self.shm = SharedMemory(name)
            self._list_len = struct.unpack_from('q', self.shm.buf, 0)[0]

    def _format_of(self, item):
        kind = type(item)
        if kind not in _KINDS:
            return _FORMATS.get(kind, '%ds' % self._alignment)
        if kind in _FORMATS:
            return _FORMATS[kind]
        if kind in (str, bytes):
            size = len(item.encode() if kind is str else item)
            return '%ds' % (self._alignment * (size // self._alignment + 1))
        return '%ds' % self._alignment

    @property
    def _formats_at(self):
        return 8 + 8 * (self._list_len + 1)

    @property
    def _data_at(self):
        return self._formats_at + 9 * self._list_len

    def _place(self, position):
        position = position + self._list_len if position < 0 else position
        if not 0 <= position < self._list_len:
            raise IndexError('index out of range')
        return position

    def _offset(self, position):
        return self._data_at + struct.unpack_from('q', self.shm.buf, 8 + 8 * position)[0]

    def _read_format(self, position):
        data = struct.unpack_from('8s', self.shm.buf, self._formats_at + 8 * position)[0]
        return data.rstrip(b'\0').decode()

    def _write(self, position, item, form):
        data = item.encode() if isinstance(item, str) else item
        struct.pack_into('8s', self.shm.buf, self._formats_at + 8 * position, form.encode())
        kind = _KINDS.get(type(item), 3)
        struct.pack_into('b', self.shm.buf, self._formats_at + 8 * self._list_len + position, kind)
        if item is not None:
            struct.pack_into(form, self.shm.buf, self._offset(position), data)

    def __getitem__(self, position):
        position = self._place(position)
        kind = struct.unpack_from('b', self.shm.buf, self._formats_at + 8 * self._list_len + position)[0]
        if kind == 3:
            return None
        item = struct.unpack_from(self._read_format(position), self.shm.buf, self._offset(position))[0]
        if kind == 0:
            return item
        item = item.rstrip(b'\0')
        return item.decode() if kind == 1 else item

    def __setitem__(self, position, value):
        try:
            position = self._place(position)
        except IndexError:
            raise IndexError('assignment index out of range') from None
        form = self._format_of(value)
        if isinstance(value, (str, bytes)):
            size = len(value.encode() if isinstance(value, str) else value)
            ends = struct.unpack_from('qq', self.shm.buf, 8 + 8 * position)
            if size > ends[1] - ends[0]:
                raise ValueError('bytes/str item exceeds available storage')
            form = '%ds' % (ends[1] - ends[0])
        self._write(position, value, form)

    def __reduce__(self):
        return _attached, (self.__class__, self.shm.name)

    def __len__(self):
        return self._list_len

    def __repr__(self):
        return f'{self.__class__.__name__}({list(self)}, name={self.shm.name!r})'

    @property
    def format(self):
        """The formats of all items."""
        return ''.join(self._read_format(i) for i in range(self._list_len))

    def count(self, value):
        return sum(value == item for item in self)

    def index(self, value):
        for position, item in enumerate(self):
            if value == item:
                return position
        raise ValueError(f'{value!r} not in this container')

    __class_getitem__ = classmethod(types.GenericAlias)


def _attached(cls, name):
    return cls(name=name)
