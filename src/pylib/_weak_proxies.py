"""Proxies: weak references that behave like their objects. C in CPython. Part of weakref."""
import operator as _operator
from _weakref import ref

__name__ = 'weakref'


def _target(proxy):
    target = object.__getattribute__(proxy, '_ref')()
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


def _unwrap(value):
    return _target(value) if type(value) in ProxyTypes else value


class ProxyType:
    """Stands for an object without keeping it: whatever is done to it is done to the object."""
    __slots__ = ('_ref',)

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, '_ref')()
        return f"<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>"

    def __hash__(self):
        raise TypeError("unhashable type: 'weakref.ProxyType'")


def _forward(name, function):
    def method(self, *args):
        return function(_target(self), *map(_unwrap, args))
    method.__name__ = name
    setattr(ProxyType, name, method)


def _forward_swapped(name, function):
    def method(self, other):
        return function(_unwrap(other), _target(self))
    method.__name__ = name
    setattr(ProxyType, name, method)


for _name, _function in [('__str__', str), ('__bool__', bool), ('__len__', len), ('__iter__', iter), ('__next__', next),
                         ('__getitem__', _operator.getitem), ('__setitem__', _operator.setitem),
                         ('__delitem__', _operator.delitem), ('__contains__', _operator.contains), ('__int__', int),
                         ('__float__', float), ('__index__', _operator.index), ('__reversed__', reversed)]:
    _forward(_name, _function)
for _name in ['lt', 'le', 'eq', 'ne', 'gt', 'ge', 'neg', 'pos', 'abs', 'invert']:
    _forward(f'__{_name}__', getattr(_operator, f'__{_name}__'))
for _name in ['add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor']:
    _forward(f'__{_name}__', getattr(_operator, f'__{_name}__'))
    _forward(f'__i{_name}__', getattr(_operator, f'__i{_name}__'))
    _forward_swapped(f'__r{_name}__', getattr(_operator, f'__{_name}__'))
del _name, _function


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """Makes a proxy to object; callback is called with it when the object is about to be finalized."""
    cls = CallableProxyType if callable(object) else ProxyType
    made = cls.__new__(cls)
    reference = ref(object) if callback is None else ref(object, lambda _: callback(made))
    cls.__base__._ref.__set__(made, reference) if cls is CallableProxyType else cls._ref.__set__(made, reference)
    return made
