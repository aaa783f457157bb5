"""Text for HTML and back. https://docs.python.org/3/library/html.html"""
import re as _re

__all__ = ['escape', 'unescape']

_REFERENCE = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def escape(s, quote=True):
    """The text with `&`, `<` and `>`, and quotes unless told otherwise, as character references."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def unescape(s):
    """The text with the characters that the references stand for, by the rules of HTML 5."""
    return _REFERENCE.sub(_character_of, s) if '&' in s else s


def _character_of(match):
    name = match.group(1)
    if name[0] == '#':
        return _by_number(int(name[2:].rstrip(';'), 16) if name[1] in 'xX' else int(name[1:].rstrip(';')))
    from .entities import html5
    if name in html5:
        return html5[name]
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return f'&{name}'


def _by_number(number):
    if number in (0x00, 0x0D):
        return '\ufffd' if number == 0 else '\r'
    if 0x80 <= number <= 0x9F:
        return bytes((number,)).decode('cp1252') if number not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(number)
    if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return '\ufffd'
    is_control = number < 0x20 and number not in (0x09, 0x0A, 0x0C) or number == 0x7F
    if is_control or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ''
    return chr(number)
