"""How Decimals are formatted: as floats are, but without a precision every digit is shown."""
from _decimal_number import _make, _size

_ALIGNS = '<>=^'


def _parsed(spec):
    """The parts of a format specification; None when it is none."""
    parts = {
        'fill': ' ', 'align': '>', 'sign': '-', 'z': False, 'alt': False, 'comma': '', 'precision': None, 'kind': ''
    }
    rest = spec
    given = False
    if rest[1:2] and rest[1] in _ALIGNS:
        parts['fill'], parts['align'], rest, given = rest[0], rest[1], rest[2:], True
    elif rest[:1] and rest[0] in _ALIGNS:
        parts['align'], rest, given = rest[0], rest[1:], True
    if rest[:1] and rest[0] in '+- ':
        parts['sign'], rest = rest[0], rest[1:]
    for letter, name in (('z', 'z'), ('#', 'alt')):
        if rest[:1] == letter:
            parts[name], rest = True, rest[1:]
    if rest[:1] == '0':
        if given:
            return None
        parts['fill'], parts['align'], rest = '0', '=', rest[1:]
    width = rest[: len(rest) - len(rest.lstrip('0123456789'))]
    rest = rest[len(width) :]
    parts['width'] = int(width or '0')
    if rest[:1] and rest[0] in ',_':
        parts['comma'], rest = rest[0], rest[1:]
    if rest[:1] == '.':
        figures = rest[1 : len(rest) - len(rest[1:].lstrip('0123456789'))]
        if not figures:
            return None
        parts['precision'], rest = int(figures), rest[1 + len(figures) :]
    if rest and rest in 'eEfFgGn%':
        parts['kind'], rest = rest, ''
    return None if rest else parts


def formatted(value, spec, context):
    """format(value, spec)"""
    parts = _parsed(spec)
    if parts is None:
        raise ValueError('invalid format string')
    kind = parts['kind']
    if not value.is_finite():
        text = str(value.copy_abs()) + ('%' if kind == '%' else '')
        fill = dict(parts, fill=' ' if parts['fill'] == '0' and parts['align'] == '=' else parts['fill'])
        if parts['fill'] == '0' and parts['align'] == '=':
            fill['align'] = '>'
        return _padded(_sign(value._sign, parts), text, '', fill)
    kind = kind or ('G' if context.capitals else 'g')
    if kind == '%':
        value = _make(value._sign, value._coefficient, value._exp + 2)
    precision = parts['precision']
    if precision is not None:
        value = _shortened(value, kind, precision, context.rounding)
    if not value and value._exp > 0 and kind in 'fF%':
        value = _make(value._sign, 0, 0)
    sign = value._sign
    if parts['z'] and not value._coefficient:
        sign = 0
    digits = str(value._coefficient)
    left = value._exp + len(digits)
    if kind in 'eE':
        point = 1 - (precision or 0) if not value and precision is not None else 1
    elif kind in 'fF%':
        point = left
    else:
        point = left if value._exp <= 0 and left > -6 else 1
    if point <= 0:
        whole, broken = '0', '0' * -point + digits
    elif point > len(digits):
        whole, broken = digits + '0' * (point - len(digits)), ''
    else:
        whole, broken = digits[:point] or '0', digits[point:]
    suffix = '%' if kind == '%' else ''
    power = left - point
    if power or kind in 'eE':
        suffix = f'{"E" if kind in "EG" else "e"}{power:+d}'
    if broken or parts['alt']:
        suffix = '.' + broken + suffix
    return _padded(_sign(sign, parts), whole, suffix, parts)


def _shortened(value, kind, precision, rounding):
    if kind in 'fF%':
        return value._rescaled(-precision, rounding)[0]
    figures = precision + 1 if kind in 'eE' else max(precision, 1)
    if not value:
        return value
    size = _size(value._coefficient)
    if kind in 'gG' and size <= figures:
        return value
    made = value._rescaled(value._exp + size - figures, rounding)[0]
    if _size(made._coefficient) > figures:
        made = _make(made._sign, made._coefficient // 10, made._exp + 1)
    return made


def _sign(negative, parts):
    return '-' if negative else parts['sign'] if parts['sign'] in ' +' else ''


def _grouped(digits, comma, least):
    """The digits in groups of three, with zeros in front until they are so wide."""
    text = digits if not comma else f'{int(digits):{comma}}'.rjust(1)
    while len(text) < least:
        digits = '0' + digits
        if comma:
            groups = []
            rest = digits
            while rest:
                groups.insert(0, rest[-3:])
                rest = rest[:-3]
            text = comma.join(groups)
        else:
            text = digits
    return text


def _padded(sign, whole, rest, parts):
    if parts['fill'] == '0' and parts['align'] == '=':
        whole = _grouped(whole, parts['comma'], parts['width'] - len(sign) - len(rest))
    elif parts['comma'] and whole.isdecimal():
        whole = _grouped(whole, parts['comma'], 0)
    body = whole + rest
    missing = max(0, parts['width'] - len(sign) - len(body))
    fill, align = parts['fill'], parts['align']
    if align == '=':
        return sign + fill * missing + body
    before = {'>': missing, '<': 0, '^': missing // 2}[align]
    return fill * before + sign + body + fill * (missing - before)
