# compare: output
import warnings

warnings.simplefilter('ignore')
SOURCES = [
    'import',
    'import a.',
    'import a.b.',
    'import .a',
    'import a as',
    'import a as 1',
    'import a as b.c',
    'import a as f()',
    'import a as b, c as d.e',
    'import a b',
    'import a, ',
    'import a,b,',
    'import 1',
    'import *',
    'import a as None',
    'import (a)',
    'import a from b',
    'from',
    'from a',
    'from a import',
    'from a import (',
    'from a import ()',
    'from a import (b',
    'from a import b,',
    'from a import (b,)x',
    'from a import b as',
    'from a import b as 1',
    'from a import b as c.d',
    'from a import b as f()',
    'from a import (b as c.d)',
    'from a import b.c',
    'from a import *, b',
    'from a import (*)',
    'from . import',
    'from .a. import b',
    'from 1 import b',
    'from a import b c',
    'from a import 1',
    'from a import b as None',
    'def f():\n  from a import *',
    'class A:\n  from a import *',
    'from __future__ import braces',
    'from __future__ import nope',
    'from __future__ import annotations, nope',
    'x = 1\nfrom __future__ import annotations',
    'from __future__ import *',
    'from __future__ import (annotations, )\nx = ',
]
for source in SOURCES:
    try:
        compile(source, 'wrong.py', 'exec')
        print(repr(source), 'fine')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
