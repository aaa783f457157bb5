"""Bytes as text and back: hexadecimal and base64, and the checksum CRC-32. Left out: uuencode, quoted-printable.

https://docs.python.org/3/library/binascii.html
"""
from _binary import crc32

_ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {char: value for value, char in enumerate(_ALPHABET)}


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _given(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f'argument should be bytes, buffer or ASCII string, not {type(data).__name__!r}')


def _bytes(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _bytes(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode('ascii')


b2a_hex = hexlify


def unhexlify(hexstr, /):
    data = _given(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    try:
        pairs = [int(data[i:i + 2].decode(), 16) for i in range(0, len(data), 2)
                 if all(chr(c) in '0123456789abcdefABCDEF' for c in data[i:i + 2]) or _not_hex()]
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None
    return bytes(pairs)


def _not_hex():
    raise ValueError


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _bytes(data)
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        bits = int.from_bytes(chunk.ljust(3, b'\0'), 'big')
        for n in range(4):
            out.append(_ALPHABET[bits >> (18 - 6 * n) & 63] if n <= len(chunk) else 61)
    return bytes(out + b'\n' if newline else out)


def a2b_base64(data, /, *, strict_mode=False):
    data = _given(data)
    out = bytearray()
    bits = count = pads = 0
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    for i, char in enumerate(data):
        if char == 61:
            if count >= 2 and count + pads >= 3:
                if strict_mode and i + 1 < len(data):
                    raise Error('Excess data after padding')
                return bytes(out)
            if count >= 2:
                pads += 1
            elif strict_mode:
                raise Error('Discontinuous padding not allowed' if pads else 'Excess padding not allowed')
            continue
        value = _VALUES.get(char)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and pads:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count > 1:
            shift = 6 - 2 * (count - 1)
            out.append(bits >> shift & 255)
        if count == 4:
            bits = count = 0
    if count == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({len(out) // 3 * 4 + 1}) '
                    'cannot be 1 more than a multiple of 4')
    if count:
        raise Error('Incorrect padding')
    return bytes(out)
