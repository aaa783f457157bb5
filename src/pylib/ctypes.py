"""C's numbers and characters, as multiprocessing shares them: simple types and arrays of them.

https://docs.python.org/3/library/ctypes.html. Left out: libraries, functions, pointers, structures: there is no C here.
"""
import struct as _struct


class _Data:
    """What lies in memory: `_view` is its bytes."""

    def __init__(self, *args):
        self._view = memoryview(bytearray(sizeof(type(self))))
        self._fill(*args)

    @classmethod
    def _at(cls, view):
        """An object over these bytes."""
        made = cls.__new__(cls)
        made._view = view[:sizeof(cls)]
        return made

    @classmethod
    def from_buffer(cls, source, offset=0):
        view = memoryview(source).cast('B')[offset:]
        if len(view) < sizeof(cls):
            raise ValueError(f'Buffer size too small ({len(view) + offset} instead of at least {sizeof(cls) + offset} bytes)')
        return cls._at(view)

    def __reduce__(self):
        raise ValueError('ctypes objects containing pointers cannot be pickled')

    def __buffer__(self, flags):
        return self._view


class _DataType(type):
    """Types times a number are types of arrays."""

    def __mul__(cls, length):
        if length < 0:
            raise ValueError(f'Array length must be >= 0, not {length}')
        key = cls, length
        if key not in _array_types:
            _array_types[key] = _ArrayType(f'{cls.__name__}_Array_{length}', (Array,), {'_type_': cls, '_length_': length})
        return _array_types[key]

    __rmul__ = __mul__


_array_types = {}


class _SimpleCData(_Data, metaclass=_DataType):
    """One value of a C type, `_type_`."""

    _type_ = None

    def _fill(self, value=None):
        if value is not None:
            self.value = value

    @property
    def value(self):
        return self._unpack(_struct.unpack(self._format, self._view.tobytes())[0])

    @value.setter
    def value(self, value):
        self._view[:] = _struct.pack(self._format, self._pack(value))

    @staticmethod
    def _unpack(value):
        return value

    def __repr__(self):
        return f'{type(self).__name__}({self.value!r})'

    def __bool__(self):
        return self._view.tobytes() != bytes(len(self._view))

    def __reduce__(self):
        return _rebuild, (type(self), self._view.tobytes())


def _rebuild(cls, data):
    made = cls()
    made._view[:] = data
    return made


class _Integer(_SimpleCData):

    @classmethod
    def _pack(cls, value):
        if not hasattr(type(value), '__index__'):
            raise TypeError(f"an integer is required (got type {type(value).__name__})"
                            if cls._type_ in 'qQ' else f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = 8 * sizeof(cls)
        value = value.__index__() & (1 << bits) - 1
        return value - (1 << bits) if cls._type_.islower() and value >> bits - 1 else value


class _Real(_SimpleCData):

    @staticmethod
    def _pack(value):
        if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__'):
            raise TypeError(f'must be real number, not {type(value).__name__}')
        return float(value)


def _make(base, code, *names):
    for name in names:
        if name not in globals():
            first = names[0]
            globals()[name] = globals().get(first) or _DataType(first, (base,), {'_type_': code, '_format': '<' + code,
                                                                               '__module__': 'ctypes'})


for _code, *_names in (
        ('b', 'c_byte', 'c_int8'), ('B', 'c_ubyte', 'c_uint8'), ('h', 'c_short', 'c_int16'),
        ('H', 'c_ushort', 'c_uint16'), ('i', 'c_int', 'c_int32'), ('I', 'c_uint', 'c_uint32'),
        ('q', 'c_long', 'c_int64', 'c_longlong', 'c_ssize_t', 'c_time_t'),
        ('Q', 'c_ulong', 'c_uint64', 'c_ulonglong', 'c_size_t')):
    _make(_Integer, _code, *_names)
_make(_Real, 'f', 'c_float')
_make(_Real, 'd', 'c_double', 'c_longdouble')


class c_bool(_SimpleCData):
    _type_, _format = '?', '?'
    _pack = staticmethod(bool)


class c_char(_SimpleCData):
    _type_, _format = 'c', 'c'

    @staticmethod
    def _pack(value):
        if isinstance(value, (bytes, bytearray)) and len(value) == 1:
            return bytes(value)
        if isinstance(value, int) and 0 <= value < 256:
            return bytes([value])
        raise TypeError('one character bytes, bytearray, or an integer in range(256) expected')


class c_wchar(_SimpleCData):
    _type_, _format = 'u', '<I'
    _unpack = staticmethod(chr)

    @staticmethod
    def _pack(value):
        if not isinstance(value, str):
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
        if len(value) != 1:
            raise TypeError('one character unicode string expected')
        return ord(value)


class _ArrayType(_DataType):

    def __init__(cls, name, bases, names):
        super().__init__(name, bases, names)
        element = names.get('_type_')
        if element is c_char:
            cls.value = property(_value_of, _set_value)
            cls.raw = property(lambda self: self._view.tobytes(), _set_raw)


def _value_of(self):
    return self._view.tobytes().partition(b'\0')[0]


def _set_value(self, value):
    if not isinstance(value, bytes):
        raise TypeError(f'bytes expected instead of {type(value).__name__} instance')
    if len(value) > len(self):
        raise ValueError('byte string too long')
    self._view[:len(value)] = value
    if len(value) < len(self):
        self._view[len(value)] = 0


def _set_raw(self, value):
    if len(value) > len(self):
        raise ValueError('byte string too long')
    self._view[:len(value)] = value


class Array(_Data, metaclass=_ArrayType):
    """So many values of one C type."""

    _type_ = None
    _length_ = 0

    def _fill(self, *values):
        if len(values) > self._length_:
            raise IndexError('invalid index')
        for i, value in enumerate(values):
            self[i] = value

    def __len__(self):
        return self._length_

    def _element(self, index):
        if index < 0:
            index += self._length_
        if not 0 <= index < self._length_:
            raise IndexError('invalid index')
        size = sizeof(self._type_)
        return self._type_._at(self._view[index * size:(index + 1) * size])

    def __getitem__(self, index):
        if isinstance(index, slice):
            found = [self[i] for i in range(*index.indices(self._length_))]
            return b''.join(found) if self._type_ is c_char else ''.join(found) if self._type_ is c_wchar else found
        if not hasattr(type(index), '__index__'):
            raise TypeError('indices must be integers')
        element = self._element(index.__index__())
        return element.value if isinstance(element, _SimpleCData) else element

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length_))
            if len(places) != len(value):
                raise ValueError('Can only assign sequence of same size')
            for i, each in zip(places, value):
                self[i] = each
        elif isinstance(value, _SimpleCData):
            self._element(index.__index__()).value = value.value
        else:
            self._element(index.__index__()).value = value

    def __iter__(self):
        for i in range(self._length_):
            yield self[i]

    def __reduce__(self):
        return _rebuild, (type(self), self._view.tobytes())


def sizeof(of):
    """How many bytes an object or a type takes."""
    cls = of if isinstance(of, type) else type(of)
    if not issubclass(cls, _Data):
        raise TypeError('this type has no size')
    return cls._length_ * sizeof(cls._type_) if issubclass(cls, Array) else _struct.calcsize(cls._format)


def addressof(of):
    """A number for where it lies."""
    return id(of._view)


def create_string_buffer(init, size=None):
    """An array of characters."""
    if isinstance(init, bytes):
        buffer = (c_char * (len(init) + 1 if size is None else size))()
        buffer.value = init
        return buffer
    if isinstance(init, int):
        return (c_char * init)()
    raise TypeError(init)


def __getattr__(name):
    if name in ('CDLL', 'PyDLL', 'cdll', 'pythonapi', 'Structure', 'Union', 'POINTER', 'pointer', 'byref', 'c_char_p',
                'c_void_p', 'c_wchar_p', 'CFUNCTYPE', 'cast', 'py_object', 'string_at', 'memmove', 'util'):
        raise NotImplementedError(f'ctypes.{name} is not supported: there is no C here')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
