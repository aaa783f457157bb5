# compare: output
import warnings

warnings.simplefilter('ignore')
SOURCES = [
    'f(a=1, b)',
    'f(a=1, 2, c=3)',
    'f(**a, b)',
    'f(**a, *b)',
    'f(**a, *b, c)',
    'f(a=1, a=2)',
    'f(a=1, b=2, a=3)',
    'f(1=2)',
    "f('a'=2)",
    'f(a.b=2)',
    'f(a[0]=2)',
    'f(a()=2)',
    'f(a+b=2)',
    'f(None=1)',
    'f(True=1)',
    'f(a, False=1)',
    'f(__debug__=1)',
    'f(a for a in b, c)',
    'f(a for a in b, c=1)',
    'f(c, a for a in b)',
    'f(c, a for a in b, d)',
    'f(c=1, a for a in b)',
    'f(a for a in b,)',
    'f(c, a for a in b,)',
    'f((a for a in b), c)',
    'f(a for)',
    'f(a for a)',
    'f(a for a in)',
    'f(a=)',
    'f(a=, b)',
    'f(a=b for c in d)',
    'f(a, b=c for c in d)',
    'f(a := 1, b)',
    'f(a := 1 = 2)',
    'f(a:=1 for b in c)',
    'f(*)',
    'f(**)',
    'f(*a, *)',
    'f(a, b',
    'f(a b)',
    'f(a, b c)',
    'f(a, b c, d)',
    'f(a,, b)',
    'f(,)',
    'f(a;b)',
    'f(a\nb)',
    'f(',
    'f(]',
    'f(}',
    'f(a]',
]
for source in SOURCES:
    try:
        compile(source, 'wrong.py', 'exec')
        print(repr(source), 'fine')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
