# compare: output
import traceback, math, collections
class A:
    def __init__(self): self.value = 1
    def method(self): pass
def t(f):
    try: f()
    except Exception as e: print(traceback.format_exception_only(e)[-1].rstrip())
t(lambda: A().valeu); t(lambda: A().metod()); t(lambda: math.sqr); t(lambda: pritn); t(lambda: lne([])); t(lambda: [].apend(1)); t(lambda: 'x'.uper()); t(lambda: A.methd); t(lambda: {}.itms()); t(lambda: A().zzz); t(lambda: collections.Countr)
def f(alpha=1, beta=2): pass
t(lambda: f(alpa=1)); t(lambda: f(1, 2, 3)); t(lambda: f(1, alpha=2)); t(lambda: A(1)); t(lambda: len()); t(lambda: len(1, 2)); t(lambda: print(x=1)); t(lambda: int('5', bse=3)); t(lambda: sorted([], kye=1))
def g(a, b, /, c, *, d): pass
t(lambda: g()); t(lambda: g(1)); t(lambda: g(1, 2, 3)); t(lambda: g(1, 2, 3, 4, 5)); t(lambda: g(a=1, b=2, c=3, d=4)); t(lambda: g(1, 2, 3, d=4, e=5))
def h():
    length = 5
    return lenght
t(h)
try: from math import sqr
except ImportError as e: print(e)
try: from collections import nope
except ImportError as e: print(str(e).split('(')[0])
try: import colections
except ImportError as e: print(repr(e))
try: import math.nope
except ImportError as e: print(e)
