# compare: output
"""What datetime refuses, and how; that its classes are C: no traceback shows the inside of them."""
import datetime as D
import traceback

UTC = D.timezone.utc
day = D.date(2020, 1, 1)
moment = D.datetime(2020, 1, 1)
aware = D.datetime(2020, 1, 1, tzinfo=UTC)


def show(*actions):
    for action in actions:
        try:
            print(repr(action()))
        except Exception as error:
            print(type(error).__name__, error)


print(D.datetime.__mro__, D.time.__mro__)
show(lambda: D.date(), lambda: D.date(2020), lambda: D.date(2020, 1), lambda: D.date(2020, None, 1), lambda: D.date('a'),
     lambda: D.date(2020, 13, 1), lambda: D.date(2021, 2, 29), lambda: D.date(0, 1, 1), lambda: D.date(1.5, 1, 1))
show(lambda: D.datetime(2020, 1, 1, 25), lambda: D.datetime(2020, 1, 1, tzinfo=5), lambda: D.datetime(2020, 1, 1, fold=2),
     lambda: D.time(24), lambda: D.timedelta('a'), lambda: D.timedelta(10 ** 9 + 1), lambda: D.timezone(5))
show(lambda: day < moment, lambda: day == moment, lambda: moment < aware, lambda: moment - aware, lambda: moment == aware,
     lambda: D.time(1) < D.time(1, tzinfo=UTC), lambda: D.time(1) + D.timedelta(1), lambda: day + 5, lambda: moment - day)
show(lambda: setattr(day, 'year', 5), lambda: delattr(day, 'year'), lambda: setattr(moment, 'month', 5),
     lambda: setattr(moment, 'hour', 5), lambda: setattr(D.time(1), 'hour', 5), lambda: setattr(day, 'other', 5),
     lambda: setattr(D.timedelta(1), 'days', 5))
for text in ('2020-W54', '2020-W53-7', '2020-01-01T24:00', '2020-12-31T24:00Z', '2020-01-01T24:01', '2020-01-01T25:00',
             '2020-02-30T24:00', '2020-13-01T24:00', '2020-01-01 10:00:00,5+02:30', '20200101T101112', 'x'):
    show(lambda: D.datetime.fromisoformat(text), lambda: D.date.fromisoformat(text))
show(lambda: D.time.fromisoformat('24:00'), lambda: D.time.fromisoformat('24:00:01'), lambda: D.date.fromisoformat(5),
     lambda: D.time.fromisoformat('10:11-05:30'))
show(lambda: D.datetime.fromtimestamp('a'), lambda: D.datetime.fromtimestamp(float('nan')), lambda: day.strftime(5),
     lambda: D.datetime.now(5), lambda: moment.isoformat('ab'), lambda: moment.isoformat(5), lambda: moment.astimezone(5),
     lambda: moment.isoformat(timespec='x'), lambda: format(day, '%j'), lambda: UTC.utcoffset(5), lambda: UTC.tzname('x'),
     lambda: D.date.strptime('2020-01-02', '%Y-%m-%d'), lambda: D.datetime.strptime(1, '%Y'))
show(lambda: D.timedelta(1) < 5, lambda: 5 // D.timedelta(1), lambda: D.timedelta(1) / 0, lambda: -D.timedelta.max)
show(lambda: sorted([aware, D.datetime(2019, 12, 31, 23, 59, tzinfo=UTC)]), lambda: max(D.time(1), D.time(2)),
     lambda: aware == D.datetime(2020, 1, 1, 2, tzinfo=D.timezone(D.timedelta(hours=2))), lambda: moment != day)

for action in (lambda: moment.replace(month=14), lambda: D.datetime.strptime('x', '%Y'), lambda: D.timedelta(1) + 5):
    try:
        action()
    except (TypeError, ValueError):
        traceback.print_exc()
D.date(2020, 2, 30)
