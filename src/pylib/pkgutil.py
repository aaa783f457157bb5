"""What modules a package holds, its data, and objects by dotted name."""
import importlib
import importlib.util
import os
import sys
from collections import namedtuple
from importlib.machinery import FileFinder

__all__ = ['ModuleInfo', 'extend_path', 'get_data', 'get_importer', 'iter_importers', 'iter_modules', 'resolve_name',
           'walk_packages']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


def get_importer(path_item):
    """A finder for an entry of sys.path; None for what is no folder."""
    path_item = os.fspath(path_item)
    return FileFinder(path_item) if os.path.isdir(path_item or '.') else None


def iter_importers(fullname=''):
    """The finders that would be asked for the module."""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    above = fullname.rpartition('.')[0]
    if above:
        path = getattr(importlib.import_module(above), '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def iter_modules(path=None, prefix=''):
    """A ModuleInfo for each module in the folders of `path`, those of one folder in order of name."""
    if isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    seen = set()
    finders = iter_importers() if path is None else map(get_importer, path)
    for finder in finders:
        if isinstance(finder, FileFinder):
            for name, is_package in _modules_in(finder.path):
                if name not in seen:
                    seen.add(name)
                    yield ModuleInfo(finder, prefix + name, is_package)


def _modules_in(folder):
    for file in sorted(os.listdir(folder)):
        path = os.path.join(folder, file)
        is_package = os.path.isdir(path)
        name = file.removesuffix('.py')
        if file == name and not is_package or name == '__init__' or '.' in name:
            continue
        if not is_package or '__init__.py' in os.listdir(path):
            yield name, is_package


def walk_packages(path=None, prefix='', onerror=None):
    """As iter_modules, and into every package, which is imported for it."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            inner = [item for item in getattr(sys.modules[info.name], '__path__', None) or [] if item not in seen]
            seen.update(inner)
            yield from walk_packages(inner, info.name + '.', onerror)


def extend_path(path, name):
    """The path of a package, with every folder of that name on sys.path."""
    if not isinstance(path, list):
        return path
    above, _, last = name.rpartition('.')
    entries = sys.modules[above].__path__ if above else sys.path
    found = (os.path.join(entry, last) for entry in entries if isinstance(entry, str))
    return path + [folder for folder in found if os.path.isdir(folder) and folder not in path]


def get_data(package, resource):
    """The bytes of a file of the package; None where its loader knows no files."""
    spec = importlib.util.find_spec(package)
    loader = None if spec is None else spec.loader
    if loader is None or not hasattr(loader, 'get_data'):
        return None
    file = getattr(importlib.import_module(package), '__file__', None)
    return None if file is None else loader.get_data(os.path.join(os.path.dirname(file), *resource.split('/')))


def resolve_name(name):
    """The object that `package.module:object.attribute` or `package.module.object` names."""
    module, colon, rest = name.partition(':')
    words = module.split('.')
    if not all(word.isidentifier() for word in words + (rest.split('.') if rest else [])):
        raise ValueError(f'invalid format: {name!r}')
    found = importlib.import_module(module if colon else words[0])
    names = rest.split('.') if rest else []
    if not colon:
        at = words.pop(0)
        while words:
            at = f'{at}.{words[0]}'
            try:
                found = importlib.import_module(at)
            except ImportError:
                break
            words.pop(0)
        names = words
    for attribute in names:
        found = getattr(found, attribute)
    return found
