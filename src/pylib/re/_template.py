"""Replacement templates: what `\\1`, `\\g<name>` and the escapes in them stand for."""

_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}
_LETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
_OCTAL = frozenset('01234567')
_DIGITS = frozenset('0123456789')


def parse(source, pattern, error):
    """A list of literals and group numbers."""
    text = source if isinstance(source, str) else source.decode('latin-1')
    parts = []
    literal = []
    at = 0

    def add(group, pos):
        if group > pattern.groups:
            raise error(f'invalid group reference {group}', source, pos)
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
            raise error('bad escape (end of pattern)', source, at - 1)
        char = text[at]
        at += 1
        if char == 'g':
            if text[at:at + 1] != '<':
                raise error('missing <', source, at)
            begin = at + 1
            end = text.find('>', begin)
            if end < 0:
                if begin == len(text):
                    raise error('missing group name', source, begin)
                raise error('missing >, unterminated name', source, begin)
            name = text[begin:end]
            if not name:
                raise error('missing group name', source, begin)
            at = end + 1
            add(_group_of(name, pattern, error, source, begin), begin)
        elif char == '0':
            digits = char
            while len(digits) < 3 and text[at:at + 1] in _OCTAL and at < len(text):
                digits += text[at]
                at += 1
            literal.append(chr(int(digits, 8) & 0xFF))
        elif char in _DIGITS:
            at = _number(text, at, char, literal, add, error, source)
        elif char in _ESCAPES:
            literal.append(_ESCAPES[char])
        elif char in _LETTERS:
            raise error(f'bad escape \\{char}', source, at - 2)
        else:
            literal.append('\\' + char)
    if literal or not parts:
        parts.append(''.join(literal))
    if isinstance(source, str):
        return parts
    return [part if isinstance(part, int) else part.encode('latin-1') for part in parts]


def _group_of(name, pattern, error, source, begin):
    if name.isascii() and name.isdigit():
        group = int(name)
        if group > pattern.groups:
            raise error(f'invalid group reference {group}', source, begin)
        return group
    if not name.isidentifier():
        raise error(f'bad character in group name {name!r}', source, begin)
    if name not in pattern._names:
        raise IndexError(f'unknown group name {name!r}')
    return pattern._names[name]


def _number(text, at, char, literal, add, error, source):
    digits = char
    if at < len(text) and text[at] in _DIGITS:
        digits += text[at]
        at += 1
        if char in _OCTAL and digits[1] in _OCTAL and at < len(text) and text[at] in _OCTAL:
            digits += text[at]
            at += 1
            value = int(digits, 8)
            if value > 0o377:
                raise error(f'octal escape value \\{digits} outside of range 0-0o377', source, at - 4)
            literal.append(chr(value))
            return at
    add(int(digits), at - len(digits))
    return at


def expand(match, template, empty):
    """The template with the groups of a match; groups that took no part are empty."""
    return empty.join([match._group(part, empty) if isinstance(part, int) else part for part in template])
