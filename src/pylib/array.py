"""Numbers of one type side by side. Sizes are those of Linux on x86-64. https://docs.python.org/3/library/array.html"""
from _array import Items as _Items
from _collections_abc import MutableSequence as _MutableSequence
from _types import name_in_full as _name_in_full
from operator import index as _index

__all__ = []
_list = list
typecodes = 'bBuwhHiIlLqQfd'

_SIZES = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
_SMALL = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short'}

# How pickles name the formats of items: by size, sign and order of bytes.
_MACHINE_FORMATS = {'B': 0, 'b': 1, 'H': 2, 'h': 4, 'I': 6, 'i': 8, 'L': 10, 'l': 12, 'Q': 10, 'q': 12, 'f': 14, 'd': 16,
                    'u': 20, 'w': 20}


def _check_int(code, value):
    """OverflowError as the type of C words it."""
    bits = 8 * _SIZES[code]
    if code in 'bhilq':
        least, most = -1 << bits - 1, (1 << bits - 1) - 1
    else:
        least, most = 0, (1 << bits) - 1
    if least <= value <= most:
        return value
    if code in _SMALL:
        raise OverflowError(f'{_SMALL[code]} is {"greater than maximum" if value > most else "less than minimum"}')
    if code == 'q':
        raise OverflowError('int too big to convert')
    if code in 'il':
        if -1 << 63 <= value < 1 << 63:
            raise OverflowError(f'signed integer is {"greater than maximum" if value > most else "less than minimum"}')
        raise OverflowError('Python int too large to convert to C long')
    if code == 'Q':
        raise OverflowError('int too big to convert' if value > most else "can't convert negative int to unsigned")
    if value < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if value < 1 << 64:
        raise OverflowError('unsigned int is greater than maximum')
    raise OverflowError('Python int too large to convert to C unsigned long')


def _array_reconstructor(cls, typecode, mformat_code, items):
    made = cls(typecode)
    made.frombytes(items)
    return made


class array(_Items):
    """A sequence of items of the type that a letter stands for."""
    __module__ = 'array'

    def __new__(cls, *args, **kwargs):
        if kwargs and cls is array:
            raise TypeError('array.array() takes no keyword arguments')
        if not 1 <= len(args) <= 2:
            bound = 'at least 1 argument' if not args else 'at most 2 arguments'
            raise TypeError(f'array() takes {bound} ({len(args)} given)')
        code = args[0]
        if not isinstance(code, str):
            raise TypeError(f'array() argument 1 must be a unicode character, not {type(code).__name__}')
        if len(code) != 1:
            raise TypeError(f'array() argument 1 must be a unicode character, not a string of length {len(code)}')
        if code == 'u':
            from warnings import warn
            warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning, stacklevel=2)
        if len(args) > 1 and code not in 'uw' and isinstance(args[1], str):
            raise TypeError(f"cannot use a str to initialize an array with typecode '{code}'")
        if code not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)')
        self = _Items.__new__(cls, 'I' if code in 'uw' else code)
        self._code = code
        if len(args) > 1:
            self._fill(args[1])
        return self

    def _fill(self, initial):
        if isinstance(initial, array) and initial._code == self._code:
            self._replace(initial._raw())
        elif isinstance(initial, (bytes, bytearray)):
            self.frombytes(initial)
        else:
            for value in initial:
                self.append(value)

    def __init__(self, *args, **kwargs):
        pass

    @property
    def typecode(self):
        """The letter of the type."""
        return self._code

    @property
    def itemsize(self):
        """Bytes of one item."""
        return _SIZES[self._code]

    def _checked(self, value):
        code = self._code
        if code in 'uw':
            if not isinstance(value, str):
                raise TypeError(f'array item must be a unicode character, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'array item must be a unicode character, not a string of length {len(value)}')
            return ord(value)
        if code in 'fd':
            if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__'):
                raise TypeError(f'must be real number, not {type(value).__name__}')
            return float(value)
        return _check_int(code, _index(value))

    def _shown(self, value):
        return chr(value) if self._code in 'uw' else value

    def _same(self, raw):
        made = array.__new__(array, self._code)
        made._replace(raw)
        return made

    def __len__(self):
        return self._count()

    def _place(self, key, message):
        place = _index(key)
        count = self._count()
        if place < 0:
            place += count
        if not 0 <= place < count:
            raise IndexError(message)
        return place

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = key.indices(self._count())
            size, raw = _SIZES[self._code], self._raw()
            if step == 1:
                return self._same(raw[start * size:stop * size])
            return self._same(b''.join(raw[i * size:(i + 1) * size] for i in range(start, stop, step)))
        if not hasattr(type(key), '__index__'):
            raise TypeError('array indices must be integers')
        return self._shown(self._read(self._place(key, 'array index out of range')))

    def __setitem__(self, key, value):
        if not isinstance(key, slice):
            if not hasattr(type(key), '__index__'):
                raise TypeError('array indices must be integers')
            self._write(self._place(key, 'array assignment index out of range'), self._checked(value))
            return
        if not isinstance(value, array):
            raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
        if value._code != self._code:
            raise TypeError('bad argument type for built-in operation')
        start, stop, step = key.indices(self._count())
        raw, size = value._raw(), _SIZES[self._code]
        if step == 1:
            self._splice(start, max(start, stop), raw)
            return
        places = range(start, stop, step)
        if len(places) != len(value):
            raise ValueError(f'attempt to assign array of size {len(value)} to extended slice of size {len(places)}')
        data = bytearray(self._raw())
        for at, place in enumerate(places):
            data[place * size:(place + 1) * size] = raw[at * size:(at + 1) * size]
        self._replace(data)

    def __delitem__(self, key):
        if not isinstance(key, slice):
            if not hasattr(type(key), '__index__'):
                raise TypeError('array indices must be integers')
            place = self._place(key, 'array assignment index out of range')
            self._splice(place, place + 1, b'')
            return
        gone = set(range(*key.indices(self._count())))
        raw, size = self._raw(), _SIZES[self._code]
        self._replace(b''.join(raw[i * size:(i + 1) * size] for i in range(self._count()) if i not in gone))

    def __iter__(self):
        return _arrayiterator(self)

    def __contains__(self, value):
        return value in self.tolist()

    def __repr__(self):
        name = type(self).__name__
        if not len(self):
            return f"{name}('{self._code}')"
        shown = self.tounicode() if self._code in 'uw' else self.tolist()
        return f"{name}('{self._code}', {shown!r})"

    def _compare(self, other, how):
        return how(self.tolist(), other.tolist()) if isinstance(other, array) else NotImplemented

    def __eq__(self, other): return self._compare(other, list.__eq__)
    def __ne__(self, other): return self._compare(other, list.__ne__)
    def __lt__(self, other): return self._compare(other, list.__lt__)
    def __le__(self, other): return self._compare(other, list.__le__)
    def __gt__(self, other): return self._compare(other, list.__gt__)
    def __ge__(self, other): return self._compare(other, list.__ge__)

    __hash__ = None

    def _needs_array(self, other, what):
        if not isinstance(other, array):
            raise TypeError(f'can only {what} array (not "{type(other).__name__}") to array' if what == 'append'
                            else f'can only extend with array (not "{type(other).__name__}")')

    def __add__(self, other):
        self._needs_array(other, 'append')
        if other._code != self._code:
            raise TypeError('bad argument type for built-in operation')
        return self._same(self._raw() + other._raw())

    def __iadd__(self, other):
        self._needs_array(other, 'extend')
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), '__index__'):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        return self._same(self._raw() * _index(count))

    __rmul__ = __mul__

    def __imul__(self, count):
        if not hasattr(type(count), '__index__'):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        self._replace(self._raw() * _index(count))
        return self

    def append(self, v, /):
        self.insert(self._count(), v)

    def insert(self, i, v, /):
        count = self._count()
        i = _index(i)
        i = max(0, i + count) if i < 0 else min(i, count)
        value = self._checked(v)
        self._splice(i, i, bytes(_SIZES[self._code]))
        self._write(i, value)

    def extend(self, bb, /):
        """Adds the items of an array of the same type, or of any iterable."""
        if not isinstance(bb, array):
            for value in bb:
                self.append(value)
        elif bb._code != self._code:
            raise TypeError('can only extend with array of same kind')
        else:
            self._replace(self._raw() + bb._raw())

    def pop(self, i=-1, /):
        if not len(self):
            raise IndexError('pop from empty array')
        place = self._place(i, 'pop index out of range')
        value = self[place]
        self._splice(place, place + 1, b'')
        return value

    def remove(self, v, /):
        values = self.tolist()
        if v not in values:
            raise ValueError('array.remove(x): x not in array')
        place = values.index(v)
        self._splice(place, place + 1, b'')

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self.tolist().index(v, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        return self.tolist().count(v)

    def clear(self):
        self._replace(b'')

    def reverse(self):
        self._replace(self[::-1]._raw())

    def byteswap(self):
        """Turns the bytes of each item around."""
        size, raw = _SIZES[self._code], self._raw()
        self._replace(b''.join(raw[i:i + size][::-1] for i in range(0, len(raw), size)))

    def buffer_info(self):
        """The address and the number of items."""
        return id(self), self._count()

    def tolist(self):
        values = self._values()
        return list(map(chr, values)) if self._code in 'uw' else values

    def fromlist(self, list, /):
        if not isinstance(list, _list):
            raise TypeError('arg must be list')
        before = self._raw()
        try:
            for value in list:
                self.append(value)
        except BaseException:
            self._replace(before)
            raise

    def tobytes(self):
        return self._raw()

    def frombytes(self, buffer, /):
        """Adds items from their bytes."""
        if not isinstance(buffer, (bytes, bytearray, memoryview, array)):
            raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
        data = memoryview(buffer).tobytes()
        if len(data) % _SIZES[self._code]:
            raise ValueError('bytes length not a multiple of item size')
        self._replace(self._raw() + data)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        """Adds n items that are read from a file."""
        if n < 0:
            raise ValueError('negative count')
        size = _SIZES[self._code]
        data = f.read(n * size)
        if not isinstance(data, bytes):
            raise TypeError("read() didn't return bytes")
        self.frombytes(data[:len(data) // size * size] if len(data) != n * size else data)
        if len(data) != n * size:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        if self._code not in 'uw':
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return ''.join(map(chr, self._values()))

    def fromunicode(self, ustr, /):
        if self._code not in 'uw':
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        for char in ustr:
            self.append(char)

    def __copy__(self):
        return self._same(self._raw())

    def __deepcopy__(self, memo, /):
        return self._same(self._raw())

    def __reduce_ex__(self, protocol, /):
        state = {name: value for name, value in self.__dict__.items() if name != '_code'} or None
        if protocol < 3:
            return type(self), (self._code, self.tolist()), state
        return _array_reconstructor, (type(self), self._code, _MACHINE_FORMATS[self._code], self.tobytes()), state

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _arrayiterator:
    """The items of an array, as long as it has any."""
    __module__ = 'array'

    def __init__(self, items):
        self._items = items
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._items is None or self._at >= len(self._items):
            self._items = None
            raise StopIteration
        self._at += 1
        return self._items[self._at - 1]


_arrayiterator.__name__ = _arrayiterator.__qualname__ = 'arrayiterator'
_name_in_full(array)
_MutableSequence.register(array)
ArrayType = array
