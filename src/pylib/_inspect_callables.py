"""
How inspect finds the signature of a callable: of a function, a method, a class, a partial, or by the text that
functions in C have. Its tracebacks do not show this.
"""
import functools
import sys
import types
from annotationlib import get_annotations
from inspect import (
    CO_VARARGS, CO_VARKEYWORDS, _is_functionlike, getattr_static, isbuiltin, isclass, isfunction, ismethod,
    ismethoddescriptor, ismodule, unwrap,
)

from _inspect_signature import (
    _BY_POSITION, _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _STARRED, _VAR_KEYWORD, _VAR_POSITIONAL,
    Signature, _empty,
)

_WRITTEN_IN_C = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
                 types.BuiltinFunctionType)


class Asking:
    """One question: how far wrappers are followed, whether a bound argument is left out, how annotations are read."""

    def __init__(self, sigcls, follow, skip_bound, annotations):
        self.sigcls = sigcls
        self.follow = follow
        self.skip_bound = skip_bound
        self.annotations = annotations

    def of(self, obj):
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if ismethod(obj):
            found = self.of(obj.__func__)
            return _without_first(found) if self.skip_bound else found
        if self.follow:
            obj = unwrap(obj, stop=lambda each: hasattr(each, '__signature__') or ismethod(each))
            if ismethod(obj):
                return self.of(obj)
        given = getattr(obj, '__signature__', None)
        if given is not None:
            if not isinstance(given, Signature):
                raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
            return given
        partialmethod = getattr(obj, '__partialmethod__', None)
        if isinstance(partialmethod, functools.partialmethod):
            return self.of_partialmethod(partialmethod)
        if isinstance(obj, functools.partial):
            return _with_partial(self.of(obj.func), obj)
        if isfunction(obj) or _is_functionlike(obj):
            return self.of_function(obj)
        if _may_have_text(obj):
            return self.of_text(obj, getattr(obj, '__text_signature__', None))
        return self.of_class(obj) if isclass(obj) else self.of_instance(obj)

    def of_function(self, func):
        text = getattr(func, '__text_signature__', None)
        if text:
            return self.of_text(func, text)
        make = self.sigcls._parameter_cls
        code = func.__code__
        annotations = get_annotations(func, **self.annotations)
        defaults = func.__defaults__ or ()
        by_name = func.__kwdefaults__ or {}
        names = code.co_varnames
        count, keyword_count = code.co_argcount, code.co_kwonlyargcount
        parameters = []

        def add(name, kind, default=_empty):
            parameters.append(make(name, kind, default=default, annotation=annotations.get(name, _empty)))

        for at, name in enumerate(names[:count]):
            has_default = at >= count - len(defaults)
            add(name, _POSITIONAL_ONLY if at < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
                defaults[at - count] if has_default else _empty)
        after = count + keyword_count
        if code.co_flags & CO_VARARGS:
            add(names[after], _VAR_POSITIONAL)
            after += 1
        for name in names[count:count + keyword_count]:
            add(name, _KEYWORD_ONLY, by_name.get(name, _empty))
        if code.co_flags & CO_VARKEYWORDS:
            add(names[after], _VAR_KEYWORD)
        return self.sigcls(parameters, return_annotation=annotations.get('return', _empty),
                           __validate_parameters__=not isfunction(func))

    def of_text(self, obj, text):
        if not text:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _from_text(self.sigcls, obj, text, self.skip_bound)

    def of_partialmethod(self, method):
        wrapped = self.of(method.func)
        found = _with_partial(wrapped, method, (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return found
        if method.args.count(functools.Placeholder):
            first = first.replace(kind=_POSITIONAL_ONLY)
        return found.replace(parameters=(first, *found.parameters.values()))

    def own_method(self, cls, name):
        """A method that is written in Python, bound to the class; None for any other."""
        method = getattr(cls, name, None) if name == '__new__' else getattr_static(cls, name, None)
        if method is None:
            return None
        inner = None
        if self.follow:
            inner = unwrap(method, stop=lambda each: hasattr(each, '__signature__') or _may_have_text(each))
        if isinstance(method, _WRITTEN_IN_C) or isinstance(inner, _WRITTEN_IN_C):
            return None
        return method if name == '__new__' else _bound(method, cls)

    def of_class(self, cls):
        call = self.own_method(type(cls), '__call__')
        if call is not None:
            return self.of(call)
        new = self.own_method(cls, '__new__')
        init = self.own_method(cls, '__init__')
        for base in cls.__mro__:
            if new is not None and '__new__' in base.__dict__:
                found = self.of(new)
                return _without_first(found) if self.skip_bound else found
            if init is not None and '__init__' in base.__dict__:
                return self.of(init)
        for base in cls.__mro__[:-1]:
            text = getattr(base, '__text_signature__', None)
            if text:
                return _from_text(self.sigcls, base, text)
        if type in cls.__mro__:
            raise ValueError(f'callable {cls!r} is not supported by signature')
        plain = unwrap if self.follow else lambda each: each
        if plain(cls.__init__) is object.__init__ and plain(cls.__new__) is object.__new__:
            return self.sigcls.from_callable(object)
        raise ValueError(f'no signature found for builtin type {cls!r}')

    def of_instance(self, obj):
        call = getattr_static(type(obj), '__call__', None)
        if call is None:
            raise ValueError(f'callable {obj!r} is not supported by signature')
        text = getattr(obj, '__text_signature__', None)
        return _from_text(self.sigcls, obj, text) if text else self.of(_bound(call, obj))


def _bound(descriptor, obj):
    get = None if isclass(descriptor) else getattr(type(descriptor), '__get__', None)
    return descriptor if get is None else get(descriptor, obj, type(obj))


def _may_have_text(obj):
    return (isbuiltin(obj) or ismethoddescriptor(obj) or isinstance(obj, _WRITTEN_IN_C)
            or obj is type or obj is object)


def _without_first(found):
    """The signature of a bound method."""
    parameters = tuple(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    return found.replace(parameters=parameters if parameters[0].kind is _VAR_POSITIONAL else parameters[1:])


def _with_partial(wrapped, partial, extra_args=()):
    """The signature that is left when functools.partial has passed its arguments."""
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*extra_args, *(partial.args or ()), **keywords).arguments
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    left = []
    by_name = False
    for name, parameter in wrapped.parameters.items():
        kind = parameter.kind
        value = bound.get(name, _empty)
        if value is not _empty and kind in _BY_POSITION and not (kind is _POSITIONAL_OR_KEYWORD and name in keywords):
            if value is functools.Placeholder:
                left.append(parameter.replace(kind=_POSITIONAL_ONLY, default=_empty))
            continue
        if value is not _empty and kind not in _STARRED:
            by_name = by_name or kind is _POSITIONAL_OR_KEYWORD
            parameter = parameter.replace(default=value)
        if by_name and kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        if not (by_name and kind is _VAR_POSITIONAL):
            left.append(parameter)
    return wrapped.replace(parameters=left)


def _from_text(cls, obj, text, skip_bound=True):
    """A signature from the text that functions written in C have, such as `($self, key, default=None, /)`."""
    bound_name = None
    for mark in '($self', '($module', '($type', '($cls':
        if text.startswith(mark):
            bound_name = mark[2:]
            text = f'({bound_name}{text[len(mark):]}'
    module = sys.modules.get(getattr(obj, '__module__', None))
    namespace = dict(vars(module)) if module is not None else {}
    try:
        made = eval(f'(lambda {text[1:-1]}: None)', {**sys.modules, **namespace})
    except Exception:
        raise ValueError(f'{obj!r} builtin has invalid signature') from None
    parameters = list(Asking(cls, True, True, {}).of_function(made).parameters.values())
    if bound_name is not None:
        holder = getattr(obj, '__self__', None)
        if holder is not None and (ismodule(holder) or skip_bound):
            parameters.pop(0)
        else:
            parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters, return_annotation=cls.empty)
