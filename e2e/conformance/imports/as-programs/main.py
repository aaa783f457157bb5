# compare: output
"""runpy and pkgutil: modules run as programs, packages looked through."""
import pkgutil
import runpy
import sys

names = runpy.run_path('script.py')
print(names['__name__'], names['result'], names['__file__'], names['__spec__'], sorted(names))
names = runpy.run_path('script.py', {'given': 5}, '__main__')
print(names['__name__'], names['result'], sys.modules['__main__'].__file__)
names = runpy.run_module('tool')
print(names['__name__'], names['__package__'], names['__spec__'].name, 'tool' in sys.modules, 'tool.__main__' in sys.modules)
names = runpy.run_module('script', run_name='__main__', alter_sys=True)
print(names['result'], names['__spec__'].origin)
for name in ('tool.parts', 'absent', 'tool.absent', '.x', 'sys', 'script.inner'):
    try:
        runpy.run_module(name)
    except ImportError as error:
        print(name, '->', error)

import tool
for info in pkgutil.iter_modules(tool.__path__):
    print(info.name, info.ispkg, info.module_finder)
print([info.name for info in pkgutil.iter_modules(tool.__path__, 'tool.')])
print([(info.name, info.ispkg) for info in pkgutil.walk_packages(tool.__path__, 'tool.')])
print(sorted(name for name in sys.modules if name.startswith('tool')))
try:
    list(pkgutil.iter_modules('tool'))
except ValueError as error:
    print(error)
for name in ('tool.parts.wheel:Wheel.turn', 'tool.parts.wheel.Wheel', 'tool:parts', 'os.path.join', 'tool'):
    print(name, pkgutil.resolve_name(name).__name__)
for name in ('tool:absent', 'tool.absent', 'absent.thing', '1x', 'tool:'):
    try:
        print(pkgutil.resolve_name(name))
    except Exception as error:
        print(name, type(error).__name__, error)
print(pkgutil.get_data('tool', 'data/words.txt'), pkgutil.get_data('absent', 'x'), pkgutil.get_data('sys', 'x'))
try:
    pkgutil.get_data('tool', 'nothing.txt')
except OSError as error:
    print(type(error).__name__, error)
