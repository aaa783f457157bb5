# compare: output
"""Dates as courses use them: ages, weekdays, calendars, time zones, deltas, parsing, leap years."""
import calendar
from datetime import UTC, date, datetime, time, timedelta, timezone


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


for born in (date(2000, 2, 29), date(1984, 12, 31), date(2024, 1, 1)):
    print(born, age(born, date(2024, 2, 28)), born.strftime('%A, %d. %B %Y (%j, week %W)'), born.isocalendar())
print([year for year in range(1896, 1913) if calendar.isleap(year)], calendar.leapdays(1900, 2000))
print(calendar.month(2024, 2))
print(calendar.monthrange(2023, 2), calendar.weekday(2024, 7, 14), calendar.day_name[6], list(calendar.month_abbr)[1:4])
for week in calendar.Calendar(firstweekday=6).monthdayscalendar(2024, 9):
    print(' '.join(f'{day:2}' if day else '  ' for day in week))
friday_13 = [date(2026, month, 13) for month in range(1, 13) if date(2026, month, 13).weekday() == 4]
print(*friday_13)
start = datetime(2024, 3, 9, 22, 30, tzinfo=timezone(timedelta(hours=-5), 'EST'))
for zone in (UTC, timezone(timedelta(hours=5, minutes=30)), timezone.max):
    print(start.astimezone(zone), start.astimezone(zone).tzname())
print(start.utcoffset(), start.timetuple().tm_yday, start.isoformat(timespec='minutes'), start.timestamp())
delta = datetime(2024, 12, 25) - datetime(2024, 7, 14, 15, 9, 26, 535897)
print(delta, delta.days, delta.seconds, delta.total_seconds(), delta // timedelta(weeks=1), delta % timedelta(hours=1))
print(timedelta(days=-1, hours=1), abs(timedelta(hours=-30)), timedelta(1) / 3, timedelta(hours=25) / timedelta(minutes=30), -timedelta(1, 1, 1))
print(repr(timedelta(weeks=1.5, milliseconds=-1)), timedelta.max, divmod(timedelta(days=10), timedelta(days=3)))
for text, form in (('14/07/24 03:09 PM', '%d/%m/%y %I:%M %p'), ('2024-195', '%Y-%j'), ('Jul 4, 1976 +0530', '%b %d, %Y %z')):
    print(datetime.strptime(text, form))
for text in ('2024-07-14', '20240714T150926', '2024-07-14T15:09:26.5+02:00', '2024-W28-7'):
    print(datetime.fromisoformat(text))
day = date(2024, 1, 31)
print(day.replace(month=3), day + timedelta(30), day.toordinal(), date.fromordinal(738_000), date.min, (date.max - date.min).days)
print(time(23, 59, 59, 999_999), time.fromisoformat('04:05'), time(1) < time(2), bool(time(0)), f'{day:%d.%m.%y}', f'{start:%H:%M %Z}')


def working_days(first, last, holidays=()):
    return sum(
        1 for n in range((last - first).days + 1) if (d := first + timedelta(n)).weekday() < 5 and d not in holidays
    )


print(working_days(date(2024, 12, 20), date(2025, 1, 3), {date(2024, 12, 25), date(2025, 1, 1)}))
appointments = sorted([datetime(2024, 5, 1, 9), datetime(2024, 4, 30, 17, 45), datetime(2024, 5, 1, 8, 59, 59)])
print([f'{a:%a %H:%M}' for a in appointments], max(appointments) - min(appointments))
for broken in (
    lambda: date(2023, 2, 29),
    lambda: datetime(2024, 1, 1, 24),
    lambda: datetime.strptime('1 Foo', '%d %b'),
    lambda: datetime(2024, 1, 1) < start,
    lambda: date(2024, 1, 1) - 1,
    lambda: date.fromisoformat('14.07.2024'),
    lambda: timedelta(1) + 1,
    lambda: date.max + timedelta(1),
):
    try:
        print(broken())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(date(2024, 7, 14) == datetime(2024, 7, 14).date(), datetime.combine(day, time(12)), hash(day) == hash(date(2024, 1, 31)), {day: 1}[date(2024, 1, 31)])
