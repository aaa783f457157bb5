"""Runs modules and files as programs. Zip archives and folders given as paths are left out."""
import importlib.util
import sys
from types import ModuleType

__all__ = ['run_module', 'run_path']


class _Error(Exception):
    """What was to be run cannot be."""


class _InPlace:
    """While it is entered, `name` in sys.modules is a new module."""

    def __init__(self, name):
        self.name = name
        self.module = ModuleType(name)

    def __enter__(self):
        self.before = sys.modules.get(self.name, self)
        sys.modules[self.name] = self.module
        return self.module

    def __exit__(self, *details):
        if self.before is self:
            del sys.modules[self.name]
        else:
            sys.modules[self.name] = self.before


def _run_code(names, code, init_globals, run_name, spec, file, package, loader):
    if init_globals is not None:
        names.update(init_globals)
    names.update(
        __name__=run_name, __file__=file, __cached__=spec and spec.cached, __doc__=None,
        __loader__=loader, __package__=package, __spec__=spec,
    )
    exec(code, names)
    return names


def _run_module_code(code, init_globals, run_name, spec, file, package, loader):
    """The same in a module of its own, which `sys.modules` has for as long."""
    before = sys.argv[0]
    with _InPlace(run_name) as module:
        sys.argv[0] = file
        try:
            return _run_code(vars(module), code, init_globals, run_name, spec, file, package, loader).copy()
        finally:
            sys.argv[0] = before


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file; returns the globals that it leaves."""
    if run_name is None:
        run_name = '<run_path>'
    code = _get_code_from_file(path_name)
    return _run_module_code(code, init_globals, run_name, None, path_name, run_name.rpartition('.')[0], None)


def _get_code_from_file(name):
    with open(name, 'rb') as file:
        return compile(file.read(), name, 'exec')


def _get_module_details(name, error=ImportError):
    if name.startswith('.'):
        raise error('Relative module names not supported')
    above = name.rpartition('.')[0]
    if above:
        try:
            __import__(above)
        except ImportError as failure:
            if failure.name is None or (failure.name != above and not above.startswith(failure.name + '.')):
                raise
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as failure:
        text = 'Error while finding module specification for {!r} ({}: {})'
        raise error(text.format(name, type(failure).__name__, failure)) from failure
    if spec is None:
        raise error(f'No module named {name}')
    if spec.submodule_search_locations is not None:
        return _main_of_package(name, error)
    if spec.loader is None or not hasattr(spec.loader, 'get_code'):
        raise error(f'No code object available for {name}')
    return name, spec, spec.loader.get_code(name)


def _main_of_package(name, error):
    if name == '__main__' or name.endswith('.__main__'):
        raise error('Cannot use package as __main__ module')
    try:
        return _get_module_details(name + '.__main__', error)
    except error as failure:
        if name not in sys.modules:
            raise
        raise error(f'{failure}; {name!r} is a package and cannot be directly executed')


def _run_module_as_main(mod_name, alter_argv=True):
    """What `python -m` does: the module is `__main__`."""
    try:
        mod_name, spec, code = _get_module_details(mod_name, _Error)
    except _Error as failure:
        sys.exit(f'{sys.executable}: {failure}')
    if alter_argv:
        sys.argv[0] = spec.origin
    main_globals = sys.modules['__main__'].__dict__
    return _run_code(main_globals, code, None, '__main__', spec, spec.origin, spec.parent, spec.loader)


class _Error(Exception):
    """There is nothing to run."""


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module, or the `__main__` of a package; returns the globals that it leaves."""
    mod_name, spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if not alter_sys:
        return _run_code({}, code, init_globals, run_name, spec, spec.origin, spec.parent, spec.loader)
    return _run_module_code(code, init_globals, run_name, spec, spec.origin, spec.parent, spec.loader)
