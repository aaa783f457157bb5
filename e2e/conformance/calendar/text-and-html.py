# compare: output
import calendar
import time

calendar.prmonth(2024, 2)
print(repr(calendar.month(2021, 2, 4, 2)))
print(calendar.TextCalendar(6).formatmonth(2023, 10, w=10)[:200])
print(calendar.calendar(2026, w=3, l=1, c=2, m=4))
calendar.prcal(2023, m=5)
calendar.TextCalendar(3).prweek([(1, 0), (0, 1), (31, 2)], 5)
print()
html = calendar.HTMLCalendar(firstweekday=6)
print(html.formatmonth(2024, 9), html.formatyear(2025, 12)[-200:], html.formatweekheader())
print(html.formatyearpage(2024, css=None, encoding='ascii')[:330], len(html.formatyearpage(2024)))


class Marked(calendar.HTMLCalendar):
    cssclasses = ['work'] * 5 + ['free'] * 2
    cssclass_month = 'wide'

    def formatday(self, day, weekday):
        return f'<td>[{day}]</td>' if day % 7 == 0 and day else super().formatday(day, weekday)


print(Marked().formatmonth(2024, 2, withyear=False))
weeks = calendar.Calendar(calendar.SUNDAY)
print(list(weeks.iterweekdays()), list(weeks.itermonthdays(2024, 2))[:9], list(weeks.itermonthdays2(2024, 2))[3:6])
print(list(weeks.itermonthdays3(2024, 1))[:3], list(weeks.itermonthdays4(2023, 12))[-8::3], weeks.monthdatescalendar(2024, 12)[-1][-1])
print([len(row) for row in weeks.yeardatescalendar(2024, 5)], weeks.yeardays2calendar(2024)[0][1][0], weeks.yeardayscalendar(2024, 1)[1])
print(calendar.monthcalendar(2015, 2), calendar.monthrange(2000, 2), calendar.weekday(12024, 2, 29), calendar.weekday(-4, 1, 1))
print(calendar.day_name[:2], calendar.day_abbr[-1], calendar.month_name[0:3], list(calendar.month_abbr), len(calendar.month_name), len(calendar.day_name))
print(calendar.firstweekday(), calendar.setfirstweekday(calendar.SATURDAY), calendar.firstweekday(), calendar.weekheader(3), repr(calendar.Month(2)), str(calendar.MAY), calendar.Day.FRIDAY + 1)
print(calendar.leapdays(1600, 2001), calendar.isleap(2100), calendar.timegm(time.gmtime(1_000_000_000)), calendar.timegm((2024, 14 - 12, 30, 0, 0, 61)))
calendar.format(['a', 'bb'], 6, 2)
print(repr(calendar.formatstring(['x', 'y'])), calendar.mdays[2], calendar.JANUARY is calendar.Month.JANUARY, calendar.DECEMBER)
for wrong in (
    lambda: calendar.monthrange(2024, 13),
    lambda: calendar.setfirstweekday(9),
    lambda: calendar.weekday(2024, 2, 30),
    lambda: calendar.month(2024, 0),
    lambda: html.formatmonth(2024, -1),
    lambda: calendar.month_name[13],
    lambda: calendar.Smarch,
    lambda: calendar.January,
    lambda: list(weeks.itermonthdates(9999, 12)),
):
    try:
        print(wrong())
    except (ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
