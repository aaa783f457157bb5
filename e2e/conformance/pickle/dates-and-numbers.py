# compare: output
"""Pickles and copies of what other modules make: dates, times, decimals, fractions, counters, partials, enums."""
import collections
import copy
import datetime as d
import decimal
import fractions
import functools
import operator
import pickle
import random
import types
import uuid

zone = d.timezone(d.timedelta(hours=-5, minutes=30), 'odd')


class Zone(d.tzinfo):
    def __init__(self, hours=1):
        self.hours = hours

    def __getinitargs__(self):
        return (self.hours,)

    def utcoffset(self, moment):
        return d.timedelta(hours=self.hours)

    def __eq__(self, other):
        return self.hours == other.hours

    __hash__ = None


class Day(d.date):
    pass


VALUES = (
    d.date(2020, 1, 2), d.date.max, d.time(1, 2, 3, 4), d.time(1, 2, fold=1), d.time(1, tzinfo=zone), d.datetime(2020, 1, 2, 3, 4, 5, 6),
    d.datetime(2020, 1, 2, fold=1), d.datetime(2020, 1, 2, tzinfo=d.timezone.utc), d.datetime(1, 1, 1, tzinfo=Zone(3)), d.timedelta(-1, 2, 3), zone, d.timezone.utc,
    Day(2021, 5, 6), decimal.Decimal('1.50'), decimal.Decimal('NaN'), fractions.Fraction(6, 4), collections.Counter('abca'), collections.OrderedDict([(2, 1), (1, 2)]),
    collections.deque('abc', 5), collections.defaultdict(int, a=1), collections.ChainMap({'a': 1}, {'b': 2}), collections.UserList([1]),
    functools.partial(int, '11', base=2), operator.itemgetter(1, 2), operator.attrgetter('a.b'), operator.methodcaller('join', ['x']),
    types.SimpleNamespace(a=[1]), uuid.UUID(int=5), 2 ** 100, complex(1, -2), range(1, 9, 2), int | str, list[int],
)
for value in VALUES:
    for protocol in 5, 3:
        data = pickle.dumps(value, protocol)
        print(len(data), data if len(data) < 130 else data[:60])
        back = pickle.loads(data)
        print('  ', repr(back).split(' at 0x')[0], type(back).__name__, getattr(back, 'fold', ''))
    for twin in copy.copy(value), copy.deepcopy(value):
        assert repr(twin).split(' at 0x')[0] == repr(value).split(' at 0x')[0], twin
for moment in d.time(1, fold=1), d.datetime(2020, 1, 1, fold=1):
    print(copy.copy(moment).fold, copy.deepcopy(moment).fold, moment.__reduce__(), moment.__reduce_ex__(4))
print(d.date(b'\x07\xe4\x01\x02'), d.time(b'\x01\x02\x03\x00\x00\x04'), d.datetime(b'\x07\xe4\x81\x02\x03\x04\x05\x00\x00\x06', zone).fold)
for wrong in (lambda: d.date(b'\x07\xe4\x0d\x02'), lambda: d.date(b'abc'), lambda: d.time(b'\x19\x00\x00\x00\x00\x00'), lambda: d.datetime(b'\x07')):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
generator = random.Random(5)
generator.random()
twin = pickle.loads(pickle.dumps(generator))
print(twin.random() == generator.random(), copy.deepcopy(generator).random() == copy.copy(generator).random())
