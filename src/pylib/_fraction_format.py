"""How fractions are formatted: as a quotient, or as floats are, but from the exact value."""
import re

_QUOTIENT = re.compile(
    r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#)?(?P<width>0|[1-9][0-9]*)?(?P<comma>[,_])?',
    re.DOTALL,
).fullmatch
_FLOAT = re.compile(
    r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z)?(?P<alt>\#)?(?P<zero>0(?=[0-9]))?(?P<width>[0-9]+)?'
    r'(?P<comma>[,_])?(?:\.(?=[,_0-9])(?P<precision>[0-9]+)?(?P<behind>[,_])?)?(?P<kind>[eEfFgG%])',
    re.DOTALL,
).fullmatch


def formatted(value, spec):
    """format(value, spec) for a Fraction and a spec that is not empty."""
    match = _QUOTIENT(spec)
    if match:
        return _quotient(value, match)
    match = _FLOAT(spec)
    if match and (match['align'] is None or match['zero'] is None):
        return _like_float(value, match)
    raise ValueError(f'Invalid format specifier {spec!r} for object of type {type(value).__name__!r}')


def _padded(match, sign, body):
    fill, align = match['fill'] or ' ', match['align'] or '>'
    missing = int(match['width'] or '0') - len(sign) - len(body)
    if align == '=':
        return sign + fill * missing + body
    text = sign + body
    before = {'>': missing, '<': 0, '^': missing // 2}[align]
    return fill * before + text + fill * (missing - before)


def _sign(match, negative):
    return '-' if negative else '' if match['sign'] == '-' else match['sign']


def _quotient(value, match):
    n, d = value.numerator, value.denominator
    comma = match['comma'] or ''
    body = f'{abs(n):{comma}}'
    if d > 1 or match['alt']:
        body += f'/{d:{comma}}'
    return _padded(match, _sign(match, n < 0), body)


def _rounded(n, d, exponent):
    """n / d as the nearest multiple of a power of ten, half to even: how often that power."""
    if exponent >= 0:
        d *= 10**exponent
    else:
        n *= 10**-exponent
    quotient, rest = divmod(n + (d >> 1), d)
    return quotient & -2 if rest == 0 and d & 1 == 0 else quotient


def _figures(n, d, figures):
    """The first figures of n / d, rounded, and the power of ten of the last."""
    if n == 0:
        return 0, 1 - figures
    above, below = str(abs(n)), str(d)
    exponent = len(above) - len(below) + (below <= above) - figures
    found = abs(_rounded(n, d, exponent))
    if len(str(found)) == figures + 1:
        found //= 10
        exponent += 1
    return found, exponent


def _grouped(digits, comma):
    first = 1 + (len(digits) - 1) % 3
    return digits[:first] + ''.join(comma + digits[at : at + 3] for at in range(first, len(digits), 3))


def _like_float(value, match):
    n, d, kind = value.numerator, value.denominator, match['kind']
    precision = int(match['precision'] or '6')
    negative = n < 0
    scientific = False
    point = precision
    exponent = 0
    if kind in 'fF%':
        found = _rounded(n, d, -precision - (2 if kind == '%' else 0))
        negative = found < 0 if match['z'] else negative
        found = abs(found)
    else:
        figures = max(precision, 1) if kind in 'gG' else precision + 1
        found, exponent = _figures(n, d, figures)
        scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    suffix = '%' if kind == '%' else ''
    if scientific:
        suffix = f'{"E" if kind in "EFG" else "e"}{exponent + point:+03d}'
    digits = f'{found:0{point + 1}d}'
    leading, behind = digits[: len(digits) - point], digits[len(digits) - point :]
    if kind in 'gG' and not match['alt']:
        behind = behind.rstrip('0')
    dot = '.' if behind or match['alt'] else ''
    if match['behind']:
        behind = match['behind'].join(behind[at : at + 3] for at in range(0, len(behind), 3))
    trailing = dot + behind + suffix
    sign = _sign(match, negative)
    if match['zero'] or match['align'] == '=' and match['fill'] == '0':
        room = int(match['width'] or '0') - len(sign) - len(trailing)
        leading = leading.zfill(3 * room // 4 + 1 if match['comma'] else room)
    if match['comma']:
        leading = _grouped(leading, match['comma'])
    return _padded(match, sign, leading + trailing)
