"""Tells what the modules of NAMES hold that is public, as JSON: run by both Pythons, so that their answers can be compared."""
import builtins
import json
import types


def public_names(module):
    named = getattr(module, '__all__', None)
    if named is None:
        named = [name for name in dir(module) if not name.startswith('_')]
    return [name for name in named if not isinstance(getattr(module, name, None), types.ModuleType)]


def public_parts(value):
    if not isinstance(value, type) or issubclass(value, BaseException):
        return []
    return [name for name in dir(value) if not name.startswith('_')]


def inventory(name):
    module = builtins if name == 'builtins' else __import__(name, fromlist=['*'])
    return {name: public_parts(getattr(module, name, None)) for name in sorted(public_names(module))}


print(json.dumps({name: inventory(name) for name in NAMES}))
