# compare: output
import warnings

warnings.simplefilter('ignore')
SOURCES = [
    'if x = 1: pass',
    'if x == 1',
    'if x',
    'if: pass',
    'if x: pass else: pass',
    'if x pass',
    'if (x = 1): pass',
    'if x := 1: pass',
    'if x = 1 and y: pass',
    'if f(x) = 1: pass',
    'if x.y = 1: pass',
    'while x = 1: pass',
    'while x',
    'while: pass',
    'while x pass',
    'while (x = y): pass',
    'elif x: pass',
    'else: pass',
    'else',
    'except: pass',
    'finally: pass',
    'try: pass',
    'try pass',
    'try: pass\nx = 1',
    'try:\n  pass\nx = 1',
    'try:\n  pass\nexcept\n  pass',
    'try:\n  pass\nexcept A, B:\n  pass',
    'try:\n  pass\nexcept A, B as c:\n  pass',
    'try:\n  pass\nexcept* A, B as c:\n  pass',
    'try:\n  pass\nexcept*:\n  pass',
    'try:\n  pass\nexcept* A:\n  pass\nexcept B:\n  pass',
    'try:\n  pass\nexcept A:\n  pass\nexcept* B:\n  pass',
    'try:\n  pass\nexcept:\n  pass\nexcept A:\n  pass',
    'try:\n  pass\nexcept A as 1:\n  pass',
    'try:\n  pass\nexcept A as f():\n  pass',
    'try:\n  pass\nexcept A as b.c:\n  pass',
    'try:\n  pass\nexcept A as None:\n  pass',
    'try:\n  pass\nexcept A as (a, b):\n  pass',
    'try:\n  pass\nexcept A\n  pass',
    'try:\n  pass\nexcept A as b\n  pass',
    'try:\n  pass\nexcept:\n',
    'try:\n  pass\nfinally:\n',
    'try:\n  pass\nelse:\n  pass',
    'try:\n  pass\nexcept:\n  pass\nfinally\n  pass',
    'try:\n  pass\nexcept* A:\n  break',
    'for x in y:\n  try:\n    pass\n  except* A:\n    break',
    'for x in y:\n  try:\n    pass\n  except* A:\n    continue',
    'def f():\n  try:\n    pass\n  except* A:\n    return',
]
for source in SOURCES:
    try:
        compile(source, 'wrong.py', 'exec')
        print(repr(source), 'fine')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
