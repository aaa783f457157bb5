"""Tools for functions. What is called often is native, in _functools."""
from _functools import Placeholder, _lru_cache_wrapper, cmp_to_key, partial, reduce
from types import GenericAlias, MappingProxyType, UnionType

__all__ = [
    'update_wrapper',
    'wraps',
    'WRAPPER_ASSIGNMENTS',
    'WRAPPER_UPDATES',
    'total_ordering',
    'cache',
    'cmp_to_key',
    'lru_cache',
    'reduce',
    'partial',
    'partialmethod',
    'singledispatch',
    'singledispatchmethod',
    'cached_property',
    'Placeholder',
]

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """The decorator for update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# For each comparison that a class may have: the others, from it and from == or !=.
_DERIVED = {
    '__lt__': {
        '__gt__': lambda result, self, other: not result and self != other,
        '__le__': lambda result, self, other: result or self == other,
        '__ge__': lambda result, self, other: not result,
    },
    '__le__': {
        '__ge__': lambda result, self, other: not result or self == other,
        '__lt__': lambda result, self, other: result and self != other,
        '__gt__': lambda result, self, other: not result,
    },
    '__gt__': {
        '__lt__': lambda result, self, other: not (result or self == other),
        '__ge__': lambda result, self, other: result or self == other,
        '__le__': lambda result, self, other: not result,
    },
    '__ge__': {
        '__le__': lambda result, self, other: not result or self == other,
        '__gt__': lambda result, self, other: result and self != other,
        '__lt__': lambda result, self, other: not result,
    },
}


def _derived(name, root, conclude):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else conclude(result, self, other)

    method.__name__ = name
    method.__qualname__ = f'_{name.strip("_")}_from_{root.strip("_")}'
    method.__doc__ = f'Return a {_SIGNS[name]} b.  Computed by @total_ordering from {_WAYS[root, name]}.'
    return method


_SIGNS = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}
_WAYS = {
    ('__lt__', '__gt__'): '(not a < b) and (a != b)',
    ('__lt__', '__le__'): '(a < b) or (a == b)',
    ('__lt__', '__ge__'): '(not a < b)',
    ('__le__', '__ge__'): '(not a <= b) or (a == b)',
    ('__le__', '__lt__'): '(a <= b) and (a != b)',
    ('__le__', '__gt__'): '(not a <= b)',
    ('__gt__', '__lt__'): '(not a > b) and (a != b)',
    ('__gt__', '__ge__'): '(a > b) or (a == b)',
    ('__gt__', '__le__'): '(not a > b)',
    ('__ge__', '__le__'): '(not a >= b) or (a == b)',
    ('__ge__', '__gt__'): '(a >= b) and (a != b)',
    ('__ge__', '__lt__'): '(not a >= b)',
}


def total_ordering(cls):
    """Fills in the comparisons that are missing, from the one that is there."""
    roots = {name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, conclude in _DERIVED[root].items():
        if name not in roots:
            setattr(cls, name, _derived(name, root, conclude))
    return cls


class partialmethod:
    """A partial that becomes a method."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        if any(value is Placeholder for value in keywords.values()):
            raise TypeError('Placeholder cannot be passed as a keyword argument')
        if isinstance(func, partialmethod):
            given = iter(args)
            earlier = [next(given, Placeholder) if arg is Placeholder else arg for arg in func.args]
            args = (*earlier, *given)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        shown = [repr(self.func), *map(repr, self.args), *(f'{name}={value!r}' for name, value in self.keywords.items())]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(shown)})'

    def _make_unbound_method(self):
        places = self.args.count(Placeholder)

        def _method(cls_or_self, /, *args, **keywords):
            if len(args) < places:
                raise TypeError(
                    "missing positional arguments in 'partialmethod' call; "
                    f'expected at least {places}, got {len(args)}'
                )
            given = iter(args)
            earlier = [next(given) if arg is Placeholder else arg for arg in self.args]
            return self.func(cls_or_self, *earlier, *given, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            func = get(obj, cls)
            if func is not self.func:
                result = partial(func, *self.args, **self.keywords)
                if hasattr(func, '__self__'):
                    result.__self__ = func.__self__
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    before = None
    while func is not before:
        before = func
        while isinstance(getattr(func, '__partialmethod__', None), partialmethod):
            func = func.__partialmethod__
        while isinstance(func, partialmethod):
            func = func.func
        func = _unwrap_partial(func)
    return func


def _CacheInfo(*counts):
    """A named tuple of counts; its class is made when somebody asks for the first."""
    global _CacheInfo
    from collections import namedtuple

    _CacheInfo = namedtuple('CacheInfo', 'hits misses maxsize currsize', module='functools')
    return _CacheInfo(*counts)


def lru_cache(maxsize=128, typed=False):
    """Remembers results; the ones not used for the longest time go first."""
    if isinstance(maxsize, int):
        maxsize = max(0, maxsize)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(user_function, maxsize, typed):
    if not callable(user_function):
        raise TypeError('the first argument must be callable')
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, lambda *counts: _CacheInfo(*counts))
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """lru_cache without a limit."""
    return lru_cache(maxsize=None)(user_function)


def _merged(rows):
    """The C3 merge of rows of classes."""
    result = []
    rows = [list(row) for row in rows if row]
    while rows:
        for row in rows:
            head = row[0]
            if not any(head in other[1:] for other in rows):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(head)
        rows = [[cls for cls in row if cls is not head] for row in rows]
        rows = [row for row in rows if row]
    return result


def _order_with(cls, abstract):
    """The mro of a class with abstract classes put in where the class comes to be one of them."""
    bases = cls.__bases__
    boundary = 0
    for at, base in enumerate(reversed(bases)):
        if hasattr(base, '__abstractmethods__'):
            boundary = len(bases) - at
            break
    explicit, others = list(bases[:boundary]), list(bases[boundary:])
    here = [each for each in abstract if issubclass(cls, each) and not any(issubclass(base, each) for base in bases)]
    rest = [each for each in abstract if each not in here]
    rows = [_order_with(base, rest) for base in [*explicit, *here, *others]]
    return _merged([[cls], *rows, explicit, here, others])


def _compose_mro(cls, types):
    own = set(cls.__mro__)

    def is_related(each):
        if each in own or not hasattr(each, '__mro__') or isinstance(each, GenericAlias):
            return False
        return issubclass(cls, each)

    related = [each for each in types if is_related(each)]
    related = [each for each in related if not any(each != other and each in other.__mro__ for other in related)]
    chosen = []
    for each in related:
        found = []
        for sub in each.__subclasses__():
            if sub not in own and issubclass(cls, sub):
                found.append([base for base in sub.__mro__ if base in related])
        found.sort(key=len, reverse=True)
        for base in [each] if not found else [base for row in found for base in row]:
            if base not in chosen or not found:
                chosen.append(base)
    return _order_with(cls, chosen)


def _find_impl(cls, registry):
    """The best implementation for a class; None when there is none."""
    match = None
    for each in _compose_mro(cls, registry.keys()):
        if match is not None:
            if each in registry and each not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, each):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {each}')
            break
        if each in registry:
            match = each
    return registry.get(match)


def _is_dispatch_type(cls):
    return isinstance(cls, type) or isinstance(cls, UnionType) and all(isinstance(arg, type) for arg in cls.__args__)


def _annotated_type(func):
    """What a function's first annotation says it is for."""
    func = getattr(func, '__wrapped__', func) if isinstance(func, (classmethod, staticmethod)) else func
    if getattr(func, '__annotate__', None) is None and not getattr(func, '__annotations__', None):
        raise TypeError(
            f'Invalid first argument to `register()`: {func!r}. '
            'Use either `@register(some_class)` or plain `@register` on an annotated function.'
        )
    from typing import get_type_hints

    name, cls = next(iter(get_type_hints(func).items()))
    if not _is_dispatch_type(cls):
        problem = 'not all arguments are classes' if isinstance(cls, UnionType) else 'is not a class'
        raise TypeError(f'Invalid annotation for {name!r}. {cls!r} {problem}.')
    return cls


def singledispatch(func):
    """Chooses the function by the class of the first argument."""
    registry = {object: func}
    known = {}
    token = None
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        nonlocal token
        if token is not None:
            from abc import get_cache_token

            if token != get_cache_token():
                known.clear()
                token = get_cache_token()
        if cls not in known:
            known[cls] = registry[cls] if cls in registry else _find_impl(cls, registry)
        return known[cls]

    def register(cls, func=None):
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        else:
            func = cls
            cls = _annotated_type(func)
        for each in cls.__args__ if isinstance(cls, UnionType) else (cls,):
            registry[each] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            from abc import get_cache_token

            token = get_cache_token()
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


def _name_of(obj):
    return getattr(obj, '__qualname__', None) or getattr(obj, '__name__', '?')


class singledispatchmethod:
    """Chooses the method by the class of the first argument behind self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        return f'<single dispatch method descriptor {_name_of(self.func)}>'


class _singledispatchmethod_get:
    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._obj = obj
        self._cls = cls
        for name in ('__module__', '__doc__'):
            if hasattr(unbound.func, name):
                setattr(self, name, getattr(unbound.func, name))

    def __repr__(self):
        name = _name_of(self)
        if self._obj is None:
            return f'<single dispatch method {name}>'
        return f'<bound single dispatch method {name} of {self._obj!r}>'

    def __call__(self, /, *args, **kwargs):
        if not args:
            name = getattr(self._unbound.func, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{name} requires at least 1 positional argument')
        chosen = self._unbound.dispatcher.dispatch(args[0].__class__)
        return chosen.__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name not in {'__name__', '__qualname__', '__isabstractmethod__', '__annotations__', '__type_params__'}:
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register


_missing = object()


class cached_property:
    """A property that is computed once and then kept in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).'
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            ) from None
        val = cache.get(self.attrname, _missing)
        if val is _missing:
            val = self.func(instance)
            try:
                cache[self.attrname] = val
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                    f'assignment for caching {self.attrname!r} property.'
                ) from None
        return val

    __class_getitem__ = classmethod(GenericAlias)
