# compare: output
"""Time tuples that are out of range, left empty or of the wrong things; moments that no computer can show."""
import copy
import pickle
import time


def shown(make, *args):
    try:
        print(make(*args))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


empty = (2020, 0, 0, 0, 0, 0, 0, 0, 0)
shown(time.strftime, '%Y-%m-%d %j %a %b', empty)
shown(time.asctime, empty)
shown(time.mktime, (2020, 13, 40, 25, 61, 61, 0, 0, 0))
shown(time.mktime, (2020, 0, -3, -1, -61, 61, 0, 0, 0))
shown(time.mktime, (2020, 1, 1))
shown(time.asctime, (2020, 1, 1))
shown(time.strftime, '%Y', [2020])
shown(time.strftime, '%Y', (2020, 1.5, 1, 0, 0, 0, 0, 0, 0))
shown(time.strftime, '%Y', (2020, 'a', 1, 0, 0, 0, 0, 0, 0))
shown(time.strftime, '%Y', (2020, 1, 1, 0, 0, 0, 0, 0, None))
for weekday in (-2, -1, 0, 6, 7):
    shown(time.strftime, '%a %u %w', (2020, 1, 1, 0, 0, 6, weekday, 1, 0))
shown(time.strftime, '%j', (2020, 1, 1, 0, 0, 6, 0, 367, 0))

for moment in (True, -1.5, 1e300, 10**30, float('nan'), float('-inf'), '5'):
    shown(time.gmtime, moment)
for seconds in (float('nan'), -1, 'a'):
    shown(time.sleep, seconds)

start = time.gmtime(0)
print(start.__reduce__())
print(copy.copy(start) == start, pickle.loads(pickle.dumps(start)).tm_zone)
print(copy.replace(start, tm_year=2000, tm_hour=5))
shown(lambda: copy.replace(start, year=2000))
shown(time.struct_time, range(8))
print(time.struct_time(range(10)).tm_zone, time.struct_time(range(9), {'tm_zone': 'here'}).tm_zone)
