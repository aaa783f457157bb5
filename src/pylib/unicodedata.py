"""What Unicode says of characters.

https://docs.python.org/3/library/unicodedata.html. Left out: rare names, decompositions, the direction of writing, and the old
version of the database. General categories and normal forms are those of the host's Unicode.
"""
import _unicode
from bisect import bisect_right as _bisect_right
from fractions import Fraction as _Fraction

unidata_version = '16.0.0'
_NONE = object()
_tables = {}


def _checked(char, function, argument='argument'):
    if not isinstance(char, str):
        raise TypeError(f'{function}() {argument} must be a unicode character, not {type(char).__name__}')
    if len(char) != 1:
        raise TypeError(f'{function}(): {argument} must be a unicode character, not a string of length {len(char)}')
    return char


def _found(table, char):
    """The run in which a character may be: its starts and the rest of each run, made when they are first asked for."""
    if table not in _tables:
        import _unicode_tables
        rows = [row.split(',') for row in getattr(_unicode_tables, table).split()]
        _tables[table] = [int(row[0], 16) for row in rows], rows
    starts, rows = _tables[table]
    at = _bisect_right(starts, ord(char)) - 1
    return None if at < 0 else rows[at], ord(char) - starts[at]


def name(chr, default=_NONE, /):
    found = _unicode.name_of(_checked(chr, 'name', 'argument 1'))
    if found is not None:
        return found
    if _unicode.category_of(chr) not in ('Cc', 'Cn', 'Co', 'Cs'):
        raise NotImplementedError(f'the name of {chr!r} is not known here')
    if default is _NONE:
        raise ValueError('no such name')
    return default


def lookup(name, /):
    if not isinstance(name, str):
        raise TypeError(f"a bytes-like object is required, not '{type(name).__name__}'")
    found = _unicode.named(name)
    if found is None:
        raise NotImplementedError(f'the character name {name!r} is not known here')
    return chr(found)


def category(chr, /):
    return _unicode.category_of(_checked(chr, 'category'))


def normalize(form, unistr, /):
    for position, value in (1, form), (2, unistr):
        if not isinstance(value, str):
            raise TypeError(f'normalize() argument {position} must be str, not {type(value).__name__}')
    if form not in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        raise ValueError('invalid normalization form')
    return _unicode.normalized(form, unistr)


def is_normalized(form, unistr, /):
    return not unistr or normalize(form, unistr) == unistr


def combining(chr, /):
    row, offset = _found('_COMBINING', _checked(chr, 'combining'))
    return int(row[2]) if row is not None and offset < int(row[1]) else 0


def mirrored(chr, /):
    return int(_unicode.is_mirrored(_checked(chr, 'mirrored')))


def east_asian_width(chr, /):
    return _found('_WIDTHS', _checked(chr, 'east_asian_width'))[0][1]


def _or_default(value, default, complaint):
    if value is not None:
        return value
    if default is _NONE:
        raise ValueError(complaint)
    return default


def decimal(chr, default=_NONE, /):
    _checked(chr, 'decimal', 'argument 1')
    return _or_default(int(chr) if chr.isdecimal() else None, default, 'not a decimal')


def digit(chr, default=_NONE, /):
    _checked(chr, 'digit', 'argument 1')
    return _or_default(int(_value(chr)) if chr.isdigit() else None, default, 'not a digit')


def numeric(chr, default=_NONE, /):
    _checked(chr, 'numeric', 'argument 1')
    value = _value(chr)
    return _or_default(None if value is None else float(value), default, 'not a numeric character')


def _value(char):
    if char.isdecimal():
        return int(char)
    row, offset = _found('_NUMERIC', char)
    if row is None or offset >= int(row[1]):
        return None
    return _Fraction(row[2]) + offset * _Fraction(row[3])
