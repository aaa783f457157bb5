"""Regular expressions. Patterns are compiled and matched natively; what is done with the matches is here.

https://docs.python.org/3/library/re.html. Left out: locale-dependent matching beyond ASCII, re.Scanner, DEBUG output.
"""
import _sre
import enum

from ._constants import PatternError
from ._parser import parse_template
from ._patterns import ZERO as _ZERO, Match, Pattern, positional

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE',
           'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


error = PatternError


_templates = {}


def _compile_template(pattern, repl):
    """The parts of a replacement template."""
    key = pattern, repl
    found = _templates.get(key)
    if found is None:
        found = parse_template(repl, pattern)
        if len(_templates) >= _MAXCACHE:
            del _templates[next(iter(_templates))]
        _templates[key] = found
    return found


_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    flags & 0  # refuses what is not a number
    result = _sre.compile(pattern, flags)
    if len(result) == 2:
        if result[1] is None and result[0].startswith(('cannot use', 'ASCII and')):
            raise ValueError(result[0])
        raise PatternError(result[0], pattern, result[1])
    made = Pattern.__new__(Pattern)
    made.pattern = pattern
    made._program, made.groups, made._names, made.flags, doubts = result
    if doubts:
        import warnings
        for doubt in doubts:
            warnings.warn(doubt, FutureWarning, stacklevel=3)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    """Compiles a pattern."""
    return _compile(pattern, flags)


def purge():
    """Empties the cache of compiled patterns."""
    _cache.clear()
    _templates.clear()


def match(pattern, string, flags=0):
    """The match at the beginning of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """All matches: whole, or by their groups where there are any."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def sub(pattern, repl, string, *args, count=_ZERO, flags=_ZERO):
    """The string with matches replaced, by a template or a function."""
    count, flags = positional('sub', args, count, flags, 'count')
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_ZERO, flags=_ZERO):
    """The same, with the number of replacements."""
    count, flags = positional('subn', args, count, flags, 'count')
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_ZERO, flags=_ZERO):
    """What is between the matches, with their groups."""
    maxsplit, flags = positional('split', args, maxsplit, flags, 'maxsplit')
    return _compile(pattern, flags).split(string, maxsplit)


_special = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The pattern that matches the string itself."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')
