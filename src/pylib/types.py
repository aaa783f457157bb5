"""Names for the types that the interpreter makes. Left out: making classes by hand."""
from _types import *
from _types import _iterable_coroutine

NoneType = type(None)
LambdaType = FunctionType
BuiltinMethodType = BuiltinFunctionType
MappingProxyType = type(type.__dict__)


def coroutine(func):
    """Makes generators of a generator function awaitable."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    return _iterable_coroutine(func)


class DynamicClassAttribute:
    """A property of instances only: on the class the name is looked up by the metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or fget.__doc__
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _with(self, fget, fset, fdel, doc):
        made = type(self)(fget, fset, fdel, doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        return self._with(fget, self.fset, self.fdel, fget.__doc__ if self.overwrite_doc else None)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel, None)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel, None)
