"""Dates and times of the Gregorian calendar. The computer's own time zone is UTC.

https://docs.python.org/3/library/datetime.html
"""
import time as _time

from _types import name_in_full

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']

MINYEAR, MAXYEAR = 1, 9999
_MAXORDINAL = 3652059
_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
_WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_LONG_MONTHS = ('January February March April May June July August September October November December').split()
_LONG_WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _ordinal(year, month, day):
    return _days_before_year(year) + _BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
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


def _index(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError(f'day {day} must be in range 1..{_days_in_month(year, month)} for month {month} in year {year}')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = map(_index, (hour, minute, second, microsecond))
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


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _round_half_even(n, d):
    q, r = divmod(n, d)
    r *= 2
    if (r > d if d > 0 else r < d) or r == d and q % 2:
        q += 1
    return q


class timedelta:
    """A length of time: days, seconds, microseconds."""
    __slots__ = '_days', '_seconds', '_microseconds'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        fraction = 0.0
        for name, value, unit in (('days', days, 86400000000), ('seconds', seconds, 1000000),
                                  ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                  ('minutes', minutes, 60000000), ('hours', hours, 3600000000),
                                  ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                if value != value:
                    raise ValueError('cannot convert float NaN to integer')
                whole = int(value)
                total += whole * unit
                part = (value - whole) * unit
                total += int(part)
                fraction += part - int(part)
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        total += round(fraction) if total % 2 == 0 or abs(fraction) % 1 != 0.5 else _odd_half(total, fraction)
        return cls._of(total)

    @classmethod
    def _of(cls, microseconds):
        seconds, microseconds = divmod(microseconds, 1000000)
        days, seconds = divmod(seconds, 86400)
        if abs(days) >= 1 << 31:
            raise OverflowError('Python int too large to convert to C int')
        if abs(days) > 999999999:
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._days, self._seconds, self._microseconds = days, seconds, microseconds
        return self

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        """The length in seconds."""
        return self._total() / 10 ** 6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                        ('microseconds', self._microseconds)) if value]
        return f'{_class_name(self)}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self._days:
            text = f'{self._days} day{"" if abs(self._days) == 1 else "s"}, {text}'
        return text + (f'.{self._microseconds:06d}' if self._microseconds else '')

    def __add__(self, other):
        return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_round_half_even(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_round_half_even(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_round_half_even(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._total(), other._total())
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _odd_half(total, fraction):
    return int(fraction + 0.5) if fraction > 0 else -int(-fraction + 0.5)


def _class_name(self):
    cls = type(self)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


def _iso_week1(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _offset_text(offset, sep=':'):
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


def _strftime(obj, format, timetuple):
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
            parts.append(_offset_text(obj.utcoffset(), '') if hasattr(obj, 'utcoffset') else '')
        elif letter == ':' and format[at:at + 1] == 'z':
            at += 1
            parts.append(_offset_text(obj.utcoffset()) if hasattr(obj, 'utcoffset') else '')
        elif letter == 'Z':
            parts.append((obj.tzname() or '').replace('%', '%%') if hasattr(obj, 'tzname') else '')
        elif letter in 'YG' and timetuple[0] < 1000:
            parts.append(f'{timetuple[0]:04d}')
        elif letter in 'CF' and timetuple[0] < 1000:
            parts.append(f'{timetuple[0] // 100:02d}' if letter == 'C' else f'{timetuple[0]:04d}-%m-%d')
        else:
            parts.append('%' + letter)
    return _time.strftime(''.join(parts), timetuple)


class date:
    """A day."""
    __slots__ = '_year', '_month', '_day'

    def __new__(cls, year, month=None, day=None):
        if month is None and type(year) is bytes and len(year) == 4 and 1 <= year[2] <= 12:
            year, month, day = year[0] * 256 + year[1], year[2], year[3]  # A pickle's.
        if month is None or day is None:
            _index(year)
            missing = "'month' (pos 2)" if month is None else "'day' (pos 3)"
            raise TypeError(f'function missing required argument {missing}')
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, t, /):
        if t is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(t)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        if not 1 <= n <= _MAXORDINAL:
            raise ValueError('ordinal must be >= 1' if n < 1 else 'ordinal must be <= 3652059')
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_parse_iso_date(text))
        except _Wrong:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso(year, week, day))

    @classmethod
    def strptime(cls, /, *args):
        return _strptime('date', cls, args)

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f'{_class_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        return f'{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}'

    def strftime(self, format, /):
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'must be str, not {type(fmt).__name__}')
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        return _tuple(self._year, self._month, self._day, 0, 0, 0, self.toordinal(), -1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        first = _iso_week1(year)
        today = _ordinal(self._year, self._month, self._day)
        week, day = divmod(today - first, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1(year), 7)
        elif week >= 52 and today >= _iso_week1(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (bytes((*divmod(self._year, 256), self._month, self._day)),)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


def _tuple(year, month, day, hour, minute, second, ordinal, dst):
    found = _time.gmtime((ordinal - 719163) * 86400 + hour * 3600 + minute * 60 + second)
    return type(found)((*found[:8], dst)) if dst != 0 else found


class tzinfo:
    """What knows a time zone: for subclasses."""
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
        return dt + dst

    def __reduce__(self):
        asked = getattr(self, '__getinitargs__', None)
        return self.__class__, asked() if asked else (), self.__getstate__()


class timezone(tzinfo):
    """A fixed distance from UTC."""
    __slots__ = '_offset', '_name'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset and 'utc' in timezone.__dict__:
            return cls.utc
        if not -timedelta(days=1) < offset < timedelta(days=1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}')
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__(), None


UTC = timezone.utc = timezone(timedelta(0))
timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(timedelta(hours=23, minutes=59))


def _from_bytes(state):
    """hour, minute, second, microsecond and fold of a pickle's."""
    hour, minute, second, *micro = state
    return hour & 0x7F, minute, second, int.from_bytes(bytes(micro)), hour >> 7


class _TimeParts:
    """What time and datetime have in common."""
    __slots__ = ()

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _time_bytes(self, tells_fold):
        hour = self._hour | 0x80 if tells_fold and self._fold else self._hour
        return bytes((hour, self._minute, self._second)) + self._microsecond.to_bytes(3)

    def _time_text(self, timespec='auto'):
        if timespec == 'auto':
            timespec = 'microseconds' if self._microsecond else 'seconds'
        if timespec not in ('hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'):
            raise ValueError('Unknown timespec value')
        text = f'{self._hour:02d}'
        if timespec != 'hours':
            text += f':{self._minute:02d}'
        if timespec not in ('hours', 'minutes'):
            text += f':{self._second:02d}'
        if timespec == 'milliseconds':
            text += f'.{self._microsecond // 1000:03d}'
        elif timespec == 'microseconds':
            text += f'.{self._microsecond:06d}'
        return text + _offset_text(self.utcoffset())

    def _asked(self, name, dt):
        if self._tzinfo is None:
            return None
        found = getattr(self._tzinfo, name)(dt)
        if name == 'tzname':
            if found is not None and not isinstance(found, str):
                raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(found).__name__}'")
        elif found is not None and not isinstance(found, timedelta):
            raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(found).__name__}'")
        return found


class time(_TimeParts):
    """A time of the day."""
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if type(hour) is bytes and len(hour) == 6 and hour[0] & 0x7F < 24:
            tzinfo = minute or None
            hour, minute, second, microsecond, fold = _from_bytes(hour)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(
            hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    def __reduce_ex__(self, protocol):
        state = self._time_bytes(protocol > 3)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_parse_iso_time(text.removeprefix('T')))
        except _Wrong:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def strptime(cls, /, *args):
        return _strptime('time', cls, args)

    def utcoffset(self):
        return self._asked('utcoffset', None)

    def tzname(self):
        return self._asked('tzname', None)

    def dst(self):
        return self._asked('dst', None)

    def isoformat(self, timespec='auto'):
        return self._time_text(timespec)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f'{_class_name(self)}({", ".join(parts)})'

    def strftime(self, format, /):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        pick = lambda given, own: own if given is None else given
        return type(self)(pick(hour, self._hour), pick(minute, self._minute), pick(second, self._second),
                          pick(microsecond, self._microsecond), self._tzinfo if tzinfo is True else tzinfo,
                          fold=pick(fold, self._fold))

    __replace__ = replace

    def _key(self):
        offset = self.utcoffset()
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return total - (offset._total() if offset else 0)

    def _comparable(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        self._comparable(other)
        return self._key() < other._key()

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        self._comparable(other)
        return self._key() <= other._key()

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        self._comparable(other)
        return self._key() > other._key()

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        self._comparable(other)
        return self._key() >= other._key()

    def __hash__(self):
        return hash(self._key())


time.min, time.max, time.resolution = time(0, 0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)


class datetime(date, _TimeParts):
    """A moment: a day and a time."""
    __slots__ = time.__slots__

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if type(year) is bytes and len(year) == 10 and 1 <= year[2] & 0x7F <= 12:
            state, tzinfo = year, month
            year, month, day = state[0] * 256 + state[1], state[2] & 0x7F, state[3]
            hour, minute, second, microsecond, _ = _from_bytes(state[4:])
            fold = state[2] >> 7
        if month is None or day is None:
            _index(year)
            missing = "'month' (pos 2)" if month is None else "'day' (pos 3)"
            raise TypeError(f'function missing required argument {missing}')
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(
            hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    @classmethod
    def _of(cls, microseconds, tz=None):
        """So many microseconds after the beginning of year 1."""
        days, rest = divmod(microseconds, 86400000000)
        if not 0 <= days < _MAXORDINAL:
            raise OverflowError('date value out of range')
        seconds, micro = divmod(rest, 1000000)
        return cls(*_from_ordinal(days + 1), seconds // 3600, seconds // 60 % 60, seconds % 60, micro, tz)

    def _total(self):
        seconds = (self.toordinal() - 1) * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        made = cls._of(_EPOCH + _round_half_even(*_micro_ratio(timestamp)), tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, t):
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. '
                      'Use timezone-aware objects to represent datetimes in UTC: '
                      'datetime.datetime.fromtimestamp(timestamp, datetime.UTC).', DeprecationWarning, stacklevel=2)
        return cls._of(_EPOCH + _round_half_even(*_micro_ratio(t)))

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. '
                      'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).',
                      DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            end = _iso_date_end(text)
            day = _parse_iso_date(text[:end])
            rest = text[end + 1:]
            if len(text) > end and not rest:
                raise _Wrong
            return cls(*day, *_parse_iso_time(rest)) if rest else cls(*day)
        except _Wrong:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def strptime(cls, /, *args):
        return _strptime('datetime', cls, args)

    def timetuple(self):
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return _tuple(self._year, self._month, self._day, self._hour, self._minute, self._second, self.toordinal(), flag)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _tuple(moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second,
                      moment.toordinal(), 0)

    def timestamp(self):
        offset = self.utcoffset()
        return (self._total() - (offset._total() if offset else 0) - _EPOCH) / 1e6

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        pick = lambda given, own: own if given is None else given
        return type(self)(pick(year, self._year), pick(month, self._month), pick(day, self._day),
                          pick(hour, self._hour), pick(minute, self._minute), pick(second, self._second),
                          pick(microsecond, self._microsecond), self._tzinfo if tzinfo is True else tzinfo,
                          fold=pick(fold, self._fold))

    __replace__ = replace

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset()
        utc = (self - offset if offset else self).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        return (f'{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError('isoformat() argument 1 must be a unicode character, not str')
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{self._time_text(timespec)}'

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        parts = list(map(str, parts))
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f'{_class_name(self)}({", ".join(parts)})'

    def __str__(self):
        return self.isoformat(sep=' ')

    def utcoffset(self):
        return self._asked('utcoffset', self)

    def tzname(self):
        return self._asked('tzname', self)

    def dst(self):
        return self._asked('dst', self)

    def _compare(self, other):
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        a = self._total() - (mine._total() if mine else 0)
        b = other._total() - (theirs._total() if theirs else 0)
        return a - b

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._compare(other) == 0

    def _ordered(self, other):
        if isinstance(other, datetime):
            return True
        return False

    def __lt__(self, other):
        return self._compare(other) < 0 if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._compare(other) > 0 if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._compare(other) >= 0 if self._ordered(other) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._total() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = self._total() - other._total()
        if mine is not None:
            difference += theirs._total() - mine._total()
        return timedelta._of(difference)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._total() - (offset._total() if offset else 0))

    def __reduce_ex__(self, protocol):
        month = self._month | 0x80 if self._fold and protocol > 3 else self._month
        state = bytes((*divmod(self._year, 256), month, self._day)) + self._time_bytes(False)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class, _time_class = date, time
_EPOCH = datetime(1970, 1, 1)._total()
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _micro_ratio(timestamp):
    top, bottom = timestamp.as_integer_ratio()
    return top * 1000000, bottom


class _Wrong(Exception):
    pass


def _digits(text):
    if not text or not (text.isdigit() and text.isascii()):
        raise _Wrong
    return int(text)


def _iso_date_end(text):
    """Where the date in an ISO text ends."""
    if len(text) < 7:
        raise _Wrong
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


def _parse_iso_date(text):
    if len(text) not in (7, 8, 10):
        raise _Wrong
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
                raise _Wrong
            day = _digits(text[at + dash:])
        return _from_iso(year, week, day)
    month = _digits(text[at:at + 2])
    at += 2
    if dash != (text[at:at + 1] == '-'):
        raise _Wrong
    return year, month, _digits(text[at + dash:])


def _from_iso(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 0 < week < 53:
        first = _ordinal(year, 1, 1) % 7
        if week != 53 or not (first == 4 or first == 3 and _is_leap(year)):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _from_ordinal(_iso_week1(year) + (week - 1) * 7 + day - 1)


def _parse_iso_time(text):
    """Hour, minute, second, microsecond and zone."""
    if len(text) < 2:
        raise _Wrong
    at = next((i for i, char in enumerate(text) if char in '+-Z'), len(text))
    fields = _parse_clock(text[:at])
    if at == len(text):
        return *fields, None
    if text[at] == 'Z':
        if text[at + 1:]:
            raise _Wrong
        return *fields, timezone.utc
    hour, minute, second, micro = _parse_clock(text[at + 1:])
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)
    return *fields, timezone(-offset if text[at] == '-' else offset)


def _parse_clock(text):
    main, _, fraction = text.replace(',', '.').partition('.')
    if ':' in main:
        parts = main.split(':')
        if any(len(part) != 2 for part in parts) or len(parts) > 3:
            raise _Wrong
    else:
        if len(main) not in (2, 4, 6):
            raise _Wrong
        parts = [main[i:i + 2] for i in range(0, len(main), 2)]
    if '.' in text.replace(',', '.') and (len(parts) != 3 or not fraction):
        raise _Wrong
    numbers = [_digits(part) for part in parts] + [0] * (3 - len(parts))
    if fraction:
        _digits(fraction)
    return *numbers, int(fraction[:6].ljust(6, '0')) if fraction else 0


def _strptime(kind, cls, args):
    if len(args) != 2:
        raise TypeError(f'strptime() takes exactly 2 arguments ({len(args)} given)')
    for number, arg in enumerate(args, start=1):
        if not isinstance(arg, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(arg).__name__}')
    import _strptime
    return getattr(_strptime, '_strptime_datetime_' + kind)(cls, *args)


name_in_full(date, datetime, time, timedelta, timezone, tzinfo)
