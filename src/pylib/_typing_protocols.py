"""Protocols: classes that say what others can do. Everything here belongs to `typing` by name."""
import sys
from abc import ABCMeta, abstractmethod

import _typing_forms
from _typing import Generic

__name__ = 'typing'

_NOT_MEMBERS = frozenset("""
    __parameters__ __orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol __protocol_attrs__ __type_params__
    __non_callable_proto_members__ __abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__
    __slots__ __subclasshook__ __weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__
    __annotate__ __annotate_func__ __annotations_cache__ _MutableMapping__marker""".split())

# classes that say no more than what others can do, though they are no protocols
_ALLOWED = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable',
                        'Sized', 'Container', 'Collection', 'Reversible', 'Buffer'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager'),
    'io': ('Reader', 'Writer'),
    'os': ('PathLike',),
}


def _annotated(cls):
    """The names that the body of a class annotates."""
    try:
        return cls.__annotations__
    except Exception:
        import annotationlib
        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


def _get_protocol_attrs(cls):
    """The members of a protocol."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ not in ('Protocol', 'Generic'):
            found.update(name for name in (*base.__dict__, *_annotated(base))
                         if not name.startswith('_abc_') and name not in _NOT_MEMBERS)
    return found


def _no_init_or_replace_init(self, *args, **kwargs):
    """A protocol has no instances; a class that follows one has the __init__ of the next class that has any."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    cls.__init__(self, *args, **kwargs)


def _asked_by_library(depth=2):
    """abc and functools ask about every class that they meet, also about protocols that are no good for that."""
    return sys._getframe(depth).f_globals.get('__name__') in ('abc', 'functools')


_NEEDS_RUNTIME = 'Instance and class checks can only be used with @runtime_checkable protocols'


def _need_class(value):
    if not isinstance(value, type):
        raise TypeError('issubclass() arg 1 must be a class')


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if (name, bases) != ('Protocol', (Generic,)) and Protocol in bases:
            for base in bases:
                if not _may_be_above_protocol(base):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _asked_by_library():
            if not getattr(cls, '_is_runtime_protocol', False):
                _need_class(other)
                raise TypeError(_NEEDS_RUNTIME)
            if cls.__non_callable_proto_members__ and cls.__dict__.get('__subclasshook__') is _proto_hook:
                _need_class(other)
                names = ', '.join(map(repr, sorted(cls.__non_callable_proto_members__)))
                raise TypeError("Protocols with non-method members don't support issubclass(). "
                                f'Non-method members: {names}.')
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _asked_by_library():
            raise TypeError(_NEEDS_RUNTIME)
        if ABCMeta.__instancecheck__(cls, instance):
            return True
        from inspect import getattr_static
        for name in cls.__protocol_attrs__:
            try:
                value = getattr_static(instance, name)
            except AttributeError:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


def _may_be_above_protocol(base):
    if base is object or base is Generic or base.__name__ in _ALLOWED.get(base.__module__, ()):
        return True
    return issubclass(base, Generic) and getattr(base, '_is_protocol', False)


@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        owner = next((base for base in other.__mro__ if _has_member(other, base, name)), None)
        if owner is None or owner.__dict__.get(name, ...) is None:
            return NotImplemented
    return True


def _has_member(cls, base, name):
    if name in base.__dict__:
        return True
    return issubclass(cls, Generic) and getattr(cls, '_is_protocol', False) and name in _annotated(base)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that describe what others can do."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


_typing_forms.Protocol = Protocol


def runtime_checkable(cls):
    """Lets isinstance() and issubclass() ask a protocol: whether the members are there, no more."""
    if not issubclass(cls, Generic) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for name in cls.__protocol_attrs__:
        try:
            is_callable = callable(getattr(cls, name, None))
        except Exception as e:
            raise TypeError(f'Failed to determine whether protocol member {name!r} is a method member') from e
        if not is_callable:
            cls.__non_callable_proto_members__.add(name)
    return cls


def is_protocol(tp, /):
    """Whether it is a protocol class."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of what a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


@runtime_checkable
class SupportsInt(Protocol):
    """Has __int__."""
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """Has __float__."""
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """Has __complex__."""
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """Has __bytes__."""
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """Has __index__."""
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs[T](Protocol):
    """Has __abs__, which gives a T."""
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T:
        pass


@runtime_checkable
class SupportsRound[T](Protocol):
    """Has __round__, which gives a T."""
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T:
        pass
