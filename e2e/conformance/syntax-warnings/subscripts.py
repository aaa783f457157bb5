# compare: output
import warnings

SOURCES = [
    '1[0]',
    'None[0]',
    '...[0]',
    'True[0]',
    '1.5[0]',
    '{1}[0]',
    '(x for x in y)[0]',
    '(lambda: 1)[0]',
    '"a"["b"]',
    '"a"[1.5]',
    '"a"[1]',
    '"a"[-1]',
    '"a"[x]',
    '"a"[1:2]',
    '[1]["a"]',
    '[1][1, 2]',
    '[1][()]',
    '[1][None]',
    '[1][True]',
    '[1][...]',
    '(1, 2)["a"]',
    '{}[[]]',
    "f'{x}'['a']",
    "b'a'['b']",
    '[x for x in y]["a"]',
    '[1][[2]]',
    '[1][{2}]',
    '[1][lambda: 1]',
    '[1][b"a"]',
    '[1][1j]',
    '[\n [1, 2]\n [3, 4]\n]',
    '"a"[f"{x}"]',
    '"a"[(x for x in y)]',
    "t'a'[0]",
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
