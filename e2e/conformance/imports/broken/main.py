# compare: output
"""Imports that fail: what is left in sys.modules, and what is said."""
import sys
import traceback


def loaded():
    return sorted(name for name in sys.modules if name.partition('.')[0] in ('fails', 'good', 'half', 'swapped', 'vanishes'))


for statement in ('import fails', 'import good.bad', 'from good import bad', 'from good import missing', 'import good.missing',
                  'import good.missing.deeper', 'import nowhere', 'import nowhere.at_all', 'from .good import x',
                  'from . import good', 'from good.up import above', 'import badly', 'import vanishes'):
    try:
        exec(statement, {'__name__': '__main__'})
    except Exception as error:
        print(statement, '->', type(error).__name__, error, getattr(error, 'name', '-'))
        print('  ', loaded())
import swapped
print(swapped, swapped.answer, type(swapped).__name__)
sys.modules['blocked'] = None
for statement in ('import blocked', 'from blocked import x', 'import blocked.inner'):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, error, error.name)
sys.modules['odd'] = type('Odd', (), {'x': 5, '__name__': 'odd'})()
from odd import x
print(x)
for statement in ('from odd import y', 'from odd import *', 'import odd.inner'):
    try:
        exec(statement, {})
    except Exception as error:
        print(type(error).__name__, error)
import stars
for names in (['a', 'nope'], ['a', 5], 'ab', (), None):
    stars.__all__ = names
    space = {}
    try:
        exec('from stars import *', space)
    except Exception as error:
        print(names, type(error).__name__, error)
    print(names, sorted(name for name in space if name != '__builtins__'))
del stars.__all__
exec('from stars import *', space := {})
print(sorted(space))
try:
    import fails
except ZeroDivisionError:
    traceback.print_exc()
import good.bad
