"""Packing and unpacking, and what is said when values, formats or buffers do not fit."""
import struct


def tell(function, *args):
    try:
        print(args, '->', function(*args))
    except Exception as error:
        print(args, type(error).__name__, error)


for code, value in [('B', 256), ('b', -129), ('h', 40000), ('H', -1), ('i', 2 ** 31), ('I', -1), ('Q', -1), ('<B', 256),
                    ('>I', -1), ('f', 1e300), ('<f', 1e300), ('e', 1e10), ('é', 1), ('c', 'x'), ('i', 'a'), ('d', 'x'),
                    ('i', 1.0), ('?', []), ('5s', b'abc'), ('5p', b'abc'), ('s', 'abc'), ('z', 1), ('3', 1), ('ii', 1)]:
    tell(struct.pack, code, value)
tell(struct.unpack_from, 'i', b'abcdefg', -2)
tell(struct.unpack_from, 'i', b'abcdefg', -9)
tell(struct.unpack_from, 'i', b'abcdefg', 5)
tell(struct.unpack_from, 'h', b'abcdefg', -3)
tell(struct.unpack, 'i', 'abcd')
tell(struct.unpack, 'i', b'abc')
tell(struct.pack_into, 'i', bytearray(4), -2, 5)
tell(struct.pack_into, 'i', bytearray(4), -8, 5)
tell(struct.pack_into, 'i', b'abcd', 0, 5)
tell(struct.pack_into, 'i', bytearray(4), 'x', 5)
tell(struct.pack)
tell(struct.pack, 5, 5)
tell(struct.calcsize, '99999999999999999999i')
print(struct.Struct('<hh'), list(struct.iter_unpack('<h', b'abcd')), type(struct.iter_unpack('h', b'ab')).__name__)
record = struct.Struct('<10sHhf?')
packed = record.pack(b'raymond', 4658, -8, 1.5, True)
print(packed, record.size, record.unpack(packed))
print(struct.unpack('>bBhHiIqQ', struct.pack('>bBhHiIqQ', -1, 255, -1, 65535, -1, 2 ** 32 - 1, -1, 2 ** 64 - 1)))
