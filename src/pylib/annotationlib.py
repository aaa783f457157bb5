"""Annotations, which are evaluated when somebody asks. https://docs.python.org/3/library/annotationlib.html

Left out: Format.STRING for what has no text of its own, evaluating forward references by hand in another scope.
"""
import enum
import types

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function', 'get_annotate_from_class_namespace',
           'get_annotations', 'type_repr']


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """A name that could not be found when the annotation was asked for."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        return eval(self.__forward_arg__, globals or {}, locals)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        from typing import _Subscripted, Union
        return _Subscripted(Union, (self, other))

    def __ror__(self, other):
        from typing import _Subscripted, Union
        return _Subscripted(Union, (other, self))

    def __getitem__(self, item):
        return types.GenericAlias(self, item)

    def __repr__(self):
        more = f', module={self.__forward_module__!r}' if self.__forward_module__ else ''
        if self.__owner__ is not None:
            more += f', owner={self.__owner__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{more})'


def call_annotate_function(annotate, format, *, owner=None):
    """The annotations that a function of them gives, with ForwardRef for names that are missing where that is asked for."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    if format == Format.STRING:
        return {name: type_repr(value) for name, value in _with_references(annotate, owner).items()}
    if format == Format.FORWARDREF:
        return _with_references(annotate, owner)
    return annotate(Format.VALUE)


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner)


def _with_references(annotate, owner):
    while True:
        try:
            return annotate(Format.VALUE)
        except NameError as error:
            name = error.name
            if name is None or name in annotate.__globals__:
                raise
        scope = {**annotate.__globals__, name: ForwardRef(name, owner=owner)}
        annotate = types.FunctionType(annotate.__code__, scope, annotate.__name__, annotate.__defaults__,
                                      annotate.__closure__)


def get_annotate_from_class_namespace(obj):
    return obj.get('__annotate_func__') or obj.get('__annotate__')


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a function, class or module, as a new dict."""
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    annotate = getattr(obj, '__annotate__', None)
    if format == Format.VALUE or annotate is None:
        found = getattr(obj, '__annotations__', None)
        if found is None and not callable(obj) and not isinstance(obj, types.ModuleType):
            raise TypeError(f'{obj!r} does not have annotations')
        found = dict(found or {})
    else:
        found = dict(call_annotate_function(annotate, format, owner=obj))
    if eval_str:
        scope = globals if globals is not None else getattr(obj, '__globals__', None)
        if scope is None:
            import sys
            scope = vars(sys.modules.get(getattr(obj, '__module__', None), None) or types)
        found = {name: eval(value, scope, locals) if isinstance(value, str) else value for name, value in found.items()}
    return found


def type_repr(value):
    """A type as an annotation would be written."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        return value.__qualname__ if value.__module__ == 'builtins' else f'{value.__module__}.{value.__qualname__}'
    if isinstance(value, ForwardRef):
        return value.__forward_arg__
    if isinstance(value, str):
        return value
    return '...' if value is ... else repr(value)
