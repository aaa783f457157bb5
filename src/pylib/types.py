"""Names for the types that the interpreter makes. Left out: making classes by hand."""
from _types import *
from _types import _iterable_coroutine

NoneType = type(None)
LambdaType = FunctionType
BuiltinMethodType = BuiltinFunctionType
MappingProxyType = type(type.__dict__)


class SimpleNamespace:
    """An object with the attributes that it is given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = (f'{name}={value!r}' for name, value in self.__dict__.items())
        return f'namespace({", ".join(items)})'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


def coroutine(func):
    """Makes generators of a generator function awaitable."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    return _iterable_coroutine(func)
