# compare: output
import warnings

SOURCES = [
    '"\\d"',
    "'\\d'",
    'b"\\d"',
    "x = 'a\\qb\\zc'",
    "'\\400'",
    "b'\\400'",
    'f"\\d{x}"',
    'f"{x}\\d"',
    "'''\n\\d'''",
    "'''\\d\n\\e'''",
    "r'\\d'",
    "'\\8'",
    "'\\ '",
    "'\\é'",
    "f'{x:\\d}'",
    "t'\\d'",
    "'\\d' '\\e'",
    "x = '\\d'; y = '\\e'",
]
for source in SOURCES:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        try:
            compile(source, 'odd.py', 'exec')
            print(repr(source))
        except SyntaxError as e:
            print(repr(source), type(e).__name__, e)
    for w in log:
        print('   ', w.category.__name__, w.message, w.filename, w.lineno, w.line)
