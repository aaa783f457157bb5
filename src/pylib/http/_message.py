"""The headers of a request or a response: what http.client needs of email.message, in the same words.

Left out: bodies of several parts, and the policies of the email package. Lines are kept as they came.
"""
__all__ = ['Message', 'format_date', 'parse_lines']

_DAYS = 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'
_MONTHS = 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'


def format_date(seconds):
    """Seconds since 1970 as HTTP writes dates: 'Sun, 06 Nov 1994 08:49:37 GMT'."""
    import time

    year, month, day, hour, minute, second, weekday, *_ = time.gmtime(seconds)
    return f'{_DAYS[weekday]}, {day:02d} {_MONTHS[month - 1]} {year:04d} {hour:02d}:{minute:02d}:{second:02d} GMT'


class Message:
    """Headers in the order in which they came. Names are compared without regard to case; a name may come twice."""

    def __init__(self):
        self._headers = []
        self._payload = ''

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        """Adds a header: one of the same name is not replaced."""
        self._headers.append((name, value))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [pair for pair in self._headers if pair[0].lower() != name]

    def __contains__(self, name):
        lower = name.lower()
        return any(key.lower() == lower for key, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def __str__(self):
        return self.as_string()

    def __bytes__(self):
        return self.as_bytes()

    def keys(self):
        """The names, in order."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values, in order."""
        return [str(value) for _, value in self._headers]

    def items(self):
        """Names and values, in order."""
        return [(name, str(value)) for name, value in self._headers]

    def raw_items(self):
        """Names and values as they were given."""
        return iter(self._headers.copy())

    def get(self, name, failobj=None):
        """The first value of that name."""
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return value
        return failobj

    def get_all(self, name, failobj=None):
        """All values of that name."""
        name = name.lower()
        return [value for key, value in self._headers if key.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        """Adds a header whose value has parameters: `name; key="value"`."""
        parts = [] if _value is None else [_value]
        for key, value in _params.items():
            key = key.replace('_', '-')
            parts.append(key if value is None else f'{key}="{value}"')
        self[_name] = '; '.join(parts)

    def replace_header(self, _name, _value):
        """Replaces the first header of that name; KeyError when there is none."""
        lower = _name.lower()
        for i, (key, _) in enumerate(self._headers):
            if key.lower() == lower:
                self._headers[i] = key, _value
                return
        raise KeyError(_name)

    def get_content_type(self):
        """`text/html` and the like, in small letters."""
        value = self.get('content-type')
        if value is None:
            return self.get_default_type()
        kind = _parameters(value)[0][0].lower()
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_default_type(self):
        """What it is when nothing says so."""
        return 'text/plain'

    def get_content_maintype(self):
        """What stands before the slash."""
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        """What stands behind the slash."""
        return self.get_content_type().split('/')[1]

    def get_params(self, failobj=None, header='content-type', unquote=True):
        """The parameters of a header as pairs; the value itself is the first."""
        value = self.get(header)
        if value is None:
            return failobj
        return [(name, _unquoted(text) if unquote else text) for name, text in _parameters(value)]

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        """One parameter of a header."""
        for name, value in self.get_params([], header, unquote):
            if name.lower() == param.lower():
                return value
        return failobj

    def get_content_charset(self, failobj=None):
        """The encoding that Content-Type names, in small letters."""
        charset = self.get_param('charset')
        return failobj if charset is None else charset.lower()

    def get_filename(self, failobj=None):
        """The name that Content-Disposition gives the content."""
        name = self.get_param('filename', None, 'content-disposition')
        return self.get_param('name', failobj) if name is None else name

    def is_multipart(self):
        """Headers of HTTP never are."""
        return False

    def get_payload(self, i=None, decode=False):
        """The body belongs to the response, not to its headers."""
        return self._payload

    def set_payload(self, payload, charset=None):
        """Gives the headers a body."""
        self._payload = payload

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The headers, an empty line and the body."""
        lines = [f'{name}: {value}\n'.replace('\r\n', '\n') for name, value in self._headers]
        return ''.join(lines) + '\n' + self._payload

    def as_bytes(self, unixfrom=False, policy=None):
        """The same as bytes."""
        return self.as_string().encode('ascii', 'surrogateescape')


def _parameters(value):
    """The parts between semicolons as pairs; what has no `=` has the value ''."""
    pairs = []
    for part in _split_outside_quotes(value):
        name, equals, text = part.partition('=')
        pairs.append((name.strip(), text.strip() if equals else ''))
    return pairs


def _split_outside_quotes(value):
    parts = ['']
    quoted = False
    for character in value:
        quoted ^= character == '"'
        if character == ';' and not quoted:
            parts.append('')
        else:
            parts[-1] += character
    return parts


def _unquoted(text):
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\\\', '\\').replace('\\"', '"')
    return text


def parse_lines(lines, message):
    """Puts header lines into `message`. A line that begins with a space goes on with the one before."""
    for number, line in enumerate(lines):
        text = line.rstrip('\r\n')
        if not text:
            break
        if text[0] in ' \t':
            if number:
                _continue_last(message, line)
            continue
        name, colon, value = text.partition(':')
        if not colon or not _is_name(name):
            message.set_payload(''.join(lines[number:]))
            break
        message[name] = value.lstrip(' \t')
    return message


def _continue_last(message, line):
    if message._headers:
        name, value = message._headers[-1]
        message._headers[-1] = name, value + '\r\n' + line.rstrip('\r\n')


def _is_name(name):
    return bool(name) and all('!' <= character <= '~' for character in name)
