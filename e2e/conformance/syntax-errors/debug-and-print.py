# compare: output
import warnings

warnings.simplefilter('ignore')
SOURCES = [
    '__debug__ = 1',
    '__debug__ += 1',
    'def __debug__(): pass',
    'def f(__debug__): pass',
    'class __debug__: pass',
    'import __debug__',
    'import a as __debug__',
    'from a import __debug__',
    'for __debug__ in x: pass',
    'with a as __debug__: pass',
    'del __debug__',
    'x.__debug__ = 1',
    'del x.__debug__',
    'x.__debug__ += 1',
    'lambda __debug__: 1',
    'global __debug__',
    'try: pass\nexcept A as __debug__: pass',
    '__debug__: int',
    'f(__debug__ = 1)',
    'print 1',
    "print 'a'",
    'print x, y',
    'print x',
    'print "a" % b',
    'print -1',
    'print',
    'print(1',
    'print (1) 2',
    'print f(x)',
    'print x if y',
    'print(a b)',
    "exec 'a'",
    'exec x in y',
    'exec f(x)',
    'exec',
]
for source in SOURCES:
    try:
        compile(source, 'wrong.py', 'exec')
        print(repr(source), 'fine')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
