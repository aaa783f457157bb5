"""Bytes as ASCII text: base16, base32, base64 and base85. Left out: Ascii85, the old file interface.

https://docs.python.org/3/library/base64.html
"""
import binascii

__all__ = ['encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b32hexencode',
           'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'standard_b64encode',
           'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32_HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'


def _bytes_from(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes_from(s)
    if altchars is not None:
        altchars = _bytes_from(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(_bytes_from(s).translate(bytes.maketrans(b'-_', b'+/')))


def _b32encode(alphabet, s):
    s = memoryview(s).tobytes()
    encoded = bytearray()
    for i in range(0, len(s), 5):
        chunk = s[i:i + 5]
        bits = int.from_bytes(chunk.ljust(5, b'\0'), 'big')
        digits = bytes(alphabet[bits >> 35 - 5 * n & 31] for n in range(8))
        used = (len(chunk) * 8 + 4) // 5
        encoded += digits[:used].ljust(8, b'=')
    return bytes(encoded)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = bytes(_bytes_from(s))
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    total = len(s)
    s = s.rstrip(b'=')
    padchars = total - len(s)
    values = {char: value for value, char in enumerate(alphabet)}
    decoded = bytearray()
    for i in range(0, len(s), 8):
        bits = 0
        for char in s[i:i + 8]:
            if char not in values:
                raise binascii.Error('Non-base32 digit found') from None
            bits = bits << 5 | values[char]
        bits <<= 5 * (8 - len(s[i:i + 8]))
        decoded += bits.to_bytes(5, 'big')
    if padchars not in (0, 1, 3, 4, 6) or total % 8:
        raise binascii.Error('Incorrect padding')
    if padchars and decoded:
        decoded = decoded[:-5] + decoded[-5:][:(43 - 5 * padchars) // 8]
    return bytes(decoded)


def b32encode(s):
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_B32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = bytes(_bytes_from(s))
    if casefold:
        s = s.upper()
    if s.strip(b'0123456789ABCDEF') or any(c not in b'0123456789ABCDEF' for c in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def b85encode(b, pad=False):
    b = memoryview(b).tobytes()
    padding = -len(b) % 4
    b += b'\0' * padding
    encoded = bytearray()
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i:i + 4], 'big')
        encoded += bytes(_B85[word // 85 ** n % 85] for n in (4, 3, 2, 1, 0))
    if padding and not pad:
        del encoded[-padding:]
    return bytes(encoded)


def b85decode(b):
    b = bytes(_bytes_from(b))
    values = {char: value for value, char in enumerate(_B85)}
    padding = -len(b) % 5
    b += b'~' * padding
    out = bytearray()
    for i in range(0, len(b), 5):
        word = 0
        for j, char in enumerate(b[i:i + 5]):
            if char not in values:
                raise ValueError(f'bad base85 character at position {i + j}')
            word = word * 85 + values[char]
        if word > 0xFFFFFFFF:
            raise ValueError(f'base85 overflow in hunk starting at byte {i}')
        out += word.to_bytes(4, 'big')
    if padding:
        del out[-padding:]
    return bytes(out)


def encodebytes(s):
    """Base64 in lines of 76 characters."""
    s = memoryview(s).tobytes()
    return b''.join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(memoryview(s).tobytes())
