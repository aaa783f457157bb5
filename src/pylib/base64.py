"""Bytes as ASCII text: base16, base32, base64, base85 and their kin. Left out: running the module as a program.

https://docs.python.org/3/library/base64.html
"""
import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode',
           'a85decode', 'z85encode', 'z85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode']

bytes_types = (bytes, bytearray)
MAXLINESIZE = 76
MAXBINSIZE = 57

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32_HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'

_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_FROM_Z85 = bytes.maketrans(_Z85 + b';_`|~', _B85 + bytes(5))
_A85 = bytes(range(33, 118))

def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, '
                        f'not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
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
    return b64decode(_bytes_from_decode_data(s).translate(bytes.maketrans(b'-_', b'+/')))


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
    s = bytes(_bytes_from_decode_data(s))
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
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
    s = bytes(_bytes_from_decode_data(s))
    if casefold:
        s = s.upper()
    if s.strip(b'0123456789ABCDEF') or any(c not in b'0123456789ABCDEF' for c in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def _encode85(alphabet, b, pad, words=()):
    """Four bytes as five digits each; `words` are those with a digit of their own."""
    b = memoryview(b).tobytes()
    padding = -len(b) % 4
    b += b'\0' * padding
    short = dict(words)
    chunks = []
    for i in range(0, len(b), 4):
        word = b[i:i + 4]
        number = int.from_bytes(word, 'big')
        chunks.append(short.get(word) or bytes(alphabet[number // 85 ** n % 85] for n in (4, 3, 2, 1, 0)))
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


def b85encode(b, pad=False):
    return _encode85(_B85, b, pad)


def b85decode(b):
    b = bytes(_bytes_from_decode_data(b))
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


def z85encode(s):
    """Base85 with the alphabet of ZeroMQ."""
    return b85encode(s).translate(bytes.maketrans(_B85, _Z85))


def z85decode(s):
    s = bytes(_bytes_from_decode_data(s)).translate(_FROM_Z85)
    try:
        return b85decode(s)
    except ValueError as error:
        raise ValueError(error.args[0].replace('base85', 'z85')) from None


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85, where four zero bytes are `z`; with `foldspaces` four spaces are `y`, with `adobe` it stands in `<~ ~>`."""
    words = [(bytes(4), b'z')] + ([(b'    ', b'y')] if foldspaces else [])
    result = _encode85(_A85, b, pad, words)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2 if b.startswith(b'<~') else 0:-2]
    short = {b'z'[0]: bytes(4)}
    if foldspaces:
        short[b'y'[0]] = b'    '
    decoded = bytearray()
    digits = []
    for char in b + b'u' * 4:
        if b'!'[0] <= char <= b'u'[0]:
            digits.append(char - 33)
            if len(digits) == 5:
                number = 0
                for digit in digits:
                    number = number * 85 + digit
                if number > 0xFFFFFFFF:
                    raise ValueError('Ascii85 overflow')
                decoded += number.to_bytes(4, 'big')
                digits.clear()
        elif char in short:
            if digits:
                raise ValueError(f'{char:c} inside Ascii85 5-tuple')
            decoded += short[char]
        elif char not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {char:c}')
    padding = 4 - len(digits)
    return bytes(decoded[:-padding] if padding else decoded)


def encode(input, output):
    """Base64 of a binary file, in lines, into another."""
    while chunk := input.read(MAXBINSIZE):
        while len(chunk) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(chunk))):
            chunk += more
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    """The bytes of a binary file of base64 into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}') from error
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from {s.__class__.__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}')


def encodebytes(s):
    """Base64 in lines of 76 characters."""
    _input_type_check(s)
    return b''.join(binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    _input_type_check(s)
    return binascii.a2b_base64(s)
