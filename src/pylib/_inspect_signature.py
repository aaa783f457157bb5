"""Signatures of callables: inspect's Parameter, Signature and BoundArguments.

Part of inspect; loaded when it is first asked for.
"""
import enum
import functools
import sys
import types
from annotationlib import Format, get_annotations
from collections import OrderedDict
from inspect import (
    CO_VARARGS, CO_VARKEYWORDS, _is_functionlike, getattr_static, isbuiltin, isclass, isfunction, ismethod,
    ismethoddescriptor, ismodule, unwrap,
)
from keyword import iskeyword

__name__ = 'inspect'

_WRITTEN_IN_C = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
                 types.BuiltinFunctionType)


class _void:
    """Stands for what was not passed."""


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind
_STARRED = {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}
_BY_POSITION = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD)


class Parameter:
    """One parameter of a signature: its name, kind, default and annotation."""
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and kind in _STARRED:
            raise ValueError(f'{kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                                 f'not {kind.description}')
            kind, name = _POSITIONAL_ONLY, f'implicit{name[1:]}'
        if not name.isidentifier() or iskeyword(name) and kind is not _POSITIONAL_ONLY:
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._kind = kind
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy that differs in what is passed."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text, equals = self._name, '='
        if self._annotation is not _empty:
            annotation = formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
            text, equals = f'{text}: {annotation}', ' = '
        if self._default is not _empty:
            text = f'{text}{equals}{self._default!r}'
        return _STARRED.get(self._kind, '') + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """Arguments by the names of the parameters that take them."""
    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    def _split(self):
        """What is passed by position and what by name: by name from the first that is not there."""
        args, kwargs, by_name = [], {}, False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                by_name = True
            if name not in self.arguments:
                continue
            value = self.arguments[name]
            if not by_name:
                args += value if parameter.kind == _VAR_POSITIONAL else (value,)
            elif parameter.kind == _VAR_KEYWORD:
                kwargs.update(value)
            else:
                kwargs[name] = value
        return args, kwargs

    @property
    def args(self):
        return tuple(self._split()[0])

    @property
    def kwargs(self):
        return self._split()[1]

    def apply_defaults(self):
        """Adds what parameters without an argument stand for."""
        full = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif parameter.default is not _empty:
                full[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                full[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        inside = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{self.__class__.__name__} ({inside})>'


def _checked(parameters):
    """Parameters by name, if they may stand in this order."""
    params = OrderedDict()
    highest, seen_default, seen_starred = _POSITIONAL_ONLY, False, set()
    for parameter in parameters:
        kind, name = parameter.kind, parameter.name
        if kind in _STARRED:
            if kind in seen_starred:
                raise ValueError(f'more than one {kind.description} parameter')
            seen_starred.add(kind)
        if kind < highest:
            raise ValueError(f'wrong parameter order: {highest.description} parameter before {kind.description} parameter')
        highest = kind
        if kind in _BY_POSITION:
            if parameter.default is not _empty:
                seen_default = True
            elif seen_default:
                raise ValueError('non-default argument follows default argument')
        if name in params:
            raise ValueError(f'duplicate parameter name: {name!r}')
        params[name] = parameter
    return params


class Signature:
    """The parameters of a callable and what it returns."""
    __slots__ = ('_return_annotation', '_parameters')
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            params = OrderedDict()
        elif __validate_parameters__:
            params = _checked(parameters)
        else:
            params = OrderedDict((parameter.name, parameter) for parameter in parameters)
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                      annotation_format=Format.VALUE):
        """The signature of a callable."""
        return _signature_from_callable(obj, follow_wrapper_chains=follow_wrapped, globals=globals, locals=locals,
                                        eval_str=eval_str, sigcls=cls, annotation_format=annotation_format)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy that differs in what is passed."""
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    __replace__ = replace

    def _hash_basis(self):
        ordered = tuple(each for each in self.parameters.values() if each.kind != _KEYWORD_ONLY)
        by_name = {each.name: each for each in self.parameters.values() if each.kind == _KEYWORD_ONLY}
        return ordered, by_name, self.return_annotation

    def __hash__(self):
        ordered, by_name, return_annotation = self._hash_basis()
        return hash((ordered, frozenset(by_name.values()), return_annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments, rest, misplaced = self._bind_positions(args, kwargs, partial)
        rest_of_keywords = None
        for parameter in rest:
            name = parameter.name
            if parameter.kind == _VAR_KEYWORD:
                rest_of_keywords = name
            elif parameter.kind == _VAR_POSITIONAL:
                continue
            elif name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif not partial and parameter.default is _empty:
                raise TypeError(f'missing a required argument: {name!r}')
        if kwargs:
            if rest_of_keywords is not None:
                arguments[rest_of_keywords] = kwargs
            elif misplaced:
                names = ', '.join(misplaced)
                raise TypeError(f'got some positional-only arguments passed as keyword arguments: {names!r}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return self._bound_arguments_cls(self, arguments)

    def _bind_positions(self, args, kwargs, partial):
        """What is bound by position, the parameters that are left, and names of those that cannot be passed by name."""
        arguments, misplaced = {}, []
        parameters = list(self.parameters.values())
        for at, value in enumerate(args):
            parameter = parameters[at] if at < len(parameters) else None
            if parameter is None or parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments')
            if parameter.kind == _VAR_POSITIONAL:
                arguments[parameter.name] = tuple(args[at:])
                return arguments, parameters[at + 1:], misplaced
            if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {parameter.name!r}')
            arguments[parameter.name] = value
        for at, parameter in enumerate(parameters[len(args):], len(args)):
            kind, name = parameter.kind, parameter.name
            if kind == _VAR_POSITIONAL:
                return arguments, parameters[at + 1:], misplaced
            if name in kwargs:
                if kind != _POSITIONAL_ONLY:
                    return arguments, parameters[at:], misplaced
                if parameter.default is _empty:
                    raise TypeError(f'missing a required positional-only argument: {name!r}')
                misplaced.append(name)
            elif kind == _VAR_KEYWORD or parameter.default is not _empty or partial:
                return arguments, parameters[at:], misplaced
            else:
                which = ' keyword-only' if kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{which} argument: {name!r}')
        return arguments, [], misplaced

    def bind(self, /, *args, **kwargs):
        """The arguments by parameter; TypeError if a call with them would fail."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same where some may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """The signature as it is written; one parameter a line where it is wider than `max_width`."""
        parts = []
        slash = False
        star = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if kind == _KEYWORD_ONLY and star:
                parts.append('*')
            star = star and kind not in (_VAR_POSITIONAL, _KEYWORD_ONLY)
            parts.append(parameter._format(quote_annotation_strings=quote_annotation_strings))
        if slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    {}\n)'.format(',\n    '.join(parts))
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation, quote_annotation_strings=quote_annotation_strings)
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str, annotation_format=annotation_format)


def _signature_from_callable(obj, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None, locals=None,
                             eval_str=False, sigcls, annotation_format=Format.VALUE):
    """The signature that `Signature.from_callable` and `getfullargspec` ask for."""
    annotations = {'globals': globals, 'locals': locals, 'eval_str': eval_str, 'format': annotation_format}
    return _Asking(sigcls, follow_wrapper_chains, skip_bound_arg, annotations).of(obj)


class _Asking:
    """One question for a signature: how far wrappers are followed, whether a bound argument is left out, how annotations are read."""

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
    parameters = list(_Asking(cls, True, True, {}).of_function(made).parameters.values())
    if bound_name is not None:
        holder = getattr(obj, '__self__', None)
        if holder is not None and (ismodule(holder) or skip_bound):
            parameters.pop(0)
        else:
            parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters, return_annotation=cls.empty)


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as it is written."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        import re
        return re.sub(r'[\w\.]+', lambda match: match.group().removeprefix('typing.'), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    from annotationlib import ForwardRef
    return annotation.__forward_arg__ if isinstance(annotation, ForwardRef) else repr(annotation)


def formatannotationrelativeto(object):
    """A function that formats annotations without the name of the object's module."""
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)
