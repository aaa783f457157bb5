"""The errors of configparser and the ways to put values into values. Part of configparser."""
import re

__name__ = 'configparser'

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """The base of all errors here."""

    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f'No section: {section!r}')
        self.section = section
        self.args = (section,)


def _exists(word, what, source, lineno):
    if source is None:
        return f'{word.capitalize()} {what} already exists'
    line = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{line}: {word} {what} already exists'


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        super().__init__(_exists('section', repr(section), source, lineno))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(_exists('option', f'{option!r} in section {section!r}', source, lineno))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """A value refers to another in a way that cannot be followed."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, (
            f'Bad value substitution: option {option!r} in section {section!r} contains an interpolation key '
            f'{reference!r} which is not a valid option name. Raw value: {rawval!r}'))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, (
            f'Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an '
            f'interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}'))
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines that are none of a configuration."""

    def __init__(self, source, *args):
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'

    def combine(self, others):
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self


class _LineError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'{self._problem}\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class MissingSectionHeaderError(_LineError):
    _problem = 'File contains no section headers.'


class MultilineContinuationError(_LineError):
    _problem = 'Key without value continued with an indented line.'


class UnnamedSectionDisabledError(Error):
    def __init__(self):
        super().__init__('Support for UNNAMED_SECTION is disabled.')


class InvalidWriteError(Error):
    """What would be written would be read as something else."""

    def __init__(self, msg=''):
        super().__init__(msg)


class Interpolation:
    """Values as they stand."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Referring(Interpolation):
    """References begin with a sign, which stands for itself when it is doubled."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._interpolate_some(parser, option, parts, value, section, defaults, 1)
        return ''.join(parts)

    def before_set(self, parser, section, option, value):
        left = self._KEYCRE.sub('', value.replace(self._sign * 2, ''))
        if self._sign in left:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {left.find(self._sign)}')
        return value

    def _interpolate_some(self, parser, option, accum, rest, section, map, depth):
        rawval = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rawval)
        while rest:
            before, sign, after = rest.partition(self._sign)
            accum.append(before)
            if not sign:
                return
            rest = sign + after
            if after[:1] == sign:
                accum.append(sign)
                rest = after[1:]
            elif after[:1] == self._bracket:
                match = self._KEYCRE.match(rest)
                if match is None:
                    raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {rest!r}')
                rest = rest[match.end():]
                self._follow(match.group(1), parser, option, accum, rest, section, map, depth, rawval)
            else:
                raise InterpolationSyntaxError(
                    option, section,
                    f"{sign!r} must be followed by {sign!r} or {self._bracket!r}, found: {rest!r}")


class BasicInterpolation(_Referring):
    """`%(name)s` is the value of another option."""
    _KEYCRE = re.compile(r'%\(([^)]+)\)s')
    _sign, _bracket = '%('

    def _follow(self, name, parser, option, accum, rest, section, map, depth, rawval):
        name = parser.optionxform(name)
        try:
            value = map[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, rawval, name) from None
        if '%' in value:
            self._interpolate_some(parser, option, accum, value, section, map, depth + 1)
        else:
            accum.append(value)


class ExtendedInterpolation(_Referring):
    """`${name}` is the value of another option, `${section:name}` of one elsewhere."""
    _KEYCRE = re.compile(r'\$\{([^}]+)\}')
    _sign, _bracket = '${'

    def _follow(self, name, parser, option, accum, rest, section, map, depth, rawval):
        path = name.split(':')
        place, key = section, option
        try:
            if len(path) == 1:
                key = parser.optionxform(path[0])
                value = map[key]
            elif len(path) == 2:
                place, key = path[0], parser.optionxform(path[1])
                value = parser.get(place, key, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, rawval, name) from None
        if value is None:
            return
        if '$' in value:
            values = dict(parser.items(place, raw=True))
            self._interpolate_some(parser, key, accum, value, place, values, depth + 1)
        else:
            accum.append(value)
