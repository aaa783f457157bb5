"""The digests of hashlib. C in CPython: no traceback shows this."""
import _binary

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128)}
_SPONGES = {'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104), 'sha3_512': (64, 72),
            'shake_128': (0, 168), 'shake_256': (0, 136)}


def _bytes_from(data):
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError('object supporting the buffer API required')
    return data


class HASH:
    """A digest under way."""
    __module__ = '_hashlib'

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = (_SIZES.get(name) or _SPONGES[name])
        self._data = bytearray()
        self.update(data)

    def update(self, data, /):
        self._data += _bytes_from(data)

    def digest(self):
        if self.name in _SIZES:
            return _binary.digest(self.name, self._data)
        return _binary.sponge(self.block_size, 0x06, self._data, self.digest_size)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.{type(self).__name__} object @ {id(self):#x}>'


class HASHXOF(HASH):
    """A digest under way that gives as many bytes as are asked for."""
    __module__ = '_hashlib'

    def digest(self, length):
        if length < 0:
            raise ValueError('Cannot convert negative int')
        return _binary.sponge(self.block_size, 0x1F, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


class _Blake2:
    """What blake2b and blake2s have in common."""
    __module__ = '_blake2'

    def __new__(cls, data=b'', *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        self = object.__new__(cls)
        most = cls.MAX_DIGEST_SIZE
        digest_size = most if digest_size is None else digest_size
        word = cls.__name__.capitalize()
        if not 1 <= digest_size <= most:
            raise ValueError(f'digest_size for {word} must be between 1 and {most} bytes, here it is {digest_size}')
        for name, value, limit in (('salt', salt, cls.SALT_SIZE), ('person', person, cls.PERSON_SIZE)):
            if len(value) > limit:
                raise ValueError(f'maximum {name} length is {limit} bytes')
        for name, value, least, limit in (('fanout', fanout, 0, 255), ('depth', depth, 1, 255)):
            if not least <= value <= limit:
                raise ValueError(f'{name} must be between {least} and {limit}')
        if min(leaf_size, node_offset) < 0:
            raise ValueError('Cannot convert negative int')
        if leaf_size >> 32:
            raise OverflowError('leaf_size is too large')
        if node_offset >> 8 * cls._offset_size:
            raise OverflowError('node_offset is too large')
        if not 0 <= node_depth <= 255:
            raise ValueError('node_depth must be between 0 and 255')
        if not 0 <= inner_size <= most:
            raise ValueError(f'inner_size must be between 0 and is {most}')
        if len(key) > cls.MAX_KEY_SIZE:
            raise ValueError(f'maximum key length is {cls.MAX_KEY_SIZE} bytes')
        self._parameters = b''.join((
            bytes((digest_size, len(key), fanout, depth)), leaf_size.to_bytes(4, 'little'),
            node_offset.to_bytes(cls._offset_size, 'little'), bytes((node_depth, inner_size)),
            bytes(cls._reserved), bytes(salt).ljust(cls.SALT_SIZE, b'\0'), bytes(person).ljust(cls.PERSON_SIZE, b'\0')))
        self._last_node = bool(last_node)
        self._data = bytearray(bytes(key).ljust(cls.block_size, b'\0') if key else b'')
        self.digest_size = digest_size
        self.update(data)
        return self

    @property
    def name(self):
        return type(self).__name__

    def update(self, data, /):
        self._data += _bytes_from(data)

    def digest(self):
        return _binary.blake(self.name, self._parameters, self._data, self._last_node)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, _data=bytearray(self._data))
        return other


class blake2b(_Blake2):
    __module__ = '_blake2'
    block_size = 128
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    _offset_size, _reserved = 8, 14


class blake2s(_Blake2):
    __module__ = '_blake2'
    block_size = 64
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    _offset_size, _reserved = 6, 0


def new(name, data=b'', *, usedforsecurity=True, **options):
    """A digest by name."""
    if name in ('blake2b', 'blake2s'):
        return globals()[name](data, **options)
    known = name.lower().replace('-', '')
    known = {'sha3224': 'sha3_224', 'sha3256': 'sha3_256', 'sha3384': 'sha3_384', 'sha3512': 'sha3_512',
             'shake128': 'shake_128', 'shake256': 'shake_256'}.get(known, known)
    if known not in _SIZES and known not in _SPONGES:
        raise ValueError(f'unsupported hash type {name}')
    return (HASHXOF if known.startswith('shake') else HASH)(known, data)


def _maker(name):
    def make(data=b'', *, usedforsecurity=True, **string):
        if string:
            data = string.pop('string', data)
        return new(name, data, **string)
    make.__name__ = make.__qualname__ = f'openssl_{name}'
    return make


md5, sha1, sha224, sha256, sha384, sha512 = map(_maker, _SIZES)
sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 = map(_maker, _SPONGES)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password, made slow by as many iterations."""
    known = hash_name.lower().replace('-', '')
    if known not in _SIZES:
        raise ValueError(f'unsupported hash type {hash_name}')
    for value in password, salt:
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    dklen = _SIZES[known][0] if dklen is None else dklen
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    return _binary.pbkdf2_hmac(known, password, salt, iterations, dklen)


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    """A key from a password, made slow by the room that it needs."""
    if n < 2 or n & n - 1:
        raise ValueError('n must be a power of 2.')
    if 128 * r * (n + p + 2) > (maxmem or 32 * 1024 * 1024):
        raise ValueError('Invalid parameter combination for n, r, p, maxmem.')
    return _binary.scrypt(password, salt, n, r, p, dklen)
