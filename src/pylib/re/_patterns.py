"""Compiled patterns and their matches, which are C in CPython: no traceback shows the frames of this file. Part of re."""
import _sre
from types import GenericAlias

__name__ = 're'


class Pattern:
    """A compiled regular expression."""
    __slots__ = ('pattern', 'flags', 'groups', '_names', '_program', '__weakref__')
    __class_getitem__ = classmethod(GenericAlias)

    @property
    def groupindex(self):
        from types import MappingProxyType
        return MappingProxyType(self._names)

    def _check(self, string):
        """Refuses what cannot be matched: text and bytes do not mix."""
        if isinstance(string, str):
            if not isinstance(self.pattern, str):
                raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not isinstance(string, (bytes, bytearray, memoryview)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        elif isinstance(self.pattern, str):
            raise TypeError('cannot use a string pattern on a bytes-like object')

    def _range(self, string, pos, endpos):
        self._check(string)
        length = len(string)
        return min(max(pos, 0), length), length if endpos is None else min(max(endpos, 0), length)

    def _run(self, how, string, pos, endpos):
        pos, endpos = self._range(string, pos, endpos)
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
        pos, endpos = self._range(string, pos, endpos)
        return [_match(self, string, pos, endpos, spans)
                for spans in _sre.scan(self._program, string, pos, endpos, int(most))]

    def finditer(self, string, pos=0, endpos=None):
        """An iterator over all matches."""
        return iter(self._scan(string, pos, endpos))

    def findall(self, string, pos=0, endpos=None):
        """All matches: whole, or by their groups where there are any."""
        pos, endpos = self._range(string, pos, endpos)
        string = _plain(string)
        found = _sre.scan(self._program, string, pos, endpos, 0)
        if self.groups == 0:
            return [string[spans[0]:spans[1]] for spans in found]
        if self.groups == 1:
            return [_between(string, spans, 1, string[:0]) for spans in found]
        groups, empty = range(1, self.groups + 1), string[:0]
        return [tuple([_between(string, spans, group, empty) for group in groups]) for spans in found]

    def split(self, string, maxsplit=0):
        """What is between the matches, with their groups."""
        self._check(string)
        string = _plain(string)
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

    def _replacement(self, repl, empty):
        """A function for what a template makes of a match."""
        if isinstance(repl, str) and '\\' not in repl or isinstance(repl, (bytes, bytearray)) and b'\\' not in repl:
            return lambda match: repl
        from re import _compile_template
        template = _compile_template(self, repl)
        return lambda match: expand(match, template, empty)

    def _sub(self, repl, string, count):
        self._check(string)
        string = _plain(string)
        replace = repl if callable(repl) else self._replacement(repl, string[:0])
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
        from re import _compile
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
        return _between(self.string, self._spans, self._index(group), default)

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
        from re import _compile_template
        return expand(self, _compile_template(self.re, template), _plain(self.string[:0]))

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self.group()!r:.50}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _plain(string):
    """The string, or its bytes: what is cut out of any other object with bytes is bytes."""
    return string if isinstance(string, (str, bytes)) else bytes(string)


def _between(string, spans, group, default):
    """The text of a group; `default` where it took no part."""
    start, end = spans[2 * group], spans[2 * group + 1]
    return default if start < 0 or end < 0 else _plain(string[start:end])


def _match(pattern, string, pos, endpos, spans):
    made = Match.__new__(Match)
    made.re = pattern
    made.string = string
    made.pos = pos
    made.endpos = endpos
    made._spans = spans
    made._last = spans[-1]
    return made


def expand(match, template, empty):
    """The template with the groups of a match; groups that took no part are empty."""
    return empty.join([match._group(part, empty) if isinstance(part, int) else part for part in template])


class _ZeroSentinel(int):
    pass


ZERO = _ZeroSentinel()


def positional(name, args, given, flags, what):
    """count, maxsplit and flags by position: deprecated, and still read."""
    if args:
        if given is not ZERO:
            raise TypeError(f"{name}() got multiple values for argument '{what}'")
        given, *args = args
        if args:
            if flags is not ZERO:
                raise TypeError(f"{name}() got multiple values for argument 'flags'")
            flags, *args = args
            if args:
                raise TypeError(f'{name}() takes from {3 if what == "count" else 2} to '
                                f'{5 if what == "count" else 4} positional arguments but '
                                f'{(5 if what == "count" else 4) + len(args)} were given')
        import warnings
        warnings.warn(f"'{what}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return given, flags
