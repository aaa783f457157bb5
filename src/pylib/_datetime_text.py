"""
How datetime writes dates and times, by a format or as ISO 8601, and how it reads the latter. C in CPython. Reading by a
format is in _strptime.
"""
import time as _time

from _datetime_calendar import from_iso



def offset_text(offset, sep=':'):
    if offset is None:
        return ''
    sign = '+'
    if offset._days < 0:
        sign, offset = '-', -offset
    minutes, seconds = divmod(offset._days * 86400 + offset._seconds, 60)
    text = f'{sign}{minutes // 60:02d}{sep}{minutes % 60:02d}'
    if seconds or offset._microseconds:
        text += f'{sep}{seconds:02d}'
        if offset._microseconds:
            text += f'.{offset._microseconds:06d}'
    return text


def strftime(obj, format, timetuple):
    parts = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char != '%' or at >= len(format):
            parts.append(char)
            continue
        letter = format[at]
        at += 1
        if letter == 'f':
            parts.append(f'{getattr(obj, "microsecond", 0):06d}')
        elif letter == 'z':
            parts.append(offset_text(obj.utcoffset(), '') if hasattr(obj, 'utcoffset') else '')
        elif letter == ':' and format[at:at + 1] == 'z':
            at += 1
            parts.append(offset_text(obj.utcoffset()) if hasattr(obj, 'utcoffset') else '')
        elif letter == 'Z':
            parts.append((obj.tzname() or '').replace('%', '%%') if hasattr(obj, 'tzname') else '')
        elif letter in 'YG' and timetuple[0] < 1000:
            parts.append(f'{timetuple[0]:04d}')
        elif letter in 'CF' and timetuple[0] < 1000:
            parts.append(f'{timetuple[0] // 100:02d}' if letter == 'C' else f'{timetuple[0]:04d}-%m-%d')
        else:
            parts.append('%' + letter)
    return _time.strftime(''.join(parts), timetuple)


class Wrong(Exception):
    """A text that is not as ISO 8601 has it."""


def _digits(text):
    if not text or not (text.isdigit() and text.isascii()):
        raise Wrong
    return int(text)


def iso_date_end(text):
    """Where the date in an ISO text ends."""
    if len(text) < 7:
        raise Wrong
    if text[4:5] == '-':
        if text[5:6] == 'W':
            return 10 if len(text) > 8 and text[8] == '-' else 8
        return 10
    if text[4:5] == 'W':
        at = 7
        while at < len(text) and text[at].isdigit():
            at += 1
        return at if at < 9 else 8 if at % 2 == 0 else 7
    return 8


def parse_iso_date(text):
    if len(text) not in (7, 8, 10):
        raise Wrong
    year = _digits(text[:4])
    dash = text[4] == '-'
    at = 5 if dash else 4
    if text[at] == 'W':
        at += 1
        week = _digits(text[at:at + 2])
        at += 2
        day = 1
        if len(text) > at:
            if dash != (text[at] == '-'):
                raise Wrong
            day = _digits(text[at + dash:])
        try:
            return from_iso(year, week, day)
        except ValueError:
            raise Wrong
    month = _digits(text[at:at + 2])
    at += 2
    if dash != (text[at:at + 1] == '-'):
        raise Wrong
    return year, month, _digits(text[at + dash:])


def parse_iso_time(text):
    """Hour, which may be 24, minute, second, microsecond; how far from UTC in microseconds, None where it is not said."""
    if len(text) < 2:
        raise Wrong
    at = next((i for i, char in enumerate(text) if char in '+-Z'), len(text))
    fields = _parse_clock(text[:at])
    if at == len(text):
        return *fields, None
    if text[at] == 'Z':
        if text[at + 1:]:
            raise Wrong
        return *fields, 0
    hour, minute, second, micro = _parse_clock(text[at + 1:])
    offset = ((hour * 60 + minute) * 60 + second) * 1000000 + micro
    return *fields, -offset if text[at] == '-' else offset


def _parse_clock(text):
    main, _, fraction = text.replace(',', '.').partition('.')
    if ':' in main:
        parts = main.split(':')
        if any(len(part) != 2 for part in parts) or len(parts) > 3:
            raise Wrong
    else:
        if len(main) not in (2, 4, 6):
            raise Wrong
        parts = [main[i:i + 2] for i in range(0, len(main), 2)]
    if '.' in text.replace(',', '.') and (len(parts) != 3 or not fraction):
        raise Wrong
    numbers = [_digits(part) for part in parts] + [0] * (3 - len(parts))
    if fraction:
        _digits(fraction)
    return *numbers, int(fraction[:6].ljust(6, '0')) if fraction else 0


def is_next_midnight(hour, *rest):
    """Whether a time is 24:00, the end of the day."""
    if hour == 24 and any(rest):
        raise ValueError('minute, second, and microsecond must be 0 when hour is 24')
    return hour == 24
