"""What `[T]`, `type X = …` and Generic are made of: the half of `typing` that definitions with type parameters need.

The rest of `typing` is imported when somebody subscripts or looks closer. Everything here belongs to `typing` by name.
"""
import sys

from _types import name_in_full

__name__ = 'typing'
Union = type(int | str)


class NoDefaultType:
    """The class of NoDefault."""
    __module__ = 'builtins'
    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __reduce__(self):
        return 'NoDefault'

    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = object.__new__(NoDefaultType)


class _Constant:
    """Gives its value in whatever format it is asked for."""

    def __init__(self, value):
        self._value = value

    def __call__(self, format=1, /):
        if format == 4:
            from annotationlib import type_repr
            return type_repr(self._value)
        return self._value

    def __repr__(self):
        return f'<constevaluator {self._value!r}>'


_Constant.__name__ = _Constant.__qualname__ = '_ConstEvaluator'


class _Later:
    """A value that is worked out when somebody asks, and only once; errors are not kept."""

    def __init__(self, evaluate):
        self.evaluate = evaluate

    def get(self):
        if not hasattr(self, '_value'):
            self._value = self.evaluate(1)
        return self._value


def _known(value):
    return _Later(_Constant(value))


def _check(value, message):
    from typing import _type_check
    return _type_check(value, message)


def _need_text(kind, name):
    if not isinstance(name, str):
        raise TypeError(f"{kind.lower()}() argument 'name' must be str, not {type(name).__name__}")


def _module_of(frame):
    return frame.f_globals.get('__name__')


class _Parameter:
    """What the three kinds of type parameters have in common."""

    def __init_subclass__(cls, final=True):
        if final:
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")

    @property
    def __name__(self):
        return self._name

    @property
    def __default__(self):
        return self._default.get()

    @property
    def evaluate_default(self):
        return _evaluator(self._default, NoDefault)

    def has_default(self):
        return self._default.evaluate is not _NO_DEFAULT

    def __typing_subst__(self, arg, /):
        from typing import _typevar_subst
        return _typevar_subst(self, arg)

    def __mro_entries__(self, bases, /):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self._name

    def _place_in(self, alias, args):
        """Where it stands among the parameters; the arguments with its default where they end before it."""
        index = alias.__parameters__.index(self)
        if index == len(args) and self.has_default():
            args = (*args, self.__default__)
        return index, args

    def __repr__(self):
        if self.__infer_variance__:
            return self._name
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self._name


_NO_DEFAULT = _Constant(NoDefault)


def _default(value):
    return _Later(_NO_DEFAULT) if value is NoDefault else _known(value)


def _evaluator(later, nothing):
    """The function behind a bound or a default; None where there is none."""
    evaluate = later.evaluate
    if not isinstance(evaluate, _Constant):
        return evaluate
    value = evaluate._value
    return None if value is nothing or nothing == () and len(value) == 0 else evaluate


class _Varied(_Parameter, final=False):
    """Parameters that may be declared covariant or contravariant."""

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
        self._variance = bool(covariant), bool(contravariant), bool(infer_variance)

    @property
    def __covariant__(self):
        return self._variance[0]

    @property
    def __contravariant__(self):
        return self._variance[1]

    @property
    def __infer_variance__(self):
        return self._variance[2]

    @property
    def __bound__(self):
        return self._bound.get()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class TypeVar(_Varied, final=False):
    """A type that is filled in later."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        _need_text('TypeVar', name)
        self._set_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if bound is not None:
            bound = _check(bound, 'Bound must be a type.')
            if constraints:
                raise TypeError('Constraints cannot be combined with bound=...')
        self._name = name
        self._bound = _known(bound)
        self._constraints = _known(constraints)
        self._default = _default(default)
        self.__module__ = _module_of(sys._getframe(1))

    @property
    def __constraints__(self):
        return self._constraints.get()

    @property
    def evaluate_bound(self):
        return _evaluator(self._bound, None)

    @property
    def evaluate_constraints(self):
        return _evaluator(self._constraints, ())

    def __typing_prepare_subst__(self, alias, args, /):
        index, args = self._place_in(alias, args)
        if index == len(args):
            raise TypeError(f'Too few arguments for {alias}; actual {index}, expected at least {index + 1}')
        return args


class _OfParamSpec:
    def __init__(self, origin):
        self.__origin__ = origin

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return object.__hash__(self)

    def __repr__(self):
        return f'{getattr(self.__origin__, "__name__", self.__origin__)}.{type(self)._part}'


class ParamSpecArgs(_OfParamSpec):
    """What `*args` of a function with these parameters is."""
    _part = 'args'


class ParamSpecKwargs(_OfParamSpec):
    """What `**kwargs` of a function with these parameters is."""
    _part = 'kwargs'


class ParamSpec(_Varied, final=False):
    """The parameters of a function that is filled in later."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        _need_text('ParamSpec', name)
        self._set_variance(covariant, contravariant, infer_variance)
        self._name = name
        self._bound = _known(None if bound is None else _check(bound, 'Bound must be a type.'))
        self._default = _default(default)
        self.__module__ = _module_of(sys._getframe(1))

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg, /):
        from typing import _paramspec_subst
        return _paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args, /):
        from typing import _paramspec_prepare_subst
        return _paramspec_prepare_subst(self, alias, args)


class TypeVarTuple(_Parameter, final=False):
    """Any number of types that are filled in later."""

    def __init__(self, name, *, default=NoDefault):
        _need_text('TypeVarTuple', name)
        self._name = name
        self._default = _default(default)
        self.__module__ = _module_of(sys._getframe(1))

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]

    def __typing_subst__(self, arg, /):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args, /):
        from typing import _typevartuple_prepare_subst
        return _typevartuple_prepare_subst(self, alias, args)

    def __repr__(self):
        return self._name


class TypeAliasType:
    """What a `type` statement makes."""

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self._set(name, type_params, _known(value), _module_of(sys._getframe(1)))

    def _set(self, name, type_params, value, module):
        values = self.__dict__
        values['_name'] = name
        values['_type_params'] = type_params
        values['_value'] = value
        values['__module__'] = module
        return self

    def __setattr__(self, name, value):
        if name == '__name__':
            raise AttributeError('readonly attribute')
        if hasattr(self, name):
            raise AttributeError(f"attribute {name!r} of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute {name!r}")

    @property
    def __name__(self):
        return self._name

    @property
    def __value__(self):
        return self._value.get()

    @property
    def evaluate_value(self):
        return self._value.evaluate

    @property
    def __type_params__(self):
        return self._type_params

    @property
    def __parameters__(self):
        from typing import Unpack
        return tuple(Unpack[one] if isinstance(one, TypeVarTuple) else one for one in self._type_params)

    def __getitem__(self, item):
        if not self._type_params:
            raise TypeError('Only generic type aliases are subscriptable')
        from types import GenericAlias
        return GenericAlias(self, item)

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __reduce__(self):
        return self._name

    def __repr__(self):
        return self._name


class Generic:
    """A base for classes with type parameters."""
    __slots__ = ()

    def __class_getitem__(cls, item):
        from typing import _generic_class_getitem
        return _generic_class_getitem(cls, item)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        from typing import _generic_init_subclass
        _generic_init_subclass(cls)


name_in_full(TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType, Generic)


def _type_parameter(kind, name, bound, default):
    """What `[name: bound = default]` in a definition makes; bound and default are functions, or None."""
    made = _KINDS[kind].__new__(_KINDS[kind])
    made._name = name
    made._default = _Later(default or _NO_DEFAULT)
    made.__module__ = _module_of(sys._getframe(1))
    if kind == 'TypeVarTuple':
        return made
    made._variance = False, False, True
    made._bound = _known(None)
    made._constraints = _known(())
    if kind == 'TypeVar':
        if bound is not None:
            made._bound = _Later(bound)
    elif kind == 'constrained TypeVar':
        made._constraints = _Later(bound)
    return made


_KINDS = {'TypeVar': TypeVar, 'constrained TypeVar': TypeVar, 'ParamSpec': ParamSpec, 'TypeVarTuple': TypeVarTuple}


def _type_alias(name, type_params, value):
    """What `type name[type_params] = …` makes; the value is a function."""
    return TypeAliasType.__new__(TypeAliasType)._set(name, type_params, _Later(value), _module_of(sys._getframe(1)))
