"""Calendars of months and years, as lists, as text and as HTML. Left out: other locales than C's, and the command line."""
import datetime
import sys
from enum import IntEnum, global_enum
from itertools import repeat

__all__ = [
    'IllegalMonthError', 'IllegalWeekdayError', 'setfirstweekday', 'firstweekday', 'isleap', 'leapdays', 'weekday',
    'monthrange', 'monthcalendar', 'prmonth', 'month', 'prcal', 'calendar', 'timegm', 'month_name', 'month_abbr',
    'day_name', 'day_abbr', 'Calendar', 'TextCalendar', 'HTMLCalendar', 'weekheader', 'Day', 'Month', 'JANUARY',
    'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER',
    'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY',
]

error = ValueError


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f'bad month number {self.month!r}; must be 1-12'


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f'bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)'


def __getattr__(name):
    if name not in ('January', 'February'):
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    import warnings
    warnings.warn(
        f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning, stacklevel=2
    )
    return 1 if name == 'January' else 2


@global_enum
class Month(IntEnum):
    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12


@global_enum
class Day(IntEnum):
    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class _Names:
    """Names by number, made anew at each look as strftime says them."""

    def __init__(self, format):
        self.format = format

    def __getitem__(self, i):
        found = self._sources[i]
        return [source(self.format) for source in found] if isinstance(i, slice) else found(self.format)

    def __len__(self):
        return len(self._sources)


class _localized_month(_Names):
    _sources = [lambda format: '', *(datetime.date(2001, number, 1).strftime for number in range(1, 13))]


class _localized_day(_Names):
    _sources = [datetime.date(2001, 1, number).strftime for number in range(1, 8)]


day_name = _localized_day('%A')
day_abbr = _localized_day('%a')
month_name = _localized_month('%B')
month_abbr = _localized_month('%b')


def isleap(year):
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from y1 up to y2, which is left out."""
    return _leaps_before(y2) - _leaps_before(y1)


def _leaps_before(year):
    return (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400


def weekday(year, month, day):
    """The day of the week; years that datetime does not know are as those 400 years apart."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _validate_month(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def monthrange(year, month):
    """The weekday of the first day, and the number of days."""
    _validate_month(month)
    return weekday(year, month, 1), _monthlen(year, month)


def _monthlen(year, month):
    return mdays[month] + (month == FEBRUARY and isleap(year))


def _prevmonth(year, month):
    return (year - 1, 12) if month == 1 else (year, month - 1)


def _nextmonth(year, month):
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _in_rows(items, width):
    items = list(items)
    return [items[at:at + width] for at in range(0, len(items), width)]


class Calendar:
    """Days of months and years in weeks that begin with a given weekday."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The weekdays of one week."""
        for day in range(self.firstweekday, self.firstweekday + 7):
            yield day % 7

    def itermonthdates(self, year, month):
        """The dates of the weeks of a month, with those of its neighbours in the same weeks."""
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """The same as days, 0 outside of the month."""
        first, many = monthrange(year, month)
        yield from repeat(0, (first - self.firstweekday) % 7)
        yield from range(1, many + 1)
        yield from repeat(0, (self.firstweekday - first - many) % 7)

    def itermonthdays2(self, year, month):
        """The same with the weekdays."""
        for at, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, at % 7

    def itermonthdays3(self, year, month):
        """The same as (year, month, day)."""
        first, many = monthrange(year, month)
        y, m = _prevmonth(year, month)
        end = _monthlen(y, m) + 1
        for day in range(end - (first - self.firstweekday) % 7, end):
            yield y, m, day
        for day in range(1, many + 1):
            yield year, month, day
        y, m = _nextmonth(year, month)
        for day in range(1, (self.firstweekday - first - many) % 7 + 1):
            yield y, m, day

    def itermonthdays4(self, year, month):
        """The same with the weekdays."""
        for at, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + at) % 7

    def monthdatescalendar(self, year, month):
        """A month as a list of weeks of dates."""
        return _in_rows(self.itermonthdates(year, month), 7)

    def monthdays2calendar(self, year, month):
        return _in_rows(self.itermonthdays2(year, month), 7)

    def monthdayscalendar(self, year, month):
        return _in_rows(self.itermonthdays(year, month), 7)

    def yeardatescalendar(self, year, width=3):
        """A year as rows of `width` months."""
        return _in_rows([self.monthdatescalendar(year, m) for m in Month], width)

    def yeardays2calendar(self, year, width=3):
        return _in_rows([self.monthdays2calendar(year, m) for m in Month], width)

    def yeardayscalendar(self, year, width=3):
        return _in_rows([self.monthdayscalendar(year, m) for m in Month], width)


class TextCalendar(Calendar):
    """Months and years as the program `cal` prints them."""

    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        return (f'{day:2d}' if day else '').center(width)

    def formatweek(self, theweek, width):
        return ' '.join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return ' '.join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        _validate_month(themonth)
        name = month_name[themonth]
        return (f'{name} {theyear!r}' if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month, `w` characters for a day and `l` lines for a week."""
        w, end = max(2, w), '\n' * max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return ''.join(line.rstrip() + end for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year with `m` months side by side, `c` spaces between them."""
        w, end, c = max(2, w), '\n' * max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        text = repr(theyear).center(width * m + c * (m - 1)).rstrip() + end
        header = self.formatweekheader(w)
        for at, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * at + 1, min(m * (at + 1) + 1, 13))
            lines = [[self.formatmonthname(theyear, month, width, False) for month in months], [header] * len(months)]
            for week in range(max(map(len, row))):
                lines.append([self.formatweek(month[week], w) if week < len(month) else '' for month in row])
            text += end + ''.join(formatstring(line, width, c).rstrip() + end for line in lines)
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end='')


class HTMLCalendar(Calendar):
    """Months and years as tables."""

    cssclasses = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
    cssclasses_weekday_head = cssclasses
    cssclass_noday = 'noday'
    cssclass_month_head = 'month'
    cssclass_month = 'month'
    cssclass_year_head = 'year'
    cssclass_year = 'year'

    def formatday(self, day, weekday):
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        return f'<tr>{"".join(self.formatday(day, weekday) for day, weekday in theweek)}</tr>'

    def formatweekday(self, day):
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        return f'<tr>{"".join(map(self.formatweekday, self.iterweekdays()))}</tr>'

    def formatmonthname(self, theyear, themonth, withyear=True):
        _validate_month(themonth)
        name = f'{month_name[themonth]} {theyear}' if withyear else month_name[themonth]
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        rows = [
            _table(self.cssclass_month),
            self.formatmonthname(theyear, themonth, withyear),
            self.formatweekheader(),
            *map(self.formatweek, self.monthdays2calendar(theyear, themonth)),
            '</table>',
        ]
        return ''.join(f'{row}\n' for row in rows)

    def formatyear(self, theyear, width=3):
        width = max(width, 1)
        text = f'{_table(self.cssclass_year)}\n'
        text += f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>'
        for first in range(JANUARY, JANUARY + 12, width):
            cells = (self.formatmonth(theyear, month, False) for month in range(first, min(first + width, 13)))
            text += f'<tr>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
        return text + '</table>'

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """A year as the bytes of a whole page."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        link = f'<link rel="stylesheet" type="text/css" href="{css}" />\n' if css is not None else ''
        page = (
            f'<?xml version="1.0" encoding="{encoding}"?>\n'
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
            '<html>\n<head>\n'
            f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n'
            f'{link}<title>Calendar for {theyear}</title>\n'
            f'</head>\n<body>\n{self.formatyear(theyear, width)}</body>\n</html>\n'
        )
        return page.encode(encoding, 'xmlcharrefreplace')


def _table(kind):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{kind}">'


c = TextCalendar()
firstweekday = c.getfirstweekday


def setfirstweekday(firstweekday):
    """With which weekday the weeks of this module's functions begin."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear

_colwidth = 7 * 3 - 1
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Prints columns side by side."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    return (' ' * spacing).join(column.center(colwidth) for column in cols)


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """Seconds since 1970 of a time in UTC, as time.gmtime gives it."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
