"""Helpers for those who look for modules or load them themselves. Bytecode files are left out."""
import os
import sys
import types

import _frozen_importlib as _core
from _frozen_importlib import ModuleSpec, SourceFileLoader

from . import _absolute
from .abc import Loader

_UNSET = object()


def resolve_name(name, package):
    """The absolute name of one that may begin with dots."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    plain = name.lstrip('.')
    return _absolute(plain, package, len(name) - len(plain))


def find_spec(name, package=None):
    """Where the module is or would be found; None when nowhere. Packages on the way to it are imported."""
    fullname = resolve_name(name, package)
    if fullname not in sys.modules:
        return _core.find_spec(fullname, _path_of(fullname.rpartition('.')[0], fullname))
    module = sys.modules[fullname]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f'{name}.__spec__ is not set') from None
    if spec is None:
        raise ValueError(f'{name}.__spec__ is None')
    return spec


def _path_of(parent, fullname):
    if not parent:
        return None
    module = __import__(parent, fromlist=['__path__'])
    try:
        return module.__path__
    except AttributeError as error:
        text = f'__path__ attribute not found on {parent!r} while trying to find {fullname!r}'
        raise ModuleNotFoundError(text, name=fullname) from error


module_from_spec = _core.module_from_spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for what a loader of the program's own will load."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if not origin and hasattr(loader, 'get_filename'):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = _says_package(loader, name)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _says_package(loader, name):
    try:
        return loader.is_package(name)
    except (AttributeError, ImportError):
        return None


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_UNSET):
    """A spec for the file at a place; None when no loader is known for it."""
    if location is None:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.fspath(location)
    if loader is None:
        if not location.endswith('.py'):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is _UNSET:
        submodule_search_locations = [] if _says_package(loader, name) else None
    spec.submodule_search_locations = submodule_search_locations
    if submodule_search_locations == []:
        spec.submodule_search_locations.append(os.path.dirname(location))
    return spec


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the compiled file would be kept."""
    return _core.cached_as(os.fspath(path))


def source_from_cache(path):
    """The source file that a compiled file was made of."""
    folder, name = os.path.split(os.fspath(path))
    above, cache = os.path.split(folder)
    if cache != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    if name.count('.') not in (2, 3):
        raise ValueError(f'expected only 2 or 3 dots in {name!r}')
    return os.path.join(above, name.partition('.')[0] + '.py')


def decode_source(source_bytes):
    """The text of a source file, with its line ends as `\\n`."""
    return source_bytes.decode('utf-8-sig').replace('\r\n', '\n').replace('\r', '\n')


class _LazyModule(types.ModuleType):
    """A module that is loaded when something is asked of it."""

    def __getattribute__(self, name):
        spec = object.__getattribute__(self, '__spec__')
        state = spec.loader_state
        if object.__getattribute__(self, '__class__') is _LazyModule and not state['loading']:
            state['loading'] = True
            names = object.__getattribute__(self, '__dict__')
            before = dict(names)
            spec.loader.exec_module(self)
            if sys.modules.get(spec.name, self) is not self:
                raise ValueError(f'module object for {spec.name!r} substituted in sys.modules during a lazy load')
            changed = {key: value for key, value in before.items() if state['names'].get(key, _UNSET) is not value}
            names.update(changed)
            self.__class__ = types.ModuleType
        return getattr(self, name) if not state['loading'] else object.__getattribute__(self, name)

    def __delattr__(self, name):
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader(Loader):
    """Loads a module by another loader, but not before it is used."""

    def __init__(self, loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {'names': dict(vars(module)), 'loading': False}
        module.__class__ = _LazyModule
