"""The classes of datetime under one name, and those of them that know a day: date and datetime. C in CPython."""
import time as _time

from _datetime_calendar import (
    MAXORDINAL,
    MAXYEAR,
    MINYEAR,
    check_date,
    check_time,
    class_name,
    from_iso,
    from_ordinal,
    index,
    iso_week1,
    need_text,
    of_datetime,
    ordered,
    ordinal,
    part,
)
from _datetime_delta import _round_half_even, timedelta
from _datetime_text import (
    Wrong,
    is_next_midnight,
    iso_date_end,
    parse_iso_date,
    parse_iso_time,
    strftime,
)
from _datetime_times import (
    TIME_PARTS,
    TIME_SLOTS,
    ask_zone,
    from_bytes,
    replaced,
    shown_parts,
    strptime,
    time,
    time_bytes,
    time_text,
    zone_of,
)
from _datetime_zones import UTC, check_zone, timezone, tzinfo

_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
_WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_absent = object()


def _need_day(year, month, day):
    """The three that must be given."""
    for number, (name, value) in enumerate((('year', year), ('month', month), ('day', day)), start=1):
        if value is _absent:
            raise TypeError(f'function missing required argument {name!r} (pos {number})')
        index(value)


def _shown_day(day, clock):
    return f'{_WEEKDAYS[day.weekday()]} {_MONTHS[day.month - 1]} {day.day:2d} {clock} {day.year:04d}'


def _time_tuple(year, month, day, hour, minute, second, ordinal, dst):
    found = _time.gmtime((ordinal - 719163) * 86400 + hour * 3600 + minute * 60 + second)
    return type(found)((*found[:8], dst)) if dst != 0 else found


@of_datetime
class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


@of_datetime
@ordered
class date:
    """A day."""
    __slots__ = '_year', '_month', '_day'

    def __new__(cls, year=_absent, month=_absent, day=_absent):
        if month is _absent and type(year) is bytes and len(year) == 4 and 1 <= year[2] <= 12:
            year, month, day = year[0] * 256 + year[1], year[2], year[3]  # A pickle's.
        _need_day(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
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
        if not 1 <= n <= MAXORDINAL:
            raise ValueError('ordinal must be >= 1' if n < 1 else 'ordinal must be <= 3652059')
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*parse_iso_date(text))
        except Wrong:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*from_iso(year, week, day))

    @classmethod
    def strptime(cls, /, *args):
        return strptime('date', cls, args)

    year, month, day = (part(name, 'datetime.date') for name in ('year', 'month', 'day'))

    def __repr__(self):
        return f'{class_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        return _shown_day(self, '00:00:00')

    def strftime(self, format, /):
        need_text('strftime() argument 1', format)
        return strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        need_text('__format__() argument 1', fmt)
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        return _time_tuple(self._year, self._month, self._day, 0, 0, 0, self.toordinal(), -1)

    def toordinal(self):
        return ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(*replaced(self, ('year', 'month', 'day'), (year, month, day)))

    __replace__ = replace

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        first = iso_week1(year)
        today = ordinal(self._year, self._month, self._day)
        week, day = divmod(today - first, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - iso_week1(year), 7)
        elif week >= 52 and today >= iso_week1(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _compare(self, other):
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return self._days() - other._days()

    def _days(self):
        """A number that grows with the day."""
        return (self._year << 9) + (self._month << 5) + self._day

    def __eq__(self, other):
        order = self._compare(other)
        return order if order is NotImplemented else order == 0

    def __hash__(self):
        return hash(self._days())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= MAXORDINAL:
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


@of_datetime
@ordered
class datetime(date):
    """A moment: a day and a time."""
    __slots__ = TIME_SLOTS
    hour, minute, second, microsecond, tzinfo, fold = (part(name, 'datetime.datetime') for name in TIME_PARTS)

    def __new__(cls, year=_absent, month=_absent, day=_absent, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        if type(year) is bytes and len(year) == 10 and 1 <= year[2] & 0x7F <= 12:
            state, tzinfo = year, None if month is _absent else month
            year, month, day = state[0] * 256 + state[1], state[2] & 0x7F, state[3]
            hour, minute, second, microsecond, _ = from_bytes(state[4:])
            fold = state[2] >> 7
        _need_day(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = check_time(
            hour, minute, second, microsecond, fold)
        check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    @classmethod
    def _of(cls, microseconds, tz=None):
        """So many microseconds after the beginning of year 1."""
        days, rest = divmod(microseconds, 86400000000)
        if not 0 <= days < MAXORDINAL:
            raise OverflowError('date value out of range')
        seconds, micro = divmod(rest, 1000000)
        return cls(*from_ordinal(days + 1), seconds // 3600, seconds // 60 % 60, seconds % 60, micro, tz)

    def _total(self):
        seconds = (self.toordinal() - 1) * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        check_zone(tz)
        made = cls._of(_EPOCH + _round_half_even(*_micro_ratio(timestamp)), tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, t):
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future '
                      'version. Use timezone-aware objects to represent datetimes in UTC: '
                      'datetime.datetime.fromtimestamp(timestamp, datetime.UTC).', DeprecationWarning, stacklevel=2)
        return cls._of(_EPOCH + _round_half_even(*_micro_ratio(t)))

    @classmethod
    def now(cls, tz=None):
        check_zone(tz)
        made = cls._of(_EPOCH + _time.time_ns() // 1000, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. '
                      'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).',
                      DeprecationWarning, stacklevel=2)
        return cls.now()

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
            end = iso_date_end(text)
            day = parse_iso_date(text[:end])
            rest = text[end + 1:]
            if len(text) > end and not rest:
                raise Wrong
            if not rest:
                return cls(*day)
            hour, *rest, offset = parse_iso_time(rest)
            if is_next_midnight(hour, *rest):
                return cls(*from_ordinal(ordinal(*check_date(*day)) + 1), tzinfo=zone_of(offset))
            return cls(*day, hour, *rest, zone_of(offset))
        except Wrong:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def strptime(cls, /, *args):
        return strptime('datetime', cls, args)

    def timetuple(self):
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return _time_tuple(self._year, self._month, self._day, self._hour, self._minute, self._second,
                           self.toordinal(), flag)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time_tuple(moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second,
                      moment.toordinal(), 0)

    def timestamp(self):
        return (self._utc_total(self.utcoffset()) - _EPOCH) / 1e6

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        *parts, fold = replaced(self, ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'fold'),
                                (year, month, day, hour, minute, second, microsecond, fold))
        return type(self)(*parts, self._tzinfo if tzinfo is True else tzinfo, fold=fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        else:
            check_zone(tz)
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset()
        utc = (self - offset if offset else self).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        return _shown_day(self, f'{self._hour:02d}:{self._minute:02d}:{self._second:02d}')

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            given = f'a string of length {len(sep)}' if isinstance(sep, str) else type(sep).__name__
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {given}')
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{time_text(self, timespec)}'

    def __repr__(self):
        return shown_parts(self, self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat(sep=' ')

    def utcoffset(self):
        return ask_zone(self, 'utcoffset', self)

    def tzname(self):
        return ask_zone(self, 'tzname', self)

    def dst(self):
        return ask_zone(self, 'dst', self)

    def _compare(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._utc_total(mine) - other._utc_total(theirs)

    def _utc_total(self, offset):
        return self._total() - (offset._total() if offset else 0)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        return (mine is None) == (theirs is None) and self._utc_total(mine) == other._utc_total(theirs)

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
        return hash(self._utc_total(self.utcoffset()))

    def __reduce_ex__(self, protocol):
        month = self._month | 0x80 if self._fold and protocol > 3 else self._month
        state = bytes((*divmod(self._year, 256), month, self._day)) + time_bytes(self, False)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class, _time_class = date, time
_EPOCH = datetime(1970, 1, 1)._total()
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _micro_ratio(timestamp):
    if not isinstance(timestamp, (int, float)):
        raise TypeError(f'argument must be int or float, not {type(timestamp).__name__}')
    if timestamp != timestamp:
        raise ValueError('Invalid value NaN (not a number)')
    top, bottom = timestamp.as_integer_ratio()
    return top * 1000000, bottom
