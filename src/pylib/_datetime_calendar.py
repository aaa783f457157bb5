"""
The Gregorian calendar in numbers, and what the classes of datetime share. C in CPython. The classes are in _datetime
and beside it.
"""
from operator import attrgetter, ge, gt, le, lt

from _types import name_in_full

MINYEAR, MAXYEAR = 1, 9999
MAXORDINAL = 3652059
_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def ordinal(year, month, day):
    return _days_before_year(year) + _BEFORE[month] + (month > 2 and _is_leap(year)) + day


def from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = n1 == 3 and (n4 != 24 or n100 == 3)
    month = (n + 50) >> 5
    before = _BEFORE[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= _DAYS[month] + (month == 2 and leap)
    return year, month, n - before + 1


def index(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def check_date(year, month, day):
    year, month, day = index(year), index(month), index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    if not 1 <= day <= _days_in_month(year, month):
        days = _days_in_month(year, month)
        raise ValueError(f'day {day} must be in range 1..{days} for month {month} in year {year}')
    return year, month, day


def check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = map(index, (hour, minute, second, microsecond))
    if not 0 <= hour <= 23:
        raise ValueError(f'hour must be in 0..23, not {hour}')
    if not 0 <= minute <= 59:
        raise ValueError(f'minute must be in 0..59, not {minute}')
    if not 0 <= second <= 59:
        raise ValueError(f'second must be in 0..59, not {second}')
    if not 0 <= microsecond <= 999999:
        raise ValueError(f'microsecond must be in 0..999999, not {microsecond}')
    if fold not in (0, 1):
        raise ValueError(f'fold must be either 0 or 1, not {fold}')
    return hour, minute, second, microsecond, fold


def iso_week1(year):
    """The ordinal of the Monday on which the ISO year begins."""
    first = ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def from_iso(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 0 < week < 53:
        first = ordinal(year, 1, 1) % 7
        if week != 53 or not (first == 4 or first == 3 and _is_leap(year)):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return from_ordinal(iso_week1(year) + (week - 1) * 7 + day - 1)


def of_datetime(cls):
    """Where the class is said to be."""
    cls.__module__ = 'datetime'
    name_in_full(cls)
    return cls


def part(name, owner=None):
    """A part of a date, a time or a length: it can only be read."""
    message = 'readonly attribute' if owner is None else f'attribute {name!r} of {owner!r} objects is not writable'

    def refuse(self, *value):
        raise AttributeError(message)
    return property(attrgetter('_' + name), refuse, refuse)


def ordered(cls):
    """Gives a class the comparisons by its _compare(other): below zero, zero, above, or NotImplemented."""
    for holds in lt, le, gt, ge:
        name = f'__{holds.__name__}__'
        setattr(cls, name, _comparison(holds, name))
    return cls


def _comparison(holds, name):
    def compare(self, other):
        order = self._compare(other)
        return order if order is NotImplemented else holds(order, 0)
    compare.__name__ = compare.__qualname__ = name
    return compare


def class_name(self):
    cls = type(self)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


def need_text(what, value):
    if not isinstance(value, str):
        raise TypeError(f'{what} must be str, not {type(value).__name__}')
