"""time of datetime, a time of the day, and what a datetime has of it. C in CPython."""
from _datetime_calendar import check_time, class_name, need_text, of_datetime, ordered, part
from _datetime_delta import timedelta
from _datetime_text import Wrong, is_next_midnight, offset_text, parse_iso_time, strftime
from _datetime_zones import check_zone, timezone


def from_bytes(state):
    """hour, minute, second, microsecond and fold of a pickle's."""
    hour, minute, second, *micro = state
    return hour & 0x7F, minute, second, int.from_bytes(bytes(micro)), hour >> 7



def time_bytes(self, tells_fold):
    hour = self._hour | 0x80 if tells_fold and self._fold else self._hour
    return bytes((hour, self._minute, self._second)) + self._microsecond.to_bytes(3)


def time_text(self, timespec='auto'):
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
    return text + offset_text(self.utcoffset())


def ask_zone(self, name, dt):
    if self._tzinfo is None:
        return None
    found = getattr(self._tzinfo, name)(dt)
    if name == 'tzname':
        if found is not None and not isinstance(found, str):
            raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(found).__name__}'")
    elif found is not None and not isinstance(found, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(found).__name__}'")
    return found


def shown_parts(self, *before):
    """What repr() shows of a time: seconds and what follows only where there are any."""
    parts = [*before, self._hour, self._minute]
    if self._second or self._microsecond:
        parts.append(self._second)
    if self._microsecond:
        parts.append(self._microsecond)
    if self._tzinfo is not None:
        parts.append(f'tzinfo={self._tzinfo!r}')
    if self._fold:
        parts.append('fold=1')
    return f'{class_name(self)}({", ".join(map(str, parts))})'


def replaced(self, names, given):
    """The parts of that name, as given or as they are."""
    return [getattr(self, '_' + name) if value is None else value for name, value in zip(names, given)]


def zone_of(offset):
    """The zone of what parse_iso_time() found."""
    return offset if offset is None else timezone(timedelta(microseconds=offset))


TIME_PARTS = 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'
TIME_SLOTS = tuple('_' + name for name in TIME_PARTS)


def strptime(kind, cls, args):
    if len(args) != 2:
        raise TypeError(f'strptime() takes exactly 2 arguments ({len(args)} given)')
    for number, arg in enumerate(args, start=1):
        need_text(f'strptime() argument {number}', arg)
    import _strptime
    return getattr(_strptime, '_strptime_datetime_' + kind)(cls, *args)


@of_datetime
@ordered
class time:
    """A time of the day."""
    __slots__ = TIME_SLOTS
    hour, minute, second, microsecond, tzinfo, fold = (part(name, 'datetime.time') for name in TIME_PARTS)

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if type(hour) is bytes and len(hour) == 6 and hour[0] & 0x7F < 24:
            tzinfo = minute or None
            hour, minute, second, microsecond, fold = from_bytes(hour)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = check_time(
            hour, minute, second, microsecond, fold)
        check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    def __reduce_ex__(self, protocol):
        state = time_bytes(self, protocol > 3)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            hour, *rest, offset = parse_iso_time(text.removeprefix('T'))
            return cls(0 if is_next_midnight(hour, *rest) else hour, *rest, zone_of(offset))
        except Wrong:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def strptime(cls, /, *args):
        return strptime('time', cls, args)

    def utcoffset(self):
        return ask_zone(self, 'utcoffset', None)

    def tzname(self):
        return ask_zone(self, 'tzname', None)

    def dst(self):
        return ask_zone(self, 'dst', None)

    def isoformat(self, timespec='auto'):
        return time_text(self, timespec)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return shown_parts(self)

    def strftime(self, format, /):
        need_text('strftime() argument 1', format)
        return strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, fmt):
        need_text('__format__() argument 1', fmt)
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        *parts, fold = replaced(self, ('hour', 'minute', 'second', 'microsecond', 'fold'),
                                (hour, minute, second, microsecond, fold))
        return type(self)(*parts, self._tzinfo if tzinfo is True else tzinfo, fold=fold)

    __replace__ = replace

    def _key(self):
        offset = self.utcoffset()
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return total - (offset._total() if offset else 0)

    def _is_aware(self):
        return self.utcoffset() is not None

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._is_aware() == other._is_aware() and self._key() == other._key()

    def _compare(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if self._is_aware() != other._is_aware():
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key() - other._key()

    def __hash__(self):
        return hash(self._key())


time.min, time.max, time.resolution = time(0, 0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
