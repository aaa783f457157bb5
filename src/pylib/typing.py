"""Names for annotations. https://docs.python.org/3/library/typing.html

What is rarely asked for is in modules of its own, which are imported when somebody asks.
"""
from _typing import (Generic, NoDefault, NoDefaultType, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType,
                     TypeVar, TypeVarTuple, Union)
from _typing_forms import *
from _typing_forms import (_BaseGenericAlias, _GenericAlias, _SpecialForm, _SpecialGenericAlias, _generic_class_getitem,
                           _generic_init_subclass, _paramspec_prepare_subst, _paramspec_subst, _type_check, _type_repr,
                           _typevar_subst, _typevartuple_prepare_subst)
from _typing_forms import (_AnnotatedAlias, _AnyMeta, _CallableGenericAlias, _CallableType, _ConcatenateGenericAlias,
                           _LiteralGenericAlias, _TupleType, _UnpackGenericAlias, _collect_type_parameters)
from _typing_protocols import (Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex,
                               SupportsInt, SupportsRound, _ProtocolMeta, _get_protocol_attrs, get_protocol_members,
                               is_protocol, runtime_checkable)

TYPE_CHECKING = False
Text = str

_ELSEWHERE = {
    '_typing_records': ('NamedTuple', 'NamedTupleMeta', 'TypedDict', '_TypedDictMeta', 'NewType', 'is_typeddict'),
    '_typing_hints': ('_eval_type', '_overload_dummy', '_strip_annotations', 'clear_overloads', 'dataclass_transform',
                      'evaluate_forward_ref', 'final', 'get_overloads', 'get_type_hints', 'no_type_check',
                      'no_type_check_decorator', 'overload', 'override'),
    'annotationlib': ('ForwardRef',),
}

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString', 'Container',
    'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator',
    'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs',
    'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap',
    'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict',
    'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast',
    'clear_overloads', 'dataclass_transform', 'evaluate_forward_ref', 'final', 'get_args', 'get_origin',
    'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict', 'LiteralString', 'Never',
    'NewType', 'no_type_check', 'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload',
    'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable', 'Self',
    'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack',
]

AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)


def cast(typ, val):
    """The value; a checker takes it for one of the type."""
    return val


def assert_type(val, typ, /):
    """The value; a checker complains when it is not of the type."""
    return val


def assert_never(arg, /):
    """For what is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Prints the type; the value is given back."""
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def __getattr__(name):
    for module, names in _ELSEWHERE.items():
        if name in names:
            made = {one: getattr(__import__(module), one) for one in names}
            break
    else:
        made = _made_when_asked(name)
    globals().update(made)
    return made[name]


def _made_when_asked(name):
    if name in ('Pattern', 'Match'):
        import re
        return {name: _SpecialGenericAlias(getattr(re, name), 1)}
    if name in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        origin = getattr(contextlib, f'Abstract{name}')
        return {name: _SpecialGenericAlias(origin, 2, name=name, defaults=(bool | None,))}
    if name in ('IO', 'BinaryIO', 'TextIO'):
        from _typing_files import _install
        return _install(AnyStr)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return sorted({*globals(), *__all__})
