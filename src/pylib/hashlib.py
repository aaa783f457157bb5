"""Digests of bytes: MD5, SHA-1 and the SHA-2 family. Left out: SHA-3, BLAKE2, key derivation.

https://docs.python.org/3/library/hashlib.html
"""
from _binary import digest as _digest

algorithms_guaranteed = algorithms_available = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'}
__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'new', 'algorithms_guaranteed',
           'algorithms_available', 'file_digest')

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128)}


class HASH:
    """A digest under way."""
    __module__ = '_hashlib'

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('object supporting the buffer API required')
        self._data += data

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


def new(name, data=b'', *, usedforsecurity=True):
    """A digest by name."""
    known = name.lower().replace('-', '')
    if known not in _SIZES:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(known, data)


def _maker(name):
    def make(data=b'', *, usedforsecurity=True):
        return HASH(name, data)
    make.__name__ = make.__qualname__ = f'openssl_{name}'
    return make


md5, sha1, sha224, sha256, sha384, sha512 = map(_maker, _SIZES)


def file_digest(fileobj, digest, /):
    """The digest of what is left in a binary file; `digest` is a name or a function that makes one."""
    made = new(digest) if isinstance(digest, str) else digest()
    while chunk := fileobj.read(1 << 16):
        made.update(chunk)
    return made
