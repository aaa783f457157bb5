# compare: output
import warnings

SOURCES = [
    'def f():\n  try: pass\n  finally: return',
    'for x in y:\n  try: pass\n  finally: break',
    'for x in y:\n  try: pass\n  finally: continue',
    'def f():\n  try: pass\n  finally:\n    for x in y: break',
    'def f():\n  try: pass\n  finally:\n    for x in y: return 1',
    'def f():\n  try: pass\n  finally:\n    def g(): return 1',
    'for x in y:\n  try: pass\n  finally:\n    for z in x: pass\n    else: break',
    'while x:\n  try: pass\n  finally:\n    while y: continue\n    if z: continue',
    'def f():\n  try: pass\n  finally:\n    with a: return',
    'def f():\n  try: pass\n  finally:\n    try: return\n    finally: pass',
    'def f():\n  try: pass\n  except: return\n  else: return\n  finally: pass',
    'class A:\n  for x in y:\n    try: pass\n    finally: break',
    '1if x else 2',
    '1or 2',
    '0xfor x',
    '1in x',
    '1and 2',
    '1.5if x else y',
    '1jif x else y',
    '0b1or 2',
    '0o7and 1',
    '1else',
    '1is x',
    '1not in x',
    '0xeor 1',
    '1e5or 2',
    '1_0if x else 2',
    'x[1for x in y]',
    '[1for x in y]',
    '1if 2else 3',
    'x = 1 if 1is 1else 2',
    'class A:\n  "\\d"',
    'def f():\n  """\\d"""',
    '"\\d" is x',
    'x = (\n "a"\n "\\d"\n)',
    '"ok"',
    'global x',
    'x: 1 is 1',
    'def f(x: 1 is 1): pass',
    'def f(x=1 is 1): pass',
    'if 0:\n  1 is 1',
    'while 0:\n  1()',
    'lambda: 1 is 1',
    'f"{1 is 1}"',
    'f"{1()}"',
    'match x:\n  case "\\d": pass',
    'match x:\n  case 1 if 1 is 1: pass',
    '@1()\ndef f(): pass',
    'del 1[0]',
    '1[0] = 2',
    '1[0] += 2',
    '"a"["b"] = 1',
    'x = yield_ = 1()',
    'return_ = (1)(2)',
    "''.join(['a' 'b'](1))",
    "print('a' ('b'))",
    "['a' ['b']]",
    "[('a', 1) ('b', 2)]",
    'x = [1, 2 (3)]',
    "x = {'a': 1 ['b']}",
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
