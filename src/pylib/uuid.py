"""Universally unique identifiers (RFC 9562). Random parts are drawn with the run's seed.

https://docs.python.org/3/library/uuid.html. Left out: the module as a program.
"""
import time
from enum import Enum
from random import SystemRandom

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition']
_random = SystemRandom()


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """128 bits with a version and a variant; equal ones are interchangeable."""
    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = int_.from_bytes(bytes)
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            int = 0
            for number, (value, bits) in enumerate(zip(fields, _FIELD_BITS), 1):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f'field {number} out of range (need {'an' if bits == 8 else 'a'} {bits}-bit value)')
                int = int << bits | value
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError('illegal version number')
            int = int & ~(0xC000 << 48) & ~(0xF000 << 64) | 0x8000 << 48 | version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe != SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe', SafeUUID(state['is_safe']) if 'is_safe' in state else SafeUUID.unknown)

    def __str__(self):
        x = self.hex
        return f'{x[:8]}-{x[8:12]}-{x[12:16]}-{x[16:20]}-{x[20:]}'

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xFF

    @property
    def time(self):
        if self.version == 6:
            return self.time_low << 28 | self.time_mid << 12 | self.time_hi_version & 0x0FFF
        if self.version == 7:
            return self.int >> 80
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        return f'{self.int:032x}'

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        return RESERVED_FUTURE if self.int & 0x2000 << 48 else RESERVED_MICROSOFT

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xF


int_ = int


_FIELD_BITS = 32, 16, 16, 8, 8, 48


_node = None


def getnode():
    """A made-up hardware address: the computer has none."""
    global _node
    if _node is None:
        _node = _random.getrandbits(48) | 1 << 40
    return _node


_last = 0


def _timestamp():
    """Tenths of microseconds since 1582; never the same twice."""
    global _last
    _last = max(time.time_ns() // 100 + 0x01B21DD213814000, _last + 1)
    return _last


def uuid1(node=None, clock_seq=None):
    """From the time and the computer."""
    timestamp = _timestamp()
    if clock_seq is None:
        clock_seq = _random.getrandbits(14)
    fields = (timestamp & 0xFFFFFFFF, timestamp >> 32 & 0xFFFF, timestamp >> 48 & 0x0FFF, clock_seq >> 8 & 0x3F,
              clock_seq & 0xFF, getnode() if node is None else node)
    return UUID(fields=fields, version=1)


def uuid3(namespace, name):
    """From a namespace and a name, by MD5."""
    from hashlib import md5
    return UUID(bytes=md5(namespace.bytes + _encoded(name)).digest(), version=3)


def uuid4():
    """At random."""
    return UUID(bytes=_random.randbytes(16), version=4)


def uuid5(namespace, name):
    """From a namespace and a name, by SHA-1."""
    from hashlib import sha1
    return UUID(bytes=sha1(namespace.bytes + _encoded(name)).digest()[:16], version=5)


def uuid6(node=None, clock_seq=None):
    """From the time and the computer, as version 1, but later ones are greater."""
    timestamp = _timestamp()
    node = getnode() if node is None else node
    clock_seq = _random.getrandbits(14) if clock_seq is None else clock_seq & 0x3FFF
    return UUID(int=timestamp >> 12 << 80 | (timestamp & 0x0FFF) << 64 | clock_seq << 48 | node & 0xFFFFFFFFFFFF, version=6)


_last_counter = 0, 0  # the millisecond of the last uuid7() and how often it counted on from chance


def uuid7():
    """From the time in milliseconds, a counter and chance: later ones are greater."""
    global _last_counter
    milliseconds = time.time_ns() // 1_000_000
    last, counter = _last_counter
    if milliseconds > last:
        counter = _random.getrandbits(41)
    else:
        milliseconds, counter = last, counter + 1
        if counter >> 42:
            milliseconds, counter = last + 1, _random.getrandbits(41)
    _last_counter = milliseconds, counter
    return UUID(int=milliseconds << 80 | counter >> 30 << 64 | (counter & 0x3FFFFFFF) << 32 | _random.getrandbits(32),
                version=7)


def uuid8(a=None, b=None, c=None):
    """From numbers of 48, 12 and 62 bits; those not given are drawn."""
    a = _random.getrandbits(48) if a is None else a & 0xFFFFFFFFFFFF
    b = _random.getrandbits(12) if b is None else b & 0xFFF
    c = _random.getrandbits(62) if c is None else c & 0x3FFFFFFFFFFFFFFF
    return UUID(int=a << 80 | b << 64 | c, version=8)


def _encoded(name):
    return name.encode() if isinstance(name, str) else name


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
NIL = UUID('00000000-0000-0000-0000-000000000000')
MAX = UUID('ffffffff-ffff-ffff-ffff-ffffffffffff')
