"""What is written in square brackets: the special forms of `typing`, the objects that they make, and how types are put in
for type parameters. Everything here belongs to `typing` by name."""
import collections
import collections.abc
from types import GenericAlias

from _typing import Generic, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple, Union

__name__ = 'typing'

_known = {}

# set by _typing_protocols
Protocol = None


def _remembered(function):
    """The same object for the same arguments, as long as they can be compared; 1 and True are not the same."""
    def inner(self, *args):
        try:
            key = function, self, args, _types_of(args)
            if key in _known:
                return _known[key]
        except TypeError:
            return function(self, *args)
        made = _known[key] = function(self, *args)
        return made
    inner.__name__ = function.__name__
    inner.__doc__ = function.__doc__
    return inner


def _types_of(value):
    return tuple(map(_types_of, value)) if type(value) is tuple else type(value)


def _make_forward_ref(text, **where):
    from annotationlib import ForwardRef
    made = ForwardRef(text, **where)
    made.__forward_code__  # refuses at once what is no expression
    return made


def _type_convert(arg, module=None, *, allow_special_forms=False, owner=None):
    """None as its type, text as a reference to what it names."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return _make_forward_ref(arg, module=module, is_class=allow_special_forms, owner=owner)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False, owner=None):
    """The argument as a type; TypeError for what can be none. The message says what it should have been."""
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms, owner=owner)
    if type(arg) is type:
        return arg
    if isinstance(arg, _GenericAlias):
        never = (Generic, Protocol) if allow_special_forms else (
            (Generic, Protocol, ClassVar, Final) if is_argument else (Generic, Protocol, ClassVar))
        if any(arg.__origin__ is one for one in never):
            raise TypeError(f'{arg} is not valid as type argument')
    if any(arg is one for one in (Any, LiteralString, NoReturn, Never, Self, TypeAlias)):
        return arg
    if allow_special_forms and (arg is ClassVar or arg is Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg is Generic or arg is Protocol:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _type_repr(obj):
    """A type as it is written in an annotation."""
    if isinstance(obj, tuple):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    if obj is ...:
        return '...'
    if isinstance(obj, type) or type(obj) in _FUNCTIONS:
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    return repr(obj)


_FUNCTIONS = {type(_type_repr), type(len)}


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


# -- type parameters, and what is put in for them

def _is_many(value):
    """Whether it is `*Ts`."""
    return not isinstance(value, type) and getattr(value, '__typing_is_unpacked_typevartuple__', False) is True


def _is_parameters(value):
    """Whether it can stand for the parameters of a function."""
    return value is ... or isinstance(value, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters in `args`, each once, in the order in which they come."""
    found = []
    seen_default = seen_many = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            inside = [one for item in arg for one in _collect_type_parameters([item])]
        elif hasattr(arg, '__typing_subst__'):
            inside = [arg]
            if enforce_default_ordering and arg not in found:
                if arg.has_default():
                    if seen_many:
                        raise TypeError('Type parameter with a default follows TypeVarTuple')
                    seen_default = True
                elif seen_default:
                    raise TypeError(f'Type parameter {arg!r} without a default follows type parameter with a default')
        else:
            seen_many = seen_many or _is_many(arg)
            inside = getattr(arg, '__parameters__', ())
        found += [one for one in dict.fromkeys(inside) if one not in found]
    return tuple(found)


def _unpack_args(args):
    """With the types of unpacked tuples in their places, unless they are of any length."""
    flat = []
    for arg in args:
        inside = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inside is not None and not (inside and inside[-1] is ...):
            flat.extend(inside)
        else:
            flat.append(arg)
    return flat


def _prepared(alias, parameters, args):
    """The arguments as each of the parameters wants them: one for each, when they are right."""
    for parameter in parameters:
        prepare = getattr(parameter, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    return args


def _typevar_subst(parameter, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    unpacked = isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
    if unpacked or isinstance(arg, GenericAlias) and arg.__unpacked__:
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _paramspec_subst(parameter, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(one, 'Expected a type.') for one in arg)
    if not _is_parameters(arg):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


def _paramspec_prepare_subst(parameter, alias, args):
    index, args = parameter._place_in(alias, args)
    if index >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(alias.__parameters__) == 1 and not _is_parameters(args[0]):
        return (args,)
    if isinstance(args[index], list):
        return *args[:index], tuple(args[index]), *args[index + 1:]
    return args


def _typevartuple_prepare_subst(parameter, alias, args):
    """As many of the arguments as the other parameters leave."""
    parameters = alias.__parameters__
    before = parameters.index(parameter)
    after = len(parameters) - before - 1
    if any(isinstance(one, TypeVarTuple) for one in parameters[before + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    endless = [k for k, arg in enumerate(args) if _is_endless(arg)]
    if len(endless) > 1:
        raise TypeError('More than one unpacked arbitrary-length tuple argument')
    left, right, filler = before, after, None
    if endless:
        filler = args[endless[0]].__typing_unpacked_tuple_args__[0]
        left, right = min(left, endless[0]), min(right, len(args) - endless[0] - 1)
    elif left + right > len(args):
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}')
    end = len(args) - right
    if left == end and parameter.has_default():
        taken = tuple(_unpack_args([parameter.__default__]))
    else:
        taken = tuple(args[left:end])
    return (*args[:left], *[filler] * (before - left), taken, *[filler] * (after - right), *args[end:])


def _is_endless(arg):
    inside = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
    return bool(inside) and len(inside) == 2 and inside[-1] is ...


@_remembered
def _generic_class_getitem(cls, args):
    """`cls[args]` of a generic class; of Generic and Protocol themselves it declares the parameters."""
    args = tuple(map(_type_convert, args if isinstance(args, tuple) else (args,)))
    if cls is Generic or cls is Protocol:
        if problem := _problem_of_parameters(cls, args):
            raise TypeError(problem)
    else:
        parameters = cls.__parameters__
        args = _prepared(cls, parameters, args)
        _check_generic_specialization(cls, parameters, args)
        pairs = zip(parameters, args)
        args = tuple(one for p, arg in pairs for one in (arg if isinstance(p, TypeVarTuple) else (arg,)))
    return _GenericAlias(cls, args)


def _problem_of_parameters(cls, args):
    """Why Generic and Protocol cannot have these for parameters; None if they can."""
    if not args:
        return f'Parameter list to {cls.__qualname__}[...] cannot be empty'
    if not all(isinstance(one, (TypeVar, ParamSpec)) or _is_many(one) for one in args):
        return f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.'
    if len(set(args)) != len(args):
        return f'Parameters to {cls.__name__}[...] must all be unique'
    return None


def _check_generic_specialization(cls, parameters, args):
    actual, wanted = len(args), len(parameters)
    if not wanted:
        raise TypeError(f'{cls} is not a generic class')
    if actual == wanted or actual < wanted and parameters[actual].has_default():
        return
    what = 'many' if actual > wanted else 'few'
    if actual < wanted:
        wanted -= sum(one.has_default() for one in parameters)
        what = 'many' if actual > wanted else 'few'
        wanted = f'at least {wanted}'
    raise TypeError(f'Too {what} arguments for {cls}; actual {actual}, expected {wanted}')


def _generic_init_subclass(cls):
    """Finds the parameters of a new class with Generic among its bases."""
    written = cls.__dict__.get('__orig_bases__')
    if written is None:
        plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls).__name__ != '_TypedDictMeta'
    else:
        plain = Generic in written
    if plain:
        raise TypeError('Cannot inherit from plain Generic')
    cls.__parameters__ = _declared_by(written or ())


def _declared_by(bases):
    found = _collect_type_parameters(bases)
    declared = [base.__parameters__ for base in bases if isinstance(base, _GenericAlias) and base.__origin__ is Generic]
    if len(declared) > 1:
        raise TypeError('Cannot inherit from Generic[...] multiple times.')
    if not declared:
        return found
    missing = [str(one) for one in found if one not in declared[0]]
    if missing:
        raise TypeError(f'Some type variables ({", ".join(missing)}) are not listed in '
                        f'Generic[{", ".join(map(str, declared[0]))}]')
    return declared[0]


# -- forms

class _Final:
    """For what cannot be a base class outside."""
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _NotIterable:
    __slots__ = ()
    __iter__ = None


class _SpecialForm(_Final, _NotIterable, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_remembered
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        return self._getitem(self, *(parameters if isinstance(parameters, tuple) else (parameters,)))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _bare(name, doc):
    """A form that takes nothing in brackets."""
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


def _single(name, doc, special=False):
    """A form that takes one type."""
    def getitem(self, parameters):
        item = _type_check(parameters, f'{self} accepts only single type.', allow_special_forms=special)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _bare('NoReturn', 'What a function gives that never returns.')
Never = _bare('Never', 'The type without values.')
Self = _bare('Self', 'The class that the method stands in.')
LiteralString = _bare('LiteralString', 'A string that stands in the source.')
TypeAlias = _bare('TypeAlias', 'Marks an assignment as the definition of a type.')
ClassVar = _single('ClassVar', 'Marks what belongs to the class and not to its instances.', special=True)
Final = _single('Final', 'Marks what is never assigned again.', special=True)
TypeGuard = _single('TypeGuard', 'The answer of a function that tells a type.')
TypeIs = _single('TypeIs', 'The answer of a function that tells a type, either way.')
Required = _single('Required', 'Marks a key that a TypedDict must have.', special=True)
NotRequired = _single('NotRequired', 'Marks a key that a TypedDict may lack.', special=True)
ReadOnly = _single('ReadOnly', 'Marks a key that nobody may set.', special=True)


@_SpecialForm
def Optional(self, parameters):
    """A type, or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), None]


@_SpecialForm
def Concatenate(self, parameters):
    """The parameters of a function with some more before them."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    *types, last = parameters if isinstance(parameters, tuple) else (parameters,)
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(self, (*(_type_check(one, message) for one in types), last))


@_SpecialForm
def Unpack(self, parameters):
    """The types in a tuple, one by one."""
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(origin=self, args=(item,))


@_TypedCacheSpecialForm
@_remembered
def Literal(self, *parameters):
    """One of these values."""
    flat = [one for item in parameters
            for one in (item.__args__ if isinstance(item, _LiteralGenericAlias) else (item,))]
    try:
        flat = [value for value, _ in dict.fromkeys((one, type(one)) for one in flat)]
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_TypedCacheSpecialForm
@_remembered
def Annotated(self, *params):
    """A type, and whatever there is to say about it."""
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    if _is_many(params[0]):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


# -- what forms make

class _BaseGenericAlias(_Final, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        if not any(map(_brings_generic, bases[bases.index(self) + 1:])):
            found.append(Generic)
        return tuple(found)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_defaults'):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return sorted({*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))})


def _brings_generic(base):
    """Whether Generic will be among the bases because of this one."""
    if isinstance(base, _BaseGenericAlias):
        return True
    if isinstance(base, type):
        return issubclass(base, Generic)
    entries = getattr(base, '__mro_entries__', None)
    return entries is not None and any(isinstance(one, type) and issubclass(one, Generic) for one in entries((base,)))


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A class or a form with its arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        declares = origin is Generic or origin is Protocol
        self.__parameters__ = _collect_type_parameters(self.__args__, enforce_default_ordering=declares)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @_remembered
    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        args = _unpack_args(map(_type_convert, args if isinstance(args, tuple) else (args,)))
        args = _prepared(self, self.__parameters__, tuple(args))
        wanted = len(self.__parameters__)
        if len(args) != wanted:
            what = 'many' if len(args) > wanted else 'few'
            raise TypeError(f'Too {what} arguments for {self}; actual {len(args)}, expected {wanted}')
        return self.copy_with(tuple(self._filled(self.__args__, dict(zip(self.__parameters__, args)))))

    def _filled(self, old_args, values):
        """The arguments with the values of the parameters in their places."""
        filled = []
        for old in old_args:
            new = self._filled_one(old, values)
            if isinstance(old, tuple):
                filled.append(tuple(self._filled(old, values)))
            elif isinstance(new, tuple) and (self.__origin__ is collections.abc.Callable or _is_many(old)):
                filled.extend(new)
            else:
                filled.append(new)
        return filled

    def _filled_one(self, old, values):
        if isinstance(old, type):
            return old
        substitute = getattr(old, '__typing_subst__', None)
        if substitute:
            return substitute(values[old])
        inside = getattr(old, '__parameters__', ())
        if not inside:
            return old
        return old[tuple(one for p in inside
                         for one in (values[p] if isinstance(p, TypeVarTuple) else (values[p],)))]

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        return f'{name}[{", ".join(map(_type_repr, self.__args__)) or "()"}]'

    def __reduce__(self):
        import operator
        import typing
        origin = getattr(typing, self._name) if self._name else self.__origin__
        args = self.__args__
        return operator.getitem, (origin, args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            if Protocol in bases or any(isinstance(one, _BaseGenericAlias) and one is not self for one in later):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """A name of `typing` for a class that is elsewhere: List, Mapping, Awaitable."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        self.__doc__ = f'A generic version of {_type_repr(origin)}.'

    @_remembered
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple(_type_check(one, 'Parameters to generic types must be types.') for one in params)
        wanted, least = self._nparams, self._nparams - len(self._defaults)
        if least <= len(params) < wanted:
            params += self._defaults[len(params) - wanted:]
        if len(params) != wanted:
            if not wanted:
                raise TypeError(f'{self} is not a generic class')
            expected = f'at least {least}' if self._defaults else wanted
            what = 'many' if len(params) > wanted else 'few'
            raise TypeError(f'Too {what} arguments for {self}; actual {len(params)}, expected {expected}')
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __instancecheck__(self, inst):
        import warnings
        warnings.warn(f"'typing.{self._name}' is deprecated and slated for removal in Python 3.17", DeprecationWarning,
                      stacklevel=3)
        return super().__instancecheck__(inst)


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        *args, result = self.__args__
        if len(args) == 1 and _is_parameters(args[0]):
            return super().__repr__()
        return f'typing.Callable[[{", ".join(map(_type_repr, args))}], {_type_repr(result)}]'

    def __reduce__(self):
        import operator
        args = self.__args__
        if not (len(args) == 2 and _is_parameters(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        return self._with(tuple(args) if isinstance(args, list) else args, result)

    @_remembered
    def _with(self, args, result):
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ...:
            return self.copy_with((..., result))
        args = args if isinstance(args, tuple) else (args,)
        return self.copy_with((*map(_type_convert, args), result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_remembered
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        if len(params) >= 2 and params[-1] is ...:
            return self.copy_with((*(_type_check(one, 'Tuple[t, ...]: t must be a type.') for one in params[:-1]), ...))
        return self.copy_with(tuple(_type_check(one, 'Tuple[t0, t1, ...]: each t must be a type.') for one in params))


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def _values(self):
        return frozenset((one, type(one)) for one in self.__args__)

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self):
        return hash(self._values())


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *first, last = params
        if isinstance(last, (list, tuple)):
            return *first, *last
        if isinstance(last, _ConcatenateGenericAlias):
            params = *first, *last.__args__
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        if not isinstance(arg, (_GenericAlias, GenericAlias)):
            return None
        if arg.__origin__ is not tuple:
            raise TypeError('Unpack[...] must be used with a tuple type')
        return arg.__args__

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __reduce__(self):
        import operator
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        return 'Annotated' if attr in ('__name__', '__qualname__') else super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _should_unflatten_callable_args(tp, args):
    """Whether the arguments of a Callable are to be given back as a list and a result."""
    return tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and _is_parameters(args[0]))


def get_origin(tp):
    """The class or form that was subscripted; None for what was not."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return Union if isinstance(tp, Union) else None


def get_args(tp):
    """What stands in the brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        return (list(args[:-1]), args[-1]) if _should_unflatten_callable_args(tp, args) else args
    return tp.__args__ if isinstance(tp, Union) else ()


# -- names for classes that are elsewhere

_abc = collections.abc
Hashable = _SpecialGenericAlias(_abc.Hashable, 0)
Awaitable = _SpecialGenericAlias(_abc.Awaitable, 1)
Coroutine = _SpecialGenericAlias(_abc.Coroutine, 3)
AsyncIterable = _SpecialGenericAlias(_abc.AsyncIterable, 1)
AsyncIterator = _SpecialGenericAlias(_abc.AsyncIterator, 1)
Iterable = _SpecialGenericAlias(_abc.Iterable, 1)
Iterator = _SpecialGenericAlias(_abc.Iterator, 1)
Reversible = _SpecialGenericAlias(_abc.Reversible, 1)
Sized = _SpecialGenericAlias(_abc.Sized, 0)
Container = _SpecialGenericAlias(_abc.Container, 1)
Collection = _SpecialGenericAlias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
ByteString = _DeprecatedGenericAlias(_abc.ByteString, 0)
AbstractSet = _SpecialGenericAlias(_abc.Set, 1, name='AbstractSet')
MutableSet = _SpecialGenericAlias(_abc.MutableSet, 1)
Mapping = _SpecialGenericAlias(_abc.Mapping, 2)
MutableMapping = _SpecialGenericAlias(_abc.MutableMapping, 2)
Sequence = _SpecialGenericAlias(_abc.Sequence, 1)
MutableSequence = _SpecialGenericAlias(_abc.MutableSequence, 1)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _SpecialGenericAlias(list, 1, inst=False, name='List')
Deque = _SpecialGenericAlias(collections.deque, 1, name='Deque')
Set = _SpecialGenericAlias(set, 1, inst=False, name='Set')
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name='FrozenSet')
MappingView = _SpecialGenericAlias(_abc.MappingView, 1)
KeysView = _SpecialGenericAlias(_abc.KeysView, 1)
ItemsView = _SpecialGenericAlias(_abc.ItemsView, 2)
ValuesView = _SpecialGenericAlias(_abc.ValuesView, 1)
Dict = _SpecialGenericAlias(dict, 2, inst=False, name='Dict')
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
ChainMap = _SpecialGenericAlias(collections.ChainMap, 2)
Generator = _SpecialGenericAlias(_abc.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _SpecialGenericAlias(_abc.AsyncGenerator, 2, defaults=(type(None),))
Type = _SpecialGenericAlias(type, 1, inst=False, name='Type')
