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
