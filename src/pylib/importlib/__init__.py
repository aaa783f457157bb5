"""Imports by name, and modules loaded again. The import system itself is native; resources and metadata are left out."""
import sys

import _frozen_importlib as _core

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

from builtins import __import__

_reloading = {}


def invalidate_caches():
    """Nothing is remembered here, but finders of the program's own may."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def import_module(name, package=None):
    """The module of that name; a name that begins with dots is meant from `package`."""
    plain = name.lstrip('.') if name.startswith('.') else name
    level = len(name) - len(plain)
    if level and not package:
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    if not level:
        if not plain:
            raise ValueError('Empty module name')
        return _core.load(plain)
    return _core.load(_absolute(plain, package, level))


def _absolute(name, package, level):
    if not isinstance(package, str):
        raise TypeError('__package__ not set to a string')
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{name}' if name else parts[0]


def reload(module):
    """Runs the module's body again, in the same module."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError('reload() argument must be a module') from None
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        spec = module.__spec__ = _core.find_spec(name, _path_above(name))
        if spec is None:
            raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
        _run_again(spec, module)
        return sys.modules[name]
    finally:
        _reloading.pop(name, None)


def _path_above(name):
    above = name.rpartition('.')[0]
    if not above:
        return None
    try:
        return sys.modules[above].__path__
    except KeyError:
        raise ImportError(f'parent {above!r} not in sys.modules', name=above) from None


def _run_again(spec, module):
    try:
        _core.tell(module, spec, spec.loader)
        if spec.loader is not None:
            spec.loader.exec_module(module)
    finally:
        sys.modules[spec.name] = sys.modules.pop(spec.name)
