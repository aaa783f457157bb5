"""Names for annotations. They mean nothing at run time: subscripting gives an object that remembers what it was given."""
from types import GenericAlias as _GenericAlias
import collections as _collections

TYPE_CHECKING = False


class _SpecialForm:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return _Subscripted(self, parameters if isinstance(parameters, tuple) else (parameters,))

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return _Subscripted(Union, (self, other))

    __ror__ = __or__

    def __repr__(self):
        return f'typing.{self._name}'


class _Subscripted:
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    def __or__(self, other):
        return _Subscripted(Union, (self, other))

    __ror__ = __or__

    def __eq__(self, other):
        return isinstance(other, _Subscripted) and (self.__origin__, self.__args__) == (other.__origin__, other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __repr__(self):
        shown = ', '.join(_shown(arg) for arg in self.__args__)
        return f'{self.__origin__!r}[{shown}]'


def _shown(arg):
    if isinstance(arg, type):
        return arg.__qualname__ if arg.__module__ == 'builtins' else f'{arg.__module__}.{arg.__qualname__}'
    if isinstance(arg, list):
        return '[' + ', '.join(map(_shown, arg)) + ']'
    return '...' if arg is ... else repr(arg)


for _name in (
    'Any', 'NoReturn', 'Never', 'Self', 'LiteralString', 'ClassVar', 'Final', 'Literal', 'Union', 'Optional',
    'Annotated', 'Concatenate', 'TypeGuard', 'TypeIs', 'Unpack', 'Required', 'NotRequired', 'ReadOnly', 'TypeAlias',
    'List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Type', 'Deque', 'DefaultDict', 'OrderedDict', 'Counter', 'ChainMap',
    'Callable', 'Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Iterable', 'Iterator',
    'Generator', 'Hashable', 'Sized', 'Container', 'Collection', 'Reversible', 'Mapping', 'MutableMapping', 'Sequence',
    'MutableSequence', 'AbstractSet', 'MutableSet', 'ContextManager', 'AsyncContextManager', 'Pattern', 'Match', 'IO',
    'TextIO', 'BinaryIO', 'Text',
):
    globals()[_name] = _SpecialForm(_name)


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints

    def __or__(self, other):
        return _Subscripted(Union, (self, other))

    __ror__ = __or__

    def __repr__(self):
        return f'~{self.__name__}'


class ParamSpec(TypeVar):
    args = property(lambda self: self)
    kwargs = property(lambda self: self)


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self


class Generic:
    """A base for classes with type parameters."""

    __class_getitem__ = classmethod(_GenericAlias)


class Protocol(Generic):
    """A base for classes that describe what others can do."""


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if bases == ():
            return super().__new__(mcls, name, bases, namespace)
        annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
        fields = dict(annotate(1)) if annotate is not None else dict(namespace.get('__annotations__', {}))
        defaults = [namespace[field] for field in fields if field in namespace]
        made = _collections.namedtuple(name, fields, defaults=defaults, module=namespace.get('__module__'))
        for key, value in namespace.items():
            if key not in fields and key not in ('__module__', '__qualname__', '__doc__', '__slots__'):
                setattr(made, key, value)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    """A base for named tuples with annotations."""


class TypedDict(dict):
    """A base for dicts with known keys."""

    def __init_subclass__(cls, total=True):
        pass


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(f):
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def assert_type(val, typ):
    return val


def reveal_type(obj):
    return obj


def NewType(name, tp):
    return tp


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, '__annotations__', {}))


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
