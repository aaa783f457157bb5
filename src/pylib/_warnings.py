"""The half of `warnings` that is C in CPython: whose line a warning is about, and whether it is to be told."""
import sys
from operator import index

# As CPython starts: deprecations are for whoever wrote the program, not for those who use a library.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_defaultaction = 'default'
_onceregistry = {}
_version = 1  # Changes with the filters: what a module has been told is forgotten then.


def _filters_mutated():
    global _version
    _version += 1


def _ask(name, fallback):
    """What the module warnings has now, which a program may change."""
    return getattr(sys.modules.get('warnings'), name, fallback)


def _wanted_category(message, category):
    if isinstance(message, Warning):
        return message.__class__
    if category is None:
        return UserWarning
    if not isinstance(category, type):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    return category


def _is_skipped(frame, prefixes):
    filename = frame.f_code.co_filename
    return ('importlib' in filename and '_bootstrap' in filename) or filename.startswith(prefixes)


def _caller(frame, prefixes):
    frame = frame.f_back
    while frame is not None and _is_skipped(frame, prefixes):
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warns about the line that called, or the one `stacklevel` calls up."""
    category = _wanted_category(message, category)
    stacklevel = index(stacklevel)
    if not isinstance(skip_file_prefixes, tuple):
        kind = type(skip_file_prefixes).__name__
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {kind}")
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{type(prefix).__name__}' in skip_file_prefixes.")
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    frame = sys._getframe(1) if _depth_is(1) else None
    if frame is not None and stacklevel > 1:
        if _is_skipped(frame, ()):
            for _ in range(stacklevel - 1):
                frame = frame and frame.f_back
        else:
            for _ in range(stacklevel - 1):
                frame = frame and _caller(frame, skip_file_prefixes)
    if frame is None:
        scope, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        scope, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = scope.get('__name__', '<string>')
    registry = scope.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, source=source)


def _depth_is(count):
    try:
        sys._getframe(count + 1)
    except ValueError:
        return False
    return True


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warns about a given line; `registry` remembers what its module has been told."""
    if not isinstance(filename, str):
        raise TypeError(f"warn_explicit() argument 'filename' must be str, not {type(filename).__name__}")
    lineno = index(lineno)
    category = _wanted_category(message, category)
    if module is None:
        module = filename or '<unknown>'
        module = module.removesuffix('.py')
    remembers = registry is not None
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action in ('once', 'module', 'default'):
        registry[key] = 1
    if action in ('once', 'module'):
        # As CPython's C does it: both mean once for each module, as long as there is a registry.
        told = registry if remembers else _ask('onceregistry', _onceregistry)
        if told.get((text, category)):
            return
        told[text, category] = 1
    elif action not in ('default', 'always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {_ask("filters", filters)!r}')
    import warnings
    warnings._showwarnmsg(warnings.WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, message, cls, mod, line in _ask('filters', filters):
        if (_matches(message, text) and issubclass(category, cls) and _matches(mod, module)
                and (line == 0 or lineno == line)):
            return action
    return _ask('defaultaction', _defaultaction)


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None
