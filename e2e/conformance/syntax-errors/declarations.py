# compare: output
import warnings

warnings.simplefilter('ignore')
SOURCES = [
    'global x',
    'def f(x): global x',
    'def f():\n  x = 1\n  global x',
    'def f():\n  print(x)\n  global x',
    'def f():\n  x: int\n  global x',
    'def f():\n  global x\n  x: int',
    'def f():\n  nonlocal x',
    'nonlocal x',
    'def f(x): nonlocal x',
    'def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x',
    'def f():\n  x = 1\n  def g():\n    print(x)\n    nonlocal x',
    'def f():\n  global x\n  nonlocal x',
    'def f():\n  x = 1\n  def g():\n    nonlocal x\n    global x',
    'def f():\n  def g():\n    nonlocal zz',
    'class A:\n  nonlocal x',
    'def f[T]():\n  nonlocal T',
    'def f():\n  global',
    'global x, y = 1',
    'global x.y',
    'nonlocal 1',
    'global 1',
    'global x y',
]
for source in SOURCES:
    try:
        compile(source, 'wrong.py', 'exec')
        print(repr(source), 'fine')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
