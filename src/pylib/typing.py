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


class _NoDefault:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefault()


class _Parameter:
    """A type parameter. Bounds and defaults are asked for when somebody looks."""

    def __init__(self, name, bound, default, inferred):
        self.__name__ = name
        self._bound = bound
        self._default = default
        self._inferred = inferred

    @property
    def __default__(self):
        return self._default()

    def has_default(self):
        return self._default() is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __or__(self, other):
        return _Subscripted(Union, (self, other))

    def __ror__(self, other):
        return _Subscripted(Union, (other, self))

    def _sign(self):
        return ''

    def __repr__(self):
        return self._sign() + self.__name__


def _value(value):
    return lambda: value


class TypeVar(_Parameter):
    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        super().__init__(name, _value(bound), _value(default), infer_variance)
        self._constraints = _value(constraints)
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance

    @property
    def __bound__(self):
        return self._bound()

    @property
    def __constraints__(self):
        return self._constraints()

    def _sign(self):
        return '' if self._inferred else '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class ParamSpec(_Parameter):
    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        super().__init__(name, _value(bound), _value(default), infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def _sign(self):
        return '' if self._inferred else '~'


class TypeVarTuple(_Parameter):
    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, _value(None), _value(default), True)

    def __iter__(self):
        yield _Subscripted(Unpack, (self,))


def _type_parameter(kind, name, bound, default):
    """What `[name: bound = default]` in a definition makes."""
    made = {'TypeVar': TypeVar, 'ParamSpec': ParamSpec, 'TypeVarTuple': TypeVarTuple}[kind](name)
    made._inferred = True
    made._default = default or _value(NoDefault)
    if kind == 'TypeVar':
        made.__infer_variance__ = True
        asked = _once(bound or _value(None))
        made._bound = lambda: None if isinstance(asked(), tuple) else asked()
        made._constraints = lambda: asked() if isinstance(asked(), tuple) else ()
    return made


def _once(function):
    known = []

    def ask():
        if not known:
            known.append(function())
        return known[0]
    return ask


class TypeAliasType:
    """What a `type` statement makes."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self._value = _value(value)
        self.__type_params__ = type_params
        self.__module__ = '__main__'

    @property
    def __value__(self):
        return self._value()

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _GenericAlias(self, parameters)

    def __or__(self, other):
        return _Subscripted(Union, (self, other))

    def __ror__(self, other):
        return _Subscripted(Union, (other, self))

    def __repr__(self):
        return self.__name__


def _type_alias(name, type_params, value):
    made = TypeAliasType(name, None, type_params=type_params)
    made._value = _once(value)
    return made


class _GenericBase(_Subscripted):
    """Generic[T], or a generic class with types filled in."""

    @property
    def __parameters__(self):
        return tuple(arg for arg in self.__args__ if isinstance(arg, _Parameter))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, parameters):
        parameters = list(parameters if isinstance(parameters, tuple) else (parameters,))
        filled = [parameters.pop(0) if isinstance(arg, _Parameter) and parameters else arg for arg in self.__args__]
        return _GenericBase(self.__origin__, tuple(filled))

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    __subclasscheck__ = __instancecheck__

    def __repr__(self):
        return f'{_shown(self.__origin__)}[{", ".join(map(_shown, self.__args__))}]'


class Generic:
    """A base for classes with type parameters."""
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        if cls in (Generic, Protocol):
            if not parameters:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(isinstance(p, (_Parameter, _Subscripted)) for p in parameters):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification '
                                'variables.')
            if len(set(parameters)) != len(parameters):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        elif not getattr(cls, '__parameters__', ()):
            raise TypeError(f'{cls!r} is not a generic class')
        else:
            wanted = cls.__parameters__
            if len(parameters) != len(wanted) and not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in wanted):
                few = len([p for p in wanted if not p.has_default()])
                if not few <= len(parameters) <= len(wanted):
                    what = 'many' if len(parameters) > len(wanted) else 'few'
                    raise TypeError(f'Too {what} arguments for {cls!r}; actual {len(parameters)}, expected {len(wanted)}')
        return _GenericBase(cls, parameters)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        for base in cls.__dict__.get('__orig_bases__', ()):
            for arg in getattr(base, '__args__', ()):
                arg = arg.__args__[0] if isinstance(arg, _Subscripted) and arg.__origin__ is Unpack else arg
                if isinstance(arg, _Parameter) and arg not in found:
                    found.append(arg)
        if found or '__orig_bases__' in cls.__dict__:
            cls.__parameters__ = tuple(found)


import abc as _abc

_NOT_MEMBERS = frozenset("""__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__
__subclasshook__ __weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __parameters__
__orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__
__type_params__ __annotate__ __annotate_func__ __annotations_cache__ __qualname__ __init_subclass__ __classdictcell__
_abc_impl _abc_registry _abc_cache __callable_proto_members_only__ __hash__""".split())


class _ProtocolMeta(_abc.ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get('_is_protocol', False):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get('_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls in type(instance).__mro__:
            return True
        return all(hasattr(instance, name) and (getattr(instance, name) is not None or name not in dir(cls))
                   for name in cls.__protocol_attrs__)

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get('_is_protocol', False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not cls.__dict__.get('_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        data = sorted(name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None)))
        if data:
            raise TypeError("Protocols with non-method members don't support issubclass(). Non-method members: "
                            f'{", ".join(map(repr, data))}.')
        if super().__subclasscheck__(other):
            return True
        return all(any(name in base.__dict__ and base.__dict__[name] is not None for base in other.__mro__)
                   for name in cls.__protocol_attrs__)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that describe what others can do."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if not cls._is_protocol:
            return
        cls.__protocol_attrs__ = _members_of(cls)
        if cls.__init__ is Protocol.__init__ or '__init__' not in cls.__dict__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls.__dict__.get('_is_protocol', False):
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            init(self, *args, **kwargs)
            return


def _members_of(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ == 'typing':
            continue
        names = set(base.__dict__) | set(getattr(base, '__annotations__', {}) if base is cls or
                                         base.__dict__.get('_is_protocol') else ())
        found |= {name for name in names if name not in _NOT_MEMBERS and not name.startswith('_abc_')}
    return found


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


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    return _overload_dummy


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(f):
    try:
        f.__override__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    if not issubclass(cls, Generic) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def assert_type(val, typ):
    return val


def reveal_type(obj):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


class NewType:
    """A name for a type that is to be told from others."""

    def __init__(self, name, tp):
        self.__qualname__ = self.__name__ = name
        self.__supertype__ = tp
        import sys
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __call__(self, x):
        return x

    def __or__(self, other):
        return _Subscripted(Union, (self, other))

    def __ror__(self, other):
        return _Subscripted(Union, (other, self))

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`{self.__name__} = NewType({self.__name__!r}, ...)`')

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, '__annotations__', {}))


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
