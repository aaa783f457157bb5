"""What annotations say, and decorators that mark functions and classes. Everything here belongs to `typing` by name."""
import collections
import functools
import operator
import sys
import types

import annotationlib
from _typing import Union
from _typing_forms import (NotRequired, ReadOnly, Required, Unpack, _AnnotatedAlias, _GenericAlias,
                           _should_unflatten_callable_args)
from annotationlib import Format, ForwardRef

__name__ = 'typing'


def _make_forward_ref(text, parent=None, **where):
    if parent is not None:
        if parent.__forward_module__ is not None:
            where['module'] = parent.__forward_module__
        if parent.__owner__ is not None:
            where['owner'] = parent.__owner__
    made = ForwardRef(text, **where)
    made.__forward_code__
    return made


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None,
                         _recursive_guard=frozenset()):
    """What a forward reference stands for, with the references inside it followed too."""
    if format == Format.STRING:
        return forward_ref.__forward_arg__
    if forward_ref.__forward_arg__ in _recursive_guard:
        return forward_ref
    format = format or Format.VALUE
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner, format=format)
    if isinstance(value, ForwardRef) and format == Format.FORWARDREF:
        return value
    if isinstance(value, str):
        value = _make_forward_ref(value, module=forward_ref.__forward_module__, owner=owner or forward_ref.__owner__,
                         is_argument=forward_ref.__forward_is_argument__, is_class=forward_ref.__forward_is_class__)
    return _eval_type(value, globals, locals, type_params, guard=_recursive_guard | {forward_ref.__forward_arg__},
                      format=format, owner=forward_ref.__owner__ if owner is None else owner, parent=forward_ref)


def _eval_type(t, globalns, localns, type_params, *, guard=frozenset(), format=None, owner=None, parent=None,
               by_module=False):
    """The type with every forward reference in it followed."""
    if isinstance(t, ForwardRef):
        if by_module and t.__forward_module__ is not None:
            globalns = _globals_of_module(t.__forward_module__, owner)
        return evaluate_forward_ref(t, globals=globalns, locals=localns, type_params=type_params, owner=owner,
                                    _recursive_guard=guard, format=format)
    if not isinstance(t, (_GenericAlias, types.GenericAlias, Union)):
        return t
    if isinstance(t, types.GenericAlias):
        t = _with_references(t, parent)
    args = tuple(_eval_type(one, globalns, localns, type_params, guard=guard, format=format, owner=owner,
                            by_module=by_module) for one in t.__args__)
    return t if args == t.__args__ else _copy_with(t, args)


def _globals_of_module(name, owner):
    """None for the module's own; with the owner's type parameters where it has any."""
    parameters = getattr(owner, '__type_params__', None)
    found = getattr(sys.modules.get(name), '__dict__', None) if parameters else None
    return None if found is None else {**found, **{one.__name__: one for one in parameters}}


def _with_references(alias, parent):
    """Texts among the arguments of `list['Name']` as references."""
    args = tuple(_make_forward_ref(one, parent) if isinstance(one, str) else one for one in alias.__args__)
    if _should_unflatten_callable_args(alias, args):
        made = alias.__origin__[args[:-1], args[-1]]
    else:
        made = alias.__origin__[args]
    return Unpack[made] if alias.__unpacked__ else made


def _copy_with(t, args):
    if isinstance(t, types.GenericAlias):
        return types.GenericAlias(t.__origin__, args)
    return functools.reduce(operator.or_, args) if isinstance(t, Union) else t.copy_with(args)


def _strip_annotations(t):
    """The type without Annotated, Required, NotRequired and ReadOnly anywhere in it."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, types.GenericAlias, Union)):
        return t
    args = tuple(map(_strip_annotations, t.__args__))
    return t if args == t.__args__ else _copy_with(t, args)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """The annotations of a function, class or module, texts and references followed; of a class with those above it."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    format = format or Format.VALUE
    if isinstance(obj, type):
        hints = _hints_of_class(obj, globalns, localns, format)
    else:
        hints = _hints_of_other(obj, globalns, localns, format)
    if include_extras or format == Format.STRING:
        return hints
    return {name: _strip_annotations(value) for name, value in hints.items()}


def _hints_of_class(cls, globalns, localns, format):
    hints = {}
    for base in reversed(cls.__mro__):
        found = annotationlib.get_annotations(base, format=format)
        if format == Format.STRING:
            hints.update(found)
            continue
        scopes = globalns, localns
        if globalns is None:
            scopes = getattr(sys.modules.get(base.__module__), '__dict__', {}), localns
        if localns is None:
            scopes = (scopes[0], dict(vars(base)))[::-1 if globalns is None else 1]
        scopes = _with_parameters(base.__type_params__, *scopes, True)
        for name, value in found.items():
            hints[name] = _hint(value, scopes, format, cls, is_argument=False, is_class=True)
    return hints


def _hints_of_other(obj, globalns, localns, format):
    found = annotationlib.get_annotations(obj, format=format)
    is_module = isinstance(obj, types.ModuleType)
    if not found and not is_module and not callable(obj) and not hasattr(obj, '__annotations__') and (
            not hasattr(obj, '__annotate__')):
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if format == Format.STRING:
        return found
    if globalns is None:
        globalns = vars(obj) if is_module else _globals_of(obj)
    scopes = globalns, globalns if localns is None else localns
    scopes = _with_parameters(getattr(obj, '__type_params__', ()), *scopes, False)
    return {name: _hint(value, scopes, format, obj, is_argument=not is_module, is_class=False)
            for name, value in found.items()}


def _globals_of(obj):
    while hasattr(obj, '__wrapped__'):
        obj = obj.__wrapped__
    return getattr(obj, '__globals__', {})


def _hint(value, scopes, format, owner, **kind):
    if isinstance(value, str):
        value = _make_forward_ref(value, **kind)
    value = _eval_type(value, *scopes, (), format=format, owner=owner, by_module=True)
    return type(None) if value is None else value


def _with_parameters(type_params, globalns, localns, is_class):
    if not type_params:
        return globalns, localns
    globalns, localns = dict(globalns), dict(localns)
    for one in type_params:
        if not is_class or one.__name__ not in globalns:
            globalns[one.__name__] = one
            localns.pop(one.__name__, None)
    return globalns, localns


# -- decorators

def _mark(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    """Marks what is not to be overridden or inherited from."""
    return _mark(f, '__final__')


def override(method, /):
    """Marks a method that overrides one of a base class."""
    return _mark(method, '__override__')


def no_type_check(arg):
    """Marks annotations that are no types; in a class those of its methods and inner classes too."""
    if isinstance(arg, type):
        for key in dir(arg):
            _unmark_own(arg, getattr(arg, key))
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def _unmark_own(cls, obj):
    if getattr(obj, '__module__', None) != cls.__module__ or not hasattr(obj, '__qualname__') or (
            obj.__qualname__ != f'{cls.__qualname__}.{obj.__name__}'):
        return
    if isinstance(obj, types.FunctionType):
        obj.__no_type_check__ = True
    elif isinstance(obj, types.MethodType):
        obj.__func__.__no_type_check__ = True
    elif isinstance(obj, type):
        no_type_check(obj)


def no_type_check_decorator(decorator):
    """A decorator whose functions are marked with no_type_check."""
    import warnings
    warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
                  DeprecationWarning, stacklevel=2)

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


_overloads = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    """Marks one of the ways in which a function can be called; the function itself comes after them."""
    plain = getattr(func, '__func__', func)
    try:
        _overloads[plain.__module__][plain.__qualname__][plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The marked ways of a function."""
    plain = getattr(func, '__func__', func)
    return list(_overloads.get(plain.__module__, {}).get(plain.__qualname__, {}).values())


def clear_overloads():
    """Forgets all marked ways."""
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Marks what makes classes like dataclasses of classes."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator
