import csv
import io


def written(row, **settings):
    file = io.StringIO()
    try:
        count = csv.writer(file, **settings).writerow(row)
        print('   ', count, repr(file.getvalue()))
    except (csv.Error, TypeError) as error:
        print('   ', type(error).__name__, error)


class Text:
    def __str__(self):
        return 'my "text"'


for row in [], [''], [None], ['', ''], [None, 1], [1, 2.5, True, 'a'], ['a,b'], ['"'], ["'", '\n', '\r', ' '], ['\\'], 'abc', [Text(), 1j]:
    print(row if row[:1] and isinstance(row[0], str) else len(row))
    for quoting in range(6):
        written(row, quoting=quoting)
for row, settings in [
    (['a,b'], {'quoting': 3, 'escapechar': '\\'}), (['a"b'], {'doublequote': False, 'escapechar': '\\'}),
    (['a"b'], {'doublequote': False}), (['a\nb\\c'], {'quoting': 3, 'escapechar': '\\'}), (['a b'], {'delimiter': ' '}),
    (['a"b'], {'quotechar': None}), (['x;y'], {'lineterminator': ';'}), (['a'], {'lineterminator': 'ab'}),
    (['a\\"b'], {'escapechar': '\\'}), (['', ''], {'delimiter': ' ', 'skipinitialspace': True}),
    ([None], {'delimiter': ' ', 'skipinitialspace': True, 'quoting': 5}),
]:
    written(row, **settings)
written(5)
try:
    csv.writer(io.StringIO()).writerows([[1], 2])
except csv.Error as error:
    print(error)
try:
    csv.writer(5)
except TypeError as error:
    print(error)
