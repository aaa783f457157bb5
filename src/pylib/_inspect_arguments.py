"""The older ways to ask inspect for the arguments of functions, calls and frames.

Part of inspect; loaded when it is first asked for.
"""
from _inspect_signature import Signature, _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, \
    _VAR_POSITIONAL, _ParameterKind, _empty, _signature_from_callable
from collections import namedtuple
from inspect import CO_VARARGS, CO_VARKEYWORDS, iscode, ismethod

__name__ = 'inspect'

ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
Arguments = namedtuple('Arguments', 'args, varargs, varkw')
FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """The arguments of a call with their values."""
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f'({", ".join(specs)})'


def getargs(co):
    """The names of the arguments of a code object."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    count = co.co_argcount + co.co_kwonlyargcount
    args = list(co.co_varnames[:count])
    starred = []
    for flag in CO_VARARGS, CO_VARKEYWORDS:
        has_one = bool(co.co_flags & flag)
        starred.append(co.co_varnames[count] if has_one else None)
        count += has_one
    return Arguments(args, *starred)


def getargvalues(frame):
    """The names of the arguments of a frame, and its variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def getfullargspec(func):
    """Names and defaults of the parameters, `self` too."""
    try:
        found = _signature_from_callable(func, follow_wrapper_chains=False, skip_bound_arg=False, sigcls=Signature)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    names = {kind: [] for kind in _ParameterKind}
    defaults, by_name, annotations = [], {}, {}
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    for name, parameter in found.parameters.items():
        names[parameter.kind].append(name)
        if parameter.default is not _empty:
            if parameter.kind is _KEYWORD_ONLY:
                by_name[name] = parameter.default
            else:
                defaults.append(parameter.default)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(
        names[_POSITIONAL_ONLY] + names[_POSITIONAL_OR_KEYWORD], next(iter(names[_VAR_POSITIONAL]), None),
        next(iter(names[_VAR_KEYWORD]), None), tuple(defaults) or None, names[_KEYWORD_ONLY], by_name or None,
        annotations)


def _plural(count):
    return '' if count == 1 else 's'


def _missing_arguments(f_name, names, which, values):
    names = [repr(name) for name in names if name not in values]
    count = len(names)
    if count > 2:
        listed = f'{", ".join(names[:-2])}, {names[-2]} and {names[-1]}'
    else:
        listed = ' and '.join(names)
    raise TypeError(f'{f_name}() missing {count} required {which} argument{_plural(count)}: {listed}')


def _too_many(f_name, spec, given, values):
    default_count = len(spec.defaults or ())
    least = len(spec.args) - default_count
    if default_count:
        takes, plural = f'from {least} to {len(spec.args)}', 's'
    else:
        takes, plural = str(len(spec.args)), _plural(len(spec.args))
    also = sum(name in values for name in spec.kwonlyargs)
    also_text = ''
    if also:
        also_text = f' positional argument{_plural(given)} (and {also} keyword-only argument{_plural(also)})'
    was = 'was' if given == 1 and not also else 'were'
    raise TypeError(f'{f_name}() takes {takes} positional argument{plural} but {given}{also_text} {was} given')


def getcallargs(func, /, *positional, **named):
    """The values of the parameters in a call with these arguments."""
    spec = getfullargspec(func)
    f_name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    values = dict(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(spec.args):])
    if spec.varkw:
        values[spec.varkw] = {}
    for name, value in named.items():
        if name in spec.args or name in spec.kwonlyargs:
            if name in values:
                raise TypeError(f'{f_name}() got multiple values for argument {name!r}')
            values[name] = value
        elif not spec.varkw:
            raise TypeError(f'{f_name}() got an unexpected keyword argument {name!r}')
        else:
            values[spec.varkw][name] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        _too_many(f_name, spec, len(positional), values)
    defaults = spec.defaults or ()
    required = spec.args[:len(spec.args) - len(defaults)]
    if any(name not in values for name in required):
        _missing_arguments(f_name, required, 'positional', values)
    for name, default in zip(spec.args[len(required):], defaults):
        values.setdefault(name, default)
    for name, default in (spec.kwonlydefaults or {}).items():
        values.setdefault(name, default)
    if any(name not in values for name in spec.kwonlyargs):
        _missing_arguments(f_name, spec.kwonlyargs, 'keyword-only', values)
    return values
