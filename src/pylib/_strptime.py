"""How strptime of time and datetime reads texts: the format becomes a regular expression. The locale is C's, the zone UTC."""
import re
from datetime import date, timedelta, timezone
from time import struct_time

_WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split()
_MONTHS = 'january february march april may june july august september october november december'.split()


def _one_of(letter, words):
    return f'(?P<{letter}>{"|".join(sorted(words, key=len, reverse=True))})'


def _short(words):
    return [word[:3] for word in words]


_PATTERNS = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])',
    'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d| \d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
    'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'w': r'(?P<w>[0-6])',
    'u': r'(?P<u>[1-7])',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
    'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))',
    'A': _one_of('A', _WEEKDAYS),
    'a': _one_of('a', _short(_WEEKDAYS)),
    'B': _one_of('B', _MONTHS),
    'b': _one_of('b', _short(_MONTHS)),
    'p': _one_of('p', ('am', 'pm')),
    'Z': _one_of('Z', ('utc', 'gmt')),
    '%': '%',
}
_PATTERNS['W'] = _PATTERNS['U'].replace('U', 'W')
_PATTERNS['e'] = _PATTERNS['d']
_PATTERNS['k'] = _PATTERNS['H']
_PATTERNS['l'] = _PATTERNS['I']
_LONGER = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'T': '%H:%M:%S', 'R': '%H:%M'}

_AMBIGUOUS = """\
Parsing dates involving a day of month without a year specified is ambiguous
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""

_compiled = {}


def _pattern(format):
    seen = set()

    def directive(match):
        letter = match[1]
        seen.add(letter)
        return _PATTERNS[letter]

    text = re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', format)
    text = re.sub(r'\s+', r'\\s+', text)
    text = re.sub("'", "['\u02bc]", text)
    text = re.sub(r'%[-_0^#]*[0-9]*([OE]?\\?.?)', directive, text)
    if 'd' in seen and not seen & {'Y', 'y', 'G'}:
        import warnings
        warnings.warn(_AMBIGUOUS, DeprecationWarning, skip_file_prefixes=(__file__.rpartition('/')[0],))
    return text


for _letter, _format in _LONGER.items():
    _PATTERNS[_letter] = _pattern(_format)


def _regex(format):
    if format not in _compiled:
        if len(_compiled) > 5:
            _compiled.clear()
        _compiled[format] = re.compile(_pattern(format), re.IGNORECASE)
    return _compiled[format]


def _problem_of_format(letter, format):
    if not letter:
        return f"stray % in format '{format}'"
    letter = '%' if letter == '\\' else letter.replace('\\s', '')
    return f"'{letter}' is a bad directive in format '{format}'"


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The eleven fields of a struct_time, the microseconds, and those of the zone's offset."""
    for number, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(arg)}')
    try:
        found = _regex(format).match(data_string)
    except KeyError as error:
        raise ValueError(_problem_of_format(error.args[0], format)) from None
    if not found:
        raise ValueError(f'time data {data_string!r} does not match format {format!r}')
    if len(data_string) != found.end():
        raise ValueError(f'unconverted data remains: {data_string[found.end():]}')
    part = found.groupdict()
    zone = part.get('Z')
    offset, offset_fraction = _offset(part.get('z'))
    clock = _hour(part), int(part.get('M') or 0), int(part.get('S') or 0)
    fraction = int((part.get('f') or '0').ljust(6, '0'))
    return (*_day(part, clock), 0 if zone else -1, zone, offset), fraction, offset_fraction


def _hour(part):
    if part.get('I') is None:
        return int(part.get('H') or 0)
    return int(part['I']) % 12 + (12 if (part.get('p') or '').lower() == 'pm' else 0)


def _offset(text):
    """Seconds and microseconds of an offset from UTC; None for none."""
    if not text:
        return None, 0
    if text == 'Z':
        return 0, 0
    digits = text
    if digits[3] == ':':
        digits = digits[:3] + digits[4:]
        if len(digits) > 5:
            if digits[5] != ':':
                raise ValueError(f'Inconsistent use of : in {text}')
            digits = digits[:5] + digits[6:]
    seconds = int(digits[1:3]) * 3600 + int(digits[3:5]) * 60 + int(digits[5:7] or 0)
    fraction = int(digits[8:].ljust(6, '0'))
    return (-seconds, -fraction) if text[0] == '-' else (seconds, fraction)


def _weekday(part):
    for letter, names in (('A', _WEEKDAYS), ('a', _short(_WEEKDAYS))):
        if part.get(letter):
            return names.index(part[letter].lower())
    if part.get('w'):
        return (int(part['w']) - 1) % 7
    return int(part['u']) - 1 if part.get('u') else None


def _month(part):
    for letter, names in (('B', _MONTHS), ('b', _short(_MONTHS))):
        if part.get(letter):
            return names.index(part[letter].lower()) + 1
    return int(part.get('m') or 1)


def _year(part):
    if part.get('y'):
        return int(part['y']) + (2000 if int(part['y']) <= 68 else 1900)
    return int(part['Y']) if part.get('Y') else None


def _day(part, clock):
    """Year, month, day, the clock, the weekday and the day of the year."""
    year, month, day, weekday = _year(part), _month(part), int(part.get('d') or 1), _weekday(part)
    _check_iso(part, year, weekday)
    assumed = year is None
    if assumed:
        year = 1904 if (month, day) == (2, 29) else 1900
    of_year = int(part['j']) if part.get('j') else None
    if of_year is None and weekday is not None:
        if part.get('G'):
            reckoned = date.fromisocalendar(int(part['G']), int(part['V']), weekday + 1)
            year, of_year = reckoned.year, reckoned.timetuple().tm_yday
        else:
            of_year = _from_week(part, year, weekday)
        if of_year is not None and of_year <= 0:
            year -= 1
            of_year += date(year, 12, 31).timetuple().tm_yday
    if of_year is None:
        of_year = date(year, month, day).timetuple().tm_yday
    else:
        reckoned = date.fromordinal(of_year - 1 + date(year, 1, 1).toordinal())
        year, month, day = reckoned.year, reckoned.month, reckoned.day
    if weekday is None:
        weekday = date(year, month, day).weekday()
    if assumed and year == 1904:
        year = 1900
    return (year, month, day, *clock, weekday, of_year)


def _check_iso(part, year, weekday):
    weekdays = "a weekday directive ('%A', '%a', '%w', or '%u')."
    if part.get('G'):
        if part.get('j'):
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
            )
        if part.get('V') is None or weekday is None:
            raise ValueError(f"ISO year directive '%G' must be used with the ISO week directive '%V' and {weekdays}")
    elif part.get('V'):
        if year is None or weekday is None:
            raise ValueError(f"ISO week directive '%V' must be used with the ISO year directive '%G' and {weekdays}")
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
        )


def _from_week(part, year, weekday):
    """The day of the year of a weekday in a week from Sunday (%U) or Monday (%W); None without a week."""
    week = part.get('U') or part.get('W')
    if not week:
        return None
    first = date(year, 1, 1).weekday()
    if part.get('U'):
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    if int(week) == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (int(week) - 1) + weekday


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    fields, _, _ = _strptime(data_string, format)
    return struct_time(fields)


def _zone(fields, offset_fraction):
    name, offset = fields[-2:]
    if offset is None:
        return None
    offset = timedelta(seconds=offset, microseconds=offset_fraction)
    return timezone(offset, name) if name else timezone(offset)


def _strptime_datetime_date(cls, data_string, format='%a %b %d %Y'):
    fields, _, _ = _strptime(data_string, format)
    return cls(*fields[:3])


def _strptime_datetime_time(cls, data_string, format='%H:%M:%S'):
    fields, fraction, offset_fraction = _strptime(data_string, format)
    return cls(*fields[3:6], fraction, _zone(fields, offset_fraction))


def _strptime_datetime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    fields, fraction, offset_fraction = _strptime(data_string, format)
    return cls(*fields[:6], fraction, _zone(fields, offset_fraction))
