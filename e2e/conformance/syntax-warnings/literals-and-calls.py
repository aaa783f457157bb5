# compare: output
import warnings

SOURCES = [
    'x is 1',
    'x is not 1',
    "x is 'a'",
    'x is ()',
    'x is (1, 2)',
    'x is None',
    'x is ...',
    'x is True',
    '1 is x',
    'x is -1',
    "x is b''",
    'x is 1.5',
    'x is 1j',
    'x is (a, 1)',
    'x is []',
    'x is {}',
    "x is f'a'",
    'x is y is 1',
    '1 is 2',
    'x is (1,)',
    "x is 'a' 'b'",
    'x is 1 + 1',
    'assert (x, "msg")',
    'assert (x,)',
    'assert ()',
    'assert (x, y), z',
    'assert 1',
    'assert "x"',
    '1()',
    '"a"()',
    '1.5()',
    '[1](2)',
    '(1, 2)(3)',
    '{}()',
    '{1}(2)',
    "f'{x}'()",
    'None()',
    '...()',
    'True()',
    '[x for x in y]()',
    '(x for x in y)()',
    'lambda: 1()',
    '(lambda: 1)()',
    "t'a'()",
    "b'a'()",
    '{1: 2}(3)',
    '1j()',
    '{x for x in y}()',
    '{x: 1 for x in y}()',
    '[\n (1, 2)\n (3, 4)\n]',
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
