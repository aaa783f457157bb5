"""Constants, templates with $names, and the class behind str.format().

https://docs.python.org/3/library/string.html
"""
__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital, one space (or sep) between them."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_none = {}


def _merged(mapping, kws):
    if mapping is _none:
        return kws
    if not kws:
        return mapping
    from collections import ChainMap
    return ChainMap(kws, mapping)


class _TemplatePattern:
    """The pattern of a class of templates, made when it is first asked for."""

    def __get__(self, instance, cls=None):
        return self if cls is None else cls._compile_pattern()


_TemplatePattern = _TemplatePattern()


class Template:
    """A text with $names to be filled in."""
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None
    pattern = _TemplatePattern

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile_pattern()

    @classmethod
    def _compile_pattern(cls):
        import re
        pattern = cls.__dict__.get('pattern', _TemplatePattern)
        if pattern is _TemplatePattern:
            delimiter = re.escape(cls.delimiter)
            pattern = rf'''
                {delimiter}(?:
                  (?P<escaped>{delimiter})  |
                  (?P<named>{cls.idpattern})        |
                  {{(?P<braced>{cls.braceidpattern or cls.idpattern})}} |
                  (?P<invalid>)
                )
            '''
        if cls.flags is None:
            cls.flags = re.IGNORECASE
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)
        return cls.pattern

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        at = match.start('invalid')
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len(''.join(lines[:-1])) if lines else 1
        raise ValueError(f'Invalid placeholder in string: line {len(lines) or 1}, col {column}')

    def substitute(self, mapping=_none, /, **kws):
        """All names filled in; KeyError for one that is missing."""
        mapping = _merged(mapping, kws)

        def convert(match):
            named = match.group('named') or match.group('braced')
            if named is not None:
                return str(mapping[named])
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                self._invalid(match)
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_none, /, **kws):
        """The names that are known filled in, the others left."""
        mapping = _merged(mapping, kws)

        def convert(match):
            named = match.group('named') or match.group('braced')
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return match.group()
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                return match.group()
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        return all(match.group('invalid') is None for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        found = []
        for match in self.pattern.finditer(self.template):
            named = match.group('named') or match.group('braced')
            if named is not None and named not in found:
                found.append(named)
        return found


class Formatter:
    """str.format() with its steps as methods, for subclasses."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first, _ = _split(name)
            if first == '':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto) + name
                auto += 1
            elif isinstance(first, int):
                if auto:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                auto = False
            obj, arg_used = self.get_field(name, args, kwargs)
            used.add(arg_used)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in 'sra' and len(conversion) == 1:
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """(literal, field name, format spec, conversion) of each part."""
        literal = ''
        at = 0
        while at < len(format_string):
            char = format_string[at]
            at += 1
            if char in '{}' and format_string[at:at + 1] == char:
                yield literal + char, None, None, None
                literal = ''
                at += 1
            elif char == '}':
                raise ValueError("Single '}' encountered in format string")
            elif char == '{':
                end = _closing(format_string, at)
                yield (literal, *_field(format_string[at:end]))
                literal = ''
                at = end + 1
            else:
                literal += char
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first


def _closing(text, at):
    depth = 1
    for i in range(at, len(text)):
        depth += {'{': 1, '}': -1}.get(text[i], 0)
        if depth == 0:
            return i
    raise ValueError("expected '}' before end of string" if at < len(text) else "Single '{' encountered in format string")


def _field(text):
    bracket = False
    for i, char in enumerate(text):
        if char == '[':
            bracket = True
        elif char == ']':
            bracket = False
        elif not bracket and char in ':!':
            name, rest = text[:i], text[i:]
            if char == ':':
                return name, rest[1:], None
            if len(rest) < 2:
                raise ValueError('end of string while looking for conversion specifier')
            if len(rest) > 2 and rest[2] != ':':
                raise ValueError("expected ':' after conversion specifier")
            return name, rest[3:], rest[1]
    return text, '', None


def _split(name):
    """The first part of a field name, and what is asked of it: (is attribute, name)."""
    at = min((i for i in (name.find('.'), name.find('[')) if i >= 0), default=len(name))
    first, rest, parts = name[:at], name[at:], []
    while rest:
        if rest[0] == '.':
            end = min((i for i in (rest.find('.', 1), rest.find('[', 1)) if i >= 0), default=len(rest))
            parts.append((True, rest[1:end]))
        elif rest[0] == '[':
            end = rest.find(']') + 1
            if not end:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end - 1]
            if not key:
                raise ValueError('Empty attribute in format string')
            parts.append((False, int(key) if key.isdigit() else key))
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if parts[-1][1] == '':
            raise ValueError('Empty attribute in format string')
        rest = rest[end:]
    return int(first) if first.isdigit() else first, parts
