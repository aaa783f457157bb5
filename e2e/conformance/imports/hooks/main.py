# compare: output
"""Import hooks: loaders put in place of others, text changed on its way, modules out of a dictionary, lazy ones."""
import importlib.abc
import importlib.machinery
import importlib.util
import sys


class Loud(importlib.machinery.SourceFileLoader):
    def source_to_code(self, data, path, *, _optimize=-1):
        print('compiling', path.rpartition('/')[2])
        return super().source_to_code(data.replace(b'PLEASE ', b''), path)


class Rewriting(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path=None, target=None):
        if fullname not in ('polite', 'package', 'package.inner'):
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path)
        spec.loader = Loud(spec.loader.name, spec.loader.path)
        return spec


sys.meta_path.insert(0, Rewriting())
import polite
print(polite.answer, type(polite.__loader__).__name__, polite.__file__, polite)
import package.inner
print(package.inner.where, package.__path__, type(package.__spec__.loader).__name__)
try:
    import plain
except SyntaxError as error:
    print(error.msg)


class Texts(importlib.abc.Loader):
    texts = {'virtual': 'from virtual import part\nname = __name__', 'virtual.part': 'x = [__package__, __spec__.origin]', 'broken': '1 / 0'}

    def create_module(self, spec):
        print('create', spec.name)
        return None

    def exec_module(self, module):
        exec(self.texts[module.__name__], vars(module))


class Finder:
    @classmethod
    def find_spec(cls, fullname, path, target=None):
        if fullname in Texts.texts:
            return importlib.util.spec_from_loader(fullname, Texts(), origin='a dictionary', is_package=fullname == 'virtual')


sys.meta_path.append(Finder)
import virtual
print(virtual.name, virtual.part.x, virtual.__path__, virtual, virtual.__spec__)
try:
    import broken
except ZeroDivisionError as error:
    print(error, 'broken' in sys.modules)
for wrong in (object(), 5):
    sys.meta_path.append(wrong)
    try:
        import absent
    except ModuleNotFoundError as error:
        print(error)
    sys.meta_path.remove(wrong)


class Odd:
    def find_spec(self, fullname, path, target=None):
        if fullname == 'odd':
            return importlib.machinery.ModuleSpec('odd', self.loader)


odd = Odd()
sys.meta_path.append(odd)
for loader in (None, object(), type('Half', (), {'exec_module': lambda self, module: None})()):
    odd.loader = loader
    try:
        import odd as made
        print('made', made)
    except Exception as error:
        print(type(error).__name__, error)
    sys.modules.pop('odd', None)
spec = importlib.util.find_spec('late')
spec.loader = importlib.util.LazyLoader(spec.loader)
late = importlib.util.module_from_spec(spec)
sys.modules['late'] = late
spec.loader.exec_module(late)
print('not loaded yet')
print(late.value, type(late).__name__)
sys.meta_path.clear()
try:
    import absent
except ModuleNotFoundError as error:
    print(error)
import late as known
print(known is late)
