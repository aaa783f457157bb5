"""Values packed into bytes as C has them. Sizes and alignment are those of Linux on x86-64.

https://docs.python.org/3/library/struct.html
"""
from operator import index

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']

_NATIVE = {'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8,
           'P': 8, 'e': 2, 'f': 4, 'd': 8, 'x': 1, 'c': 1, 's': 1, 'p': 1}
_STANDARD = {**_NATIVE, 'l': 4, 'L': 4}
for _code in 'nNP':
    del _STANDARD[_code]
_UNSIGNED = 'BHILQNP'
_MOST = 2 ** 63 - 1


class error(Exception):
    pass


error.__module__ = 'struct'


class Struct:
    """A format that has been read once."""

    def __init__(self, format):
        if isinstance(format, str):
            format.encode('ascii')
        elif isinstance(format, bytes):
            format = format.decode('ascii')
        else:
            raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
        self.format = format
        self._order, self._items, self.size = _read(format)
        self._count = sum(1 if code in 'sp' else count for code, count, _ in self._items if code != 'x')

    def pack(self, *values):
        """The bytes of the values."""
        if len(values) != self._count:
            raise error(f'pack expected {self._count} items for packing (got {len(values)})')
        out = bytearray(self.size)
        values = iter(values)
        for code, count, at in self._items:
            if code == 'x':
                continue
            if code in 'sp':
                out[at:at + count] = _text(code, count, next(values))
                continue
            size = self._size_of(code)
            for n in range(count):
                out[at + n * size:at + (n + 1) * size] = self._one(code, size, next(values))
        return bytes(out)

    def _size_of(self, code):
        return (_NATIVE if self._native else _STANDARD)[code]

    @property
    def _native(self):
        return not self.format or self.format[0] not in '=<>!'

    def _one(self, code, size, value):
        if code == 'c':
            if not isinstance(value, bytes) or len(value) != 1:
                raise error('char format requires a bytes object of length 1')
            return value
        if code == '?':
            return b'\1' if value else b'\0'
        if code in 'efd':
            return _pack_float(code, value, self._order, self._native)
        return _pack_int(code, size, value, self._order)

    def unpack(self, buffer, /):
        """The values in a buffer of exactly the right size."""
        data = _bytes_of(buffer)
        if len(data) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._values(data)

    def unpack_from(self, buffer, offset=0):
        """The values at a place in a buffer."""
        data = _bytes_of(buffer)
        offset = self._place(offset, len(data), 'not enough data to unpack')
        if len(data) - offset < self.size:
            raise error(f'unpack_from requires a buffer of at least {offset + self.size} bytes for unpacking '
                        f'{self.size} bytes at offset {offset} (actual buffer size is {len(data)})')
        return self._values(data[offset:offset + self.size])

    def iter_unpack(self, buffer, /):
        data = _bytes_of(buffer)
        if self.size == 0:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(data) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return unpack_iterator(self, data)

    def pack_into(self, buffer, offset, /, *values):
        """Writes the values at a place in a buffer."""
        packed = self.pack(*values)
        view = memoryview(buffer)
        if view.readonly:
            raise TypeError(f'argument must be read-write bytes-like object, not {type(buffer).__name__}')
        view = view.cast('B')
        length = len(view)
        offset = self._place(offset, length, 'no space to pack')
        if length - offset < self.size:
            raise error(f'pack_into requires a buffer of at least {offset + self.size} bytes for packing {self.size} '
                        f'bytes at offset {offset} (actual buffer size is {length})')
        view[offset:offset + self.size] = packed

    def _place(self, offset, length, problem):
        """An offset from the beginning; one below zero counts from the end."""
        offset = index(offset)
        if offset >= 0:
            return offset
        if offset + self.size > 0:
            raise error(f'{problem} {self.size} bytes at offset {offset}')
        if offset + length < 0:
            raise error(f'offset {offset} out of range for {length}-byte buffer')
        return offset + length

    def _values(self, data):
        found = []
        for code, count, at in self._items:
            if code == 'x':
                continue
            if code == 's':
                found.append(data[at:at + count])
            elif code == 'p':
                found.append(data[at + 1:at + 1 + min(data[at] if count else 0, max(count - 1, 0))])
            else:
                size = self._size_of(code)
                found.extend(self._read_one(code, data[at + n * size:at + (n + 1) * size]) for n in range(count))
        return tuple(found)

    def _read_one(self, code, data):
        if code == 'c':
            return data
        if code == '?':
            return data != b'\0'
        if code in 'efd':
            return _unpack_float(code, data, self._order)
        return int.from_bytes(data, self._order, signed=code not in _UNSIGNED)

    def __repr__(self):
        return f'{type(self).__name__}({self.format!r})'


class unpack_iterator:
    """What lies one after the other in a buffer."""
    __slots__ = ('_struct', '_data', '_at')

    def __init__(self, struct, data):
        self._struct = struct
        self._data = data
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        at, self._at = self._at, self._at + self._struct.size
        if at >= len(self._data):
            raise StopIteration
        return self._struct._values(self._data[at:self._at])

    def __length_hint__(self):
        return max(0, len(self._data) - self._at) // self._struct.size


Struct.__module__ = unpack_iterator.__module__ = '_struct'


def _bytes_of(buffer):
    try:
        return memoryview(buffer).tobytes()
    except TypeError:
        raise TypeError(f'a bytes-like object is required, not {type(buffer).__name__!r}') from None


def _read(format):
    """Byte order, (code, count, offset) of each item, and the size of all."""
    order, sizes, aligned = 'little', _NATIVE, True
    at = 0
    if format and format[0] in '@=<>!':
        order = 'big' if format[0] in '>!' else 'little'
        aligned = format[0] == '@'
        sizes = _NATIVE if aligned else _STANDARD
        at = 1
    items = []
    offset = 0
    while at < len(format):
        if format[at].isspace():
            at += 1
            continue
        begin = at
        while at < len(format) and format[at].isdigit():
            at += 1
        if at == len(format):
            raise error('repeat count given without format specifier')
        count = int(format[begin:at]) if at > begin else 1
        code = format[at]
        at += 1
        if code not in sizes:
            raise error('bad char in struct format')
        size = sizes[code]
        if aligned and code not in 'xcspbB?':
            offset += -offset % size
        items.append((code, count, offset))
        offset += size * count
        if offset > _MOST:
            raise error('total struct size too long')
    return order, items, offset


def _text(code, count, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == 'p':
        value = value[:min(max(count - 1, 0), 255)]
        return (bytes([len(value)]) + value).ljust(count, b'\0')[:count]
    return value[:count].ljust(count, b'\0')


def _pack_int(code, size, value, order):
    if not hasattr(type(value), '__index__'):
        raise error('required argument is not an integer')
    value = value.__index__()
    signed = code not in _UNSIGNED or code == 'P' and value < 0
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}


def _pack_float(code, value, order, native):
    if not hasattr(type(value), '__float__') and not hasattr(type(value), '__index__'):
        raise error('required argument is not a float')
    value = float(value)
    exponent_bits, fraction_bits = _FLOATS[code]
    total = 1 + exponent_bits + fraction_bits
    bias = (1 << exponent_bits - 1) - 1
    sign = 1 if str(value).startswith('-') else 0
    value = abs(value)
    if value != value:
        bits = ((1 << exponent_bits) - 1) << fraction_bits | 1 << fraction_bits - 1
    elif value == float('inf'):
        bits = ((1 << exponent_bits) - 1) << fraction_bits
    else:
        bits = _float_bits(value, exponent_bits, fraction_bits, bias)
        infinite = ((1 << exponent_bits) - 1) << fraction_bits
        if bits >= infinite:
            if code != 'f' or not native:
                raise OverflowError('float too large to pack with %s format' % code)
            bits = infinite
    return (sign << total - 1 | bits).to_bytes(total // 8, order)


def _float_bits(value, exponent_bits, fraction_bits, bias):
    if value == 0:
        return 0
    top, bottom = value.as_integer_ratio()
    exponent = top.bit_length() - bottom.bit_length()
    if (top << max(0, -exponent)) < (bottom << max(0, exponent)):
        exponent -= 1
    exponent = max(exponent, 1 - bias)
    shift = fraction_bits - exponent
    scaled, rest = divmod(top << max(0, shift), bottom << max(0, -shift))
    divisor = bottom << max(0, -shift)
    if 2 * rest > divisor or 2 * rest == divisor and scaled & 1:
        scaled += 1
    return scaled + ((exponent + bias - 1) << fraction_bits)


def _unpack_float(code, data, order):
    exponent_bits, fraction_bits = _FLOATS[code]
    bits = int.from_bytes(data, order)
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    sign = -1.0 if bits >> exponent_bits + fraction_bits else 1.0
    bias = (1 << exponent_bits - 1) - 1
    if exponent == (1 << exponent_bits) - 1:
        return sign * (float('nan') if fraction else float('inf'))
    if exponent:
        fraction |= 1 << fraction_bits
    power = max(exponent, 1) - bias - fraction_bits
    return sign * (fraction * 2 ** power if power >= 0 else fraction / (1 << -power))


_cache = {}


def _struct(format):
    made = _cache.get(format)
    if made is None:
        made = _cache[format] = Struct(format)
    return made


def calcsize(format, /):
    return _struct(format).size


def pack(*format_and_values):
    if not format_and_values:
        raise TypeError('missing format argument')
    format, *values = format_and_values
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    return _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
