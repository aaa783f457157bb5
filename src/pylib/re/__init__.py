"""Regular expressions. Patterns are compiled and matched natively; what is done with the matches is here.

https://docs.python.org/3/library/re.html. Left out: locale-dependent matching beyond ASCII, re.Scanner, DEBUG output.
"""
import _sre
import enum
from functools import lru_cache as _lru_cache
from types import GenericAlias

from ._template import expand as _expand, parse as _parse_template

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


class PatternError(Exception):
    """A pattern that is wrong: msg, pattern, pos, lineno, colno."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


PatternError.__module__ = 're'
error = PatternError


class Pattern:
    """A compiled regular expression."""
    __slots__ = ('pattern', 'flags', 'groups', '_names', '_program', '__weakref__')
    __class_getitem__ = classmethod(GenericAlias)

    @property
    def groupindex(self):
        from types import MappingProxyType
        return MappingProxyType(self._names)

    def _checked(self, string):
        if isinstance(self.pattern, str):
            if not isinstance(string, str):
                if isinstance(string, (bytes, bytearray, memoryview)):
                    raise TypeError('cannot use a string pattern on a bytes-like object')
                raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        elif isinstance(string, str):
            raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not isinstance(string, (bytes, bytearray, memoryview)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        return string

    def _run(self, how, string, pos, endpos):
        length = len(self._checked(string))
        pos = min(max(pos, 0), length)
        endpos = length if endpos is None else min(max(endpos, 0), length)
        spans = _sre.run(self._program, string, pos, endpos, how)
        return None if spans is None else _match(self, string, pos, endpos, spans)

    def match(self, string, pos=0, endpos=None):
        """The match at the beginning of the string, or None."""
        return self._run('match', string, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=None):
        """The match of the whole string, or None."""
        return self._run('fullmatch', string, pos, endpos)

    def search(self, string, pos=0, endpos=None):
        """The first match, or None."""
        return self._run('search', string, pos, endpos)

    def _scan(self, string, pos=0, endpos=None, most=0):
        length = len(self._checked(string))
        pos = min(max(pos, 0), length)
        endpos = length if endpos is None else min(max(endpos, 0), length)
        return [_match(self, string, pos, endpos, spans)
                for spans in _sre.scan(self._program, string, pos, endpos, int(most))]

    def finditer(self, string, pos=0, endpos=None):
        """An iterator over all matches."""
        return iter(self._scan(string, pos, endpos))

    def findall(self, string, pos=0, endpos=None):
        """All matches: whole, or by their groups where there are any."""
        empty = string[:0] if isinstance(string, (str, bytes)) else b''
        if self.groups == 0:
            return [match.group() for match in self._scan(string, pos, endpos)]
        if self.groups == 1:
            return [empty if match.group(1) is None else match.group(1) for match in self._scan(string, pos, endpos)]
        return [match.groups(empty) for match in self._scan(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        """What is between the matches, with their groups."""
        parts = []
        at = 0
        if maxsplit >= 0:
            for match in self._scan(string, most=maxsplit):
                parts.append(string[at:match.start()])
                parts.extend(match.groups())
                at = match.end()
        parts.append(string[at:])
        return parts

    def sub(self, repl, string, count=0):
        """The string with matches replaced, by a template or a function."""
        return self._sub(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """The same, with the number of replacements."""
        return self._sub(repl, string, count)

    def _sub(self, repl, string, count):
        self._checked(string)
        if callable(repl):
            replace = repl
        else:
            template = _template_of(self, repl)
            if len(template) == 1 and not isinstance(template[0], int):
                def replace(match, literal=template[0]):
                    return literal
            else:
                def replace(match):
                    return _expand(match, template, string[:0])
        parts = []
        at = 0
        matches = self._scan(string, most=count) if count >= 0 else []
        for match in matches:
            if at < match.start():
                parts.append(string[at:match.start()])
            new = replace(match)
            if new is not None:
                parts.append(new)
            at = match.end()
        if at < len(string):
            parts.append(string[at:])
        empty = '' if isinstance(string, str) else b''
        for n, part in enumerate(parts):
            if not isinstance(part, str if empty == '' else (bytes, bytearray, memoryview)):
                what = 'str instance' if empty == '' else 'a bytes-like object'
                raise TypeError(f'sequence item {n}: expected {what}, {type(part).__name__} found')
        return empty.join(parts), len(matches)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & (256 | 4 | 32) == 32:
            flags &= ~32
        shown = f'{self.pattern!r:.200}'
        if not flags:
            return f're.compile({shown})'
        names = [name for bit, name in _FLAG_NAMES if flags & bit]
        rest = flags & ~sum(bit for bit, _ in _FLAG_NAMES)
        if rest:
            names.append(hex(rest))
        return f're.compile({shown}, {"|".join("re." + name if not name.startswith("0x") else name for name in names)})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, self.pattern) == (other.flags, other.pattern) and type(self.pattern) is type(other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, int(self.flags))


_FLAG_NAMES = [(2, 'IGNORECASE'), (4, 'LOCALE'), (8, 'MULTILINE'), (16, 'DOTALL'), (32, 'UNICODE'), (64, 'VERBOSE'),
               (128, 'DEBUG'), (256, 'ASCII')]


class Match:
    """What a pattern has found: the whole is group 0."""
    __slots__ = ('re', 'string', 'pos', 'endpos', '_spans', '_last')
    __class_getitem__ = classmethod(GenericAlias)

    def _index(self, group):
        if hasattr(type(group), '__index__'):
            group = group.__index__()
            if 0 <= group <= self.re.groups:
                return group
        elif isinstance(group, (str, bytes)) and group in self.re._names:
            return self.re._names[group]
        raise IndexError('no such group')

    def _group(self, group, default=None):
        index = self._index(group)
        start, end = self._spans[2 * index], self._spans[2 * index + 1]
        if start < 0 or end < 0:
            return default
        return self.string[start:end]

    def group(self, *groups):
        """A group, or a tuple of several; None for one that took no part."""
        if not groups:
            return self._group(0)
        if len(groups) == 1:
            return self._group(groups[0])
        return tuple(map(self._group, groups))

    def __getitem__(self, group):
        return self._group(group)

    def groups(self, default=None):
        """All groups."""
        return tuple(self._group(i, default) for i in range(1, self.re.groups + 1))

    def groupdict(self, default=None):
        """The named groups."""
        return {name: self._group(index, default) for name, index in self.re._names.items()}

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def span(self, group=0, /):
        index = self._index(group)
        start, end = self._spans[2 * index], self._spans[2 * index + 1]
        return (start, end) if start >= 0 and end >= 0 else (-1, -1)

    @property
    def regs(self):
        return tuple(self.span(i) for i in range(self.re.groups + 1))

    @property
    def lastindex(self):
        return self._last or None

    @property
    def lastgroup(self):
        for name, index in self.re._names.items():
            if index == self._last:
                return name
        return None

    def expand(self, template):
        """A replacement template filled in with the groups."""
        return _expand(self, _template_of(self.re, template), self.string[:0])

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self.group()!r:.50}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _match(pattern, string, pos, endpos, spans):
    made = Match.__new__(Match)
    made.re = pattern
    made.string = string
    made.pos = pos
    made.endpos = endpos
    made._spans = spans
    made._last = spans[-1]
    return made


def _template_of(pattern, template):
    if isinstance(template, str) or isinstance(template, (bytes, bytearray)):
        return _cached_template(pattern, template if isinstance(template, str) else bytes(template))
    raise TypeError(f'decoding to str: need a bytes-like object, {type(template).__name__} found')


@_lru_cache(512)
def _cached_template(pattern, template):
    return _parse_template(template, pattern, PatternError)


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
    _cached_template.cache_clear()


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


class _ZeroSentinel(int):
    pass


_zero = _ZeroSentinel()


def _positional(name, args, given, flags, what):
    """count, maxsplit and flags by position: deprecated, and still read."""
    if args:
        if given is not _zero:
            raise TypeError(f"{name}() got multiple values for argument '{what}'")
        given, *args = args
        if args:
            if flags is not _zero:
                raise TypeError(f"{name}() got multiple values for argument 'flags'")
            flags, *args = args
            if args:
                raise TypeError(f'{name}() takes from {3 if what == "count" else 2} to '
                                f'{5 if what == "count" else 4} positional arguments but '
                                f'{(5 if what == "count" else 4) + len(args)} were given')
        import warnings
        warnings.warn(f"'{what}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return given, flags


def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
    """The string with matches replaced, by a template or a function."""
    count, flags = _positional('sub', args, count, flags, 'count')
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
    """The same, with the number of replacements."""
    count, flags = _positional('subn', args, count, flags, 'count')
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
    """What is between the matches, with their groups."""
    maxsplit, flags = _positional('split', args, maxsplit, flags, 'maxsplit')
    return _compile(pattern, flags).split(string, maxsplit)


_special = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The pattern that matches the string itself."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')
