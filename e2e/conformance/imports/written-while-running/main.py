# compare: output
"""Modules that the program writes itself: found once they are there, run again when reloaded."""
import importlib
import os
import sys


def write(path, text):
    os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)
    importlib.invalidate_caches()


try:
    import made
except ModuleNotFoundError as error:
    print(error)
write('made.py', 'value = 1\ngone = True\n')
import made
print(made.value, made.gone, made.__file__)
write('made.py', 'value = "another"\nprint("again", __name__)\n')
print(made.value)
again = importlib.reload(made)
print(again is made, made.value, made.gone)
write('made.py', 'value = 3\n1 / 0 # on purpose\n')
try:
    importlib.reload(made)
except ZeroDivisionError as error:
    print(error, made.value, 'made' in sys.modules)
write('made.py', 'value = 4 +\n')
try:
    importlib.reload(made)
except SyntaxError as error:
    print(error.msg, made.value)
os.remove('made.py')
importlib.invalidate_caches()
try:
    importlib.reload(made)
except ModuleNotFoundError as error:
    print(error, 'made' in sys.modules)
write('late/__init__.py', 'from .part import *\n')
write('late/part.py', '__all__ = ["shown"]\nshown, kept = 1, 2\n')
import late
print(late.shown, hasattr(late, 'kept'), late.part.kept)
write('late/new.py', 'new = __name__\n')
from late import new
print(new.new)
write('elsewhere/far.py', 'import os\nhere = os.path.basename(__file__)\n')
sys.path.insert(0, os.path.abspath('elsewhere'))
import far
print(far.here, os.path.relpath(far.__file__) == os.path.join('elsewhere', 'far.py'))
write('elsewhere/late/never.py', 'print("hidden by the package that is loaded")')
try:
    import late.never
except ImportError as error:
    print(error)
write('first/space/one.py', 'n = 1')
write('second/space/two.py', 'n = 2')
sys.path += ['first', 'second']
import space.one, space.two
print(space.one.n + space.two.n, len(space.__path__), space.__file__)
code = compile('counter = globals().get("counter", 0) + 1', 'made-up', 'exec')
module = type(sys)('by_hand')
exec(code, vars(module))
exec(code, vars(module))
print(module.counter, module)
del sys.path[0]
sys.modules.pop('far')
try:
    import far
except ImportError as error:
    print(error)
