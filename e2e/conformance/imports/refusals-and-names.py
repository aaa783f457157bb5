# compare: output
import sys, types
print(__name__, __builtins__ is not None, 'sys' in sys.modules, sys.modules['__main__'].__name__)
m = types.ModuleType('fake', 'doc'); m.x = 1; sys.modules['fake'] = m
import fake; from fake import x as y; print(fake.x, y, fake.__doc__, fake)
sys.modules['none'] = None
for s in ('import none', 'from fake import nope', 'import nope_nope', 'from . import z', 'import fake.sub', 'from fake.sub import q', 'import sys.nope'):
    try: exec(s)
    except ImportError as e: print(type(e).__name__, e)
import math as mm, os.path as p; print(mm.pi, p.join('a', 'b'))
from math import *; print(sqrt(4), 'pi' in globals())
def f():
    import json; from collections import deque as dq
    return json.dumps([1]), dq([1])
print(f(), 'json' in globals())
import importlib
print(importlib.import_module('math') is mm) if hasattr(importlib, 'import_module') else None
try:
    def g(): from math import *
except SyntaxError as e: print(e)
