# compare: output
"""importlib: modules by name, again, from a place, and by a loader of one's own."""
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys

for name in ('red', 'blue'):
    plugin = importlib.import_module(f'plugins.{name}')
    print(plugin.__name__, plugin.describe())
print(importlib.import_module('.red', 'plugins') is sys.modules['plugins.red'])
print(importlib.import_module('..red', 'plugins.inner').__name__)
for arguments in (('.red',), ('...red', 'plugins'), ('plugins.green',), ('',), ('.x', 'nowhere')):
    try:
        importlib.import_module(*arguments)
    except Exception as error:
        print(arguments, type(error).__name__, error)

red = importlib.import_module('plugins.red')
red.colour, red.extra = 'changed', 'kept'
again = importlib.reload(red)
print(again is red, red.colour, red.extra, red.times)
for wrong in (5, type(sys)('unknown')):
    try:
        importlib.reload(wrong)
    except (TypeError, ImportError) as error:
        print(type(error).__name__, error)

for name in ('plugins', 'plugins.blue', 'plugins.none', 'absent', 'sys', 'extra'):
    spec = importlib.util.find_spec(name)
    print(name, spec and (spec.name, spec.origin, spec.parent, spec.has_location, spec.cached))
    if spec:
        print('  ', type(spec.loader).__name__, spec.submodule_search_locations, name in sys.modules)
print(importlib.util.find_spec('.red', 'plugins').name, importlib.util.resolve_name('..x', 'a.b.c'))
for name in ('__main__', 'plugins.red.deeper', '.x'):
    try:
        importlib.util.find_spec(name)
    except Exception as error:
        print(name, type(error).__name__, error)

spec = importlib.util.spec_from_file_location('placed', 'extra/thing.py')
print(spec, spec.loader.name, spec.loader.path)
module = importlib.util.module_from_spec(spec)
print(module, hasattr(module, 'value'), 'placed' in sys.modules)
spec.loader.exec_module(module)
print(module.value, module.__name__, module.__file__, repr(module.__package__))
print(importlib.util.spec_from_file_location('data', 'extra/data.txt'))

sys.path.append('extra')
import thing
print(thing.value, thing.__file__, thing is module)


class Loader(importlib.abc.Loader):
    def exec_module(self, module):
        print('loading', module.__name__)
        module.words = module.__name__.split('_')


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path, target=None):
        print('asked for', fullname, path, target)
        if fullname.startswith('made_'):
            return importlib.machinery.ModuleSpec(fullname, Loader(), origin='thin air')


sys.meta_path.insert(0, Finder())
import made_up
from made_of import words
import plugins.lilac
print(made_up, made_up.words, words, made_up.__spec__.origin, hasattr(made_up, '__file__'))
try:
    import nowhere
except ModuleNotFoundError as error:
    print(error)
