# compare: output
import warnings

warnings.simplefilter('ignore')
SOURCES = [
    '[a)',
    '{a]',
    '{a: b)',
    '(a}',
    '[',
    '(',
    '{',
    '[1, 2',
    '(1, 2',
    '{1: 2',
    '{1, 2',
    '[1, 2\nx = 1',
    '(1, 2\nx = 1',
    'foo(a, b\nx = 1\ny = 2',
    "x = {'a': 1\n     'b': 2}",
    "x = {'a': 1,\n     'b' 2}",
    "x = {'a': }",
    "x = {'a': , 'b': 1}",
    "x = {'a': 1, 'b': }",
    "x = {'a' 1}",
    "x = {'a': 1, 'b'}",
    "x = {'a', 'b': 1}",
    'x = {1: 2, **a, 3}',
    'x = {1: *a}',
    'x = {1: **a}',
    'x = {**a, 1}',
    'x = {**a for a in b}',
    'x = {*a: 1}',
    'x = {1: 2, 3: 4 5: 6}',
    'x = {a: b for a, b}',
    'x = {a: *b for a in b}',
    'x = {a: b, c: d for c in d}',
    'x = {a: 1: 2}',
    'x = {:}',
    'x = {1:2, :}',
    'x = {a=1}',
    'x = [a=1]',
    'x = (a=1)',
    'x = [1, 2 3]',
    'x = [1 2]',
    'x = (1 2)',
    'x = (1, 2 3)',
    'x = [1,, 2]',
    'x = [,]',
    'x = [a b c]',
    'x = ["a" b]',
    'x = ["a" 1]',
    'x = [1 "a"]',
]
for source in SOURCES:
    try:
        compile(source, 'wrong.py', 'exec')
        print(repr(source), 'fine')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
