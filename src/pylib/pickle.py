"""Objects as bytes, and back. Left out: buffers out of band, writing protocols 0 to 2."""
from _pickle import (
    DEFAULT_PROTOCOL,
    HIGHEST_PROTOCOL,
    PickleError,
    Pickler,
    PicklingError,
    Unpickler,
    UnpicklingError,
    dump,
    dumps,
    load,
    loads,
)

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads']

format_version = '5.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']

_CODES = {
    'MARK': '(', 'STOP': '.', 'POP': '0', 'POP_MARK': '1', 'DUP': '2', 'FLOAT': 'F', 'INT': 'I', 'BININT': 'J',
    'BININT1': 'K', 'LONG': 'L', 'BININT2': 'M', 'NONE': 'N', 'PERSID': 'P', 'BINPERSID': 'Q', 'REDUCE': 'R',
    'STRING': 'S', 'BINSTRING': 'T', 'SHORT_BINSTRING': 'U', 'UNICODE': 'V', 'BINUNICODE': 'X', 'APPEND': 'a',
    'BUILD': 'b', 'GLOBAL': 'c', 'DICT': 'd', 'EMPTY_DICT': '}', 'APPENDS': 'e', 'GET': 'g', 'BINGET': 'h',
    'INST': 'i', 'LONG_BINGET': 'j', 'LIST': 'l', 'EMPTY_LIST': ']', 'OBJ': 'o', 'PUT': 'p', 'BINPUT': 'q',
    'LONG_BINPUT': 'r', 'SETITEM': 's', 'TUPLE': 't', 'EMPTY_TUPLE': ')', 'SETITEMS': 'u', 'BINFLOAT': 'G',
    'PROTO': '\x80', 'NEWOBJ': '\x81', 'EXT1': '\x82', 'EXT2': '\x83', 'EXT4': '\x84', 'TUPLE1': '\x85',
    'TUPLE2': '\x86', 'TUPLE3': '\x87', 'NEWTRUE': '\x88', 'NEWFALSE': '\x89', 'LONG1': '\x8a', 'LONG4': '\x8b',
    'BINBYTES': 'B', 'SHORT_BINBYTES': 'C', 'SHORT_BINUNICODE': '\x8c', 'BINUNICODE8': '\x8d', 'BINBYTES8': '\x8e',
    'EMPTY_SET': '\x8f', 'ADDITEMS': '\x90', 'FROZENSET': '\x91', 'NEWOBJ_EX': '\x92', 'STACK_GLOBAL': '\x93',
    'MEMOIZE': '\x94', 'FRAME': '\x95', 'BYTEARRAY8': '\x96', 'NEXT_BUFFER': '\x97', 'READONLY_BUFFER': '\x98',
}
globals().update({name: code.encode('latin-1') for name, code in _CODES.items()})
__all__ += _CODES
TRUE, FALSE = b'I01\n', b'I00\n'
