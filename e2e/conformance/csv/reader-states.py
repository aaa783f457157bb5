import csv

LINES = [['a,b'], ['a,"b c",d\r\n'], ['"a\n', 'b",c'], ['"a""b"'], ['"a"b'], ['a"b"'], ['"abc'], ['a\rb'], [''], ['\n', 'x'],
         [' a, "b"'], ['a\\,b,\\"c'], ['"a\\"b"'], ['a\\'], ['1,2.5,x'], ['1,"2",3'], ['"",,'], ['a,b,'], ['"a" ,b'],
         ['\\\n', 'b'], ['"\\\n', 'b"'], ['1, "2" ,nan'], ['a,\\\n'], [5], [b'x'], 'abc']
SETTINGS = [{}, {'strict': True}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE},
            {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL}, {'escapechar': '\\'},
            {'escapechar': '\\', 'quoting': csv.QUOTE_NONNUMERIC}, {'skipinitialspace': True}, {'doublequote': False},
            {'quotechar': None, 'escapechar': '\\'}, {'delimiter': ' '}]

for settings in SETTINGS:
    print(settings)
    for lines in LINES:
        reader = csv.reader(lines, **settings)
        rows = []
        try:
            for row in reader:
                rows.append((reader.line_num, row))
            print('   ', lines, rows)
        except (csv.Error, ValueError) as error:
            print('   ', lines, rows, reader.line_num, type(error).__name__, error)
