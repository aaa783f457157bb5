"""Customs of places: only those of "C", the place that a program starts in. Any other is refused.

https://docs.python.org/3/library/locale.html. Left out: translations, the table of aliases.
"""
from builtins import str as _str

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll',
           'strxfrm', 'str', 'atof', 'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE',
           'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'LC_MESSAGES', 'CHAR_MAX', 'getencoding', 'delocalize',
           'localize']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_KNOWN = {'C': 'C', 'POSIX': 'C', 'C.UTF-8': 'C.UTF-8', 'C.utf8': 'C.UTF-8', '': 'C.UTF-8'}
_NAMES = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES']
_present = ['C.UTF-8', 'C', 'C', 'C', 'C', 'C']


class Error(Exception):
    """A place that is not known."""


def setlocale(category, locale=None):
    """Sets the place whose customs are followed, or tells it."""
    if not 0 <= category <= LC_ALL:
        raise Error('locale query failed')
    places = range(LC_ALL) if category == LC_ALL else [category]
    if locale is not None:
        if not isinstance(locale, _str):
            language, encoding = locale
            locale = f'{language or "C"}.{encoding}' if encoding else language or 'C'
        if locale not in _KNOWN:
            raise Error('unsupported locale setting')
        for place in places:
            _present[place] = _KNOWN[locale]
    if len({_present[place] for place in places}) == 1:
        return _present[places[0]]
    rest = ['LC_PAPER', 'LC_NAME', 'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION']
    return ';'.join([f'{name}={_present[at]}' for at, name in enumerate(_NAMES)] + [f'{name}=C' for name in rest])


def getlocale(category=LC_CTYPE):
    """The language and the encoding."""
    if category == LC_ALL:
        raise TypeError('category LC_ALL is not supported')
    return (None, None) if setlocale(category) == 'C' else ('C', 'UTF-8')


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    return 'C', 'UTF-8'


def normalize(localename):
    return _KNOWN.get(localename, localename) or localename


def getencoding():
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def localeconv():
    """How numbers and money are written."""
    conv = dict.fromkeys(('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep'), '')
    conv |= {'mon_grouping': [], 'positive_sign': '', 'negative_sign': ''}
    conv |= dict.fromkeys(('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes',
                           'n_sep_by_space', 'p_sign_posn', 'n_sign_posn'), CHAR_MAX)
    return conv | {'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def strcoll(os1, os2, /):
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    return string


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return '%.12g' % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
