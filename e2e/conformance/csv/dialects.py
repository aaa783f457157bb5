import csv


def attempt(make):
    try:
        print('ok', make())
    except (csv.Error, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


for settings in [
    {'delimiter': ''}, {'delimiter': 'ab'}, {'delimiter': None}, {'delimiter': 1}, {'delimiter': '\n'}, {'quotechar': ''},
    {'quotechar': ' ', 'skipinitialspace': True}, {'quotechar': None, 'quoting': 1}, {'quotechar': 4}, {'escapechar': 'ee'},
    {'quoting': 9}, {'quoting': True}, {'quoting': 'x'}, {'lineterminator': None}, {'quotechar': ','}, {'escapechar': '"'},
    {'lineterminator': 'a,b'}, {'nope': 1}, {'dialect': 'nope'},
]:
    print(settings, end=' ')
    attempt(lambda: csv.reader([], **settings) and None)
for make in [
    lambda: csv.reader(), lambda: csv.reader(5), lambda: csv.reader([], 'excel', 'x'), lambda: csv.get_dialect('x'),
    lambda: csv.register_dialect(5), lambda: csv.register_dialect('q', foo=1), lambda: csv.unregister_dialect('q'),
    csv.list_dialects, csv.field_size_limit, lambda: csv.field_size_limit('x'), lambda: csv.field_size_limit(5),
    lambda: list(csv.reader(['abcdefgh'])), lambda: list(csv.reader(['"abcdefgh"'])), lambda: csv.field_size_limit(131072),
    csv.Dialect, lambda: type('D', (csv.excel,), {'delimiter': 5})(), lambda: type('D', (csv.excel,), {'delimiter': '\n'})(),
    lambda: setattr(csv.get_dialect('unix'), 'delimiter', ';'), lambda: setattr(csv.get_dialect('unix'), 'strict', 1),
]:
    attempt(make)


class Semicolons(csv.excel):
    delimiter = ';'
    quoting = csv.QUOTE_NONNUMERIC


csv.register_dialect('semicolons', Semicolons, skipinitialspace=True)
dialect = csv.get_dialect('semicolons')
print([(name, getattr(dialect, name)) for name in dir(dialect) if not name.startswith('_')])
print(list(csv.reader(['1; "two;";3.5'], 'semicolons')), csv.list_dialects())
csv.unregister_dialect('semicolons')
print(csv.list_dialects(), csv.Error.__mro__[0].__module__, csv.__all__)
