"""Abstract base classes. https://docs.python.org/3/library/abc.html"""
from _types import count_as

__all__ = ['ABC', 'ABCMeta', 'abstractmethod', 'abstractclassmethod', 'abstractstaticmethod', 'abstractproperty',
           'update_abstractmethods', 'get_cache_token']


def abstractmethod(funcobj):
    """Marks a method that subclasses have to define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """An abstract class method, as it was written before the decorators could be combined."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """An abstract static method, as it was written before the decorators could be combined."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """An abstract property, as it was written before the decorators could be combined."""
    __isabstractmethod__ = True


# how often a class has been registered anywhere: what was found not to be a subclass may be one after that
_registrations = 0


class _abc_data:
    """What an abstract base class knows of others: those registered, and what has been asked about."""
    __slots__ = 'registry', 'cache', 'negative', 'version'

    def __init__(self):
        self.registry = []
        self.cache = set()
        self.negative = set()
        self.version = _registrations

    def forget(self):
        self.negative.clear()
        self.version = _registrations


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = [key for key, value in namespace.items() if getattr(value, '__isabstractmethod__', False)]
        cls.__abstractmethods__ = frozenset(names) | _still_abstract(cls, bases)
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Makes a class count as a subclass."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(subclass)
        count_as(subclass, cls)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        said = instance.__class__
        if said in cls._abc_impl.cache:
            return True
        real = type(instance)
        return cls.__subclasscheck__(said) or real is not said and cls.__subclasscheck__(real)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_impl
        if subclass in known.cache:
            return True
        if known.version < _registrations:
            known.forget()
        elif subclass in known.negative:
            return False
        found = _is_below(cls, subclass, known.registry)
        if found is None:
            return True
        (known.cache if found else known.negative).add(subclass)
        return found

    def _dump_registry(cls, file=None):
        """Prints what it knows, for those who look for mistakes."""
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {get_cache_token()}', file=file)
        known = cls._abc_impl
        print(f'_abc_registry: {set(known.registry)!r}', file=file)
        print(f'_abc_cache: {known.cache!r}', file=file)
        print(f'_abc_negative_cache: {known.negative!r}', file=file)
        print(f'_abc_negative_cache_version: {known.version!r}', file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.cache.clear()
        cls._abc_impl.negative.clear()


def _still_abstract(cls, bases):
    """The abstract methods of the bases that the class does not define."""
    names = {key: None for base in bases for key in getattr(base, '__abstractmethods__', ())}
    return {key for key in names if getattr(getattr(cls, key, None), '__isabstractmethod__', False)}


def _is_below(cls, subclass, registry):
    """Whether it counts as a subclass; None when it is itself registered, which is not remembered."""
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return bool(answer)
    if cls in getattr(subclass, '__mro__', ()):
        return True
    if any(one is subclass for one in registry):
        return None
    return any(issubclass(subclass, one) for one in registry) or (
        any(issubclass(subclass, one) for one in cls.__subclasses__()))


def update_abstractmethods(cls):
    """Looks again which methods are abstract."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    own = {key for key, value in cls.__dict__.items() if getattr(value, '__isabstractmethod__', False)}
    cls.__abstractmethods__ = frozenset(own | _still_abstract(cls, cls.__bases__))
    return cls


def get_cache_token():
    """How often a class has been registered: answers about subclasses can change when this does."""
    return _registrations


class ABC(metaclass=ABCMeta):
    """A class to inherit from instead of naming the metaclass."""

    __slots__ = ()
