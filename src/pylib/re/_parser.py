"""Replacement templates: what `\\1`, `\\g<name>` and the escapes in them stand for. Part of re."""
from ._constants import PatternError

_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}
_LETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
_OCTAL = frozenset('01234567')
_DIGITS = frozenset('0123456789')


def parse_template(source, pattern):
    """A list of literals and group numbers."""
    text = source if isinstance(source, str) else str(source, 'latin-1')
    parts = []
    literal = []
    at = 0

    def addgroup(group, pos):
        if group > pattern.groups:
            raise PatternError(f'invalid group reference {group}', source, pos)
        if literal:
            parts.append(''.join(literal))
            literal.clear()
        parts.append(group)

    while at < len(text):
        char = text[at]
        if char != '\\':
            literal.append(char)
            at += 1
            continue
        at += 1
        if at >= len(text):
            raise PatternError('bad escape (end of pattern)', source, at - 1)
        char = text[at]
        at += 1
        if char == 'g':
            if text[at:at + 1] != '<':
                raise PatternError('missing <', source, at)
            begin = at + 1
            end = text.find('>', begin)
            if end < 0:
                if begin == len(text):
                    raise PatternError('missing group name', source, begin)
                raise PatternError('missing >, unterminated name', source, begin)
            name = text[begin:end]
            if not name:
                raise PatternError('missing group name', source, begin)
            at = end + 1
            addgroup(_group_of(name, pattern, source, begin), begin)
        elif char == '0':
            digits = char
            while len(digits) < 3 and text[at:at + 1] in _OCTAL and at < len(text):
                digits += text[at]
                at += 1
            literal.append(chr(int(digits, 8) & 0xFF))
        elif char in _DIGITS:
            digits = _digits(text, at - 1)
            at += len(digits) - 1
            if len(digits) < 3:
                addgroup(int(digits), at - len(digits))
                continue
            value = int(digits, 8)
            if value > 0o377:
                raise PatternError(f'octal escape value \\{digits} outside of range 0-0o377', source, at - 4)
            literal.append(chr(value))
        elif char in _ESCAPES:
            literal.append(_ESCAPES[char])
        elif char in _LETTERS:
            raise PatternError(f'bad escape \\{char}', source, at - 2)
        else:
            literal.append('\\' + char)
    if literal or not parts:
        parts.append(''.join(literal))
    if isinstance(source, str):
        return parts
    return [part if isinstance(part, int) else part.encode('latin-1') for part in parts]


def _group_of(name, pattern, source, begin):
    if name.isascii() and name.isdigit():
        return int(name)
    if not name.isidentifier():
        raise PatternError(f'bad character in group name {name!r}', source, begin)
    if name not in pattern._names:
        raise IndexError(f'unknown group name {name!r}')
    return pattern._names[name]


def _digits(text, at):
    """The one or two digits of a group's number, or three of an octal escape."""
    if len(text) >= at + 3 and _OCTAL.issuperset(text[at:at + 3]):
        return text[at:at + 3]
    return text[at:at + 2] if text[at + 1:at + 2] in _DIGITS and len(text) > at + 1 else text[at]
