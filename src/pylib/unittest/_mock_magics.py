"""The special methods of mocks: which there are, and what they do by themselves. Part of unittest.mock."""
import inspect
from functools import partial
from unittest._mock_base import Base, _code_of
from unittest._mock_calls import DEFAULT

__name__ = 'unittest.mock'

_numerics = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_magics = {f'__{name}__' for name in [
    *('lt le gt ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod neg pos '
      'abs invert complex int float index round trunc floor ceil bool next fspath aiter').split(),
    *_numerics, *(f'i{name}' for name in _numerics), *(f'r{name}' for name in _numerics)]}
_non_defaults = {f'__{name}__' for name in (
    'get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir '
    'subclasses format getnewargs_ex').split()}
_async_method_magics = {'__aenter__', '__aexit__', '__anext__'}
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_method_magics | {'__aiter__'}
_unsupported_magics = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__',
                       '__subclasscheck__', '__del__'}
_return_values = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1,
    '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True,
    '__index__': 1, '__aexit__': False,
}
_calculate_return_value = {
    '__hash__': object.__hash__, '__str__': object.__str__, '__sizeof__': lambda self: object.__sizeof__(self),
    '__fspath__': lambda self: f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}',
}


def _get_method(name, func):
    def method(self, /, *args, **kw):
        return func(self, *args, **kw)
    method.__name__ = name
    return method


def _get_eq(self):
    def __eq__(other):
        fixed = self.__eq__._mock_return_value
        if fixed is not DEFAULT:
            return fixed
        return True if self is other else NotImplemented
    return __eq__


def _get_ne(self):
    def __ne__(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return __ne__


def _get_iter(self):
    def __iter__():
        fixed = self.__iter__._mock_return_value
        return iter([] if fixed is DEFAULT else fixed)
    return __iter__


def _get_async_iter(self):
    def __aiter__():
        fixed = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if fixed is DEFAULT else fixed))
    return __aiter__


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator
        self.__dict__['__code__'] = _code_of(inspect.CO_ITERABLE_COROUTINE)

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


_side_effect_methods = {'__eq__': _get_eq, '__ne__': _get_ne, '__iter__': _get_iter, '__aiter__': _get_async_iter}


def _set_return_value(mock, method, name):
    if name in _return_values:
        method.return_value = _return_values[name]
    elif name in _calculate_return_value:
        method.return_value = _calculate_return_value[name](mock)
    elif name in _side_effect_methods:
        method.side_effect = _side_effect_methods[name](mock)


class MagicProxy(object):
    """Makes the mock of a special method when it is first asked for."""

    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent

    def create_mock(self, parent):
        name = self.name
        made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, made)
        _set_return_value(parent, made, name)
        return made

    def __get__(self, obj, _type=None):
        parent = obj if self.parent is None else self.parent
        return partial(_call_special, self.name) if parent is None else self.create_mock(parent)


def _call_special(name, mock, /, *args, **kwargs):
    return getattr(mock, name)(*args, **kwargs)


class _Magics:
    """The special methods of all mocks without a spec: a base of their classes, so that none has to be made in advance."""


for _name in _magics | _async_method_magics:
    setattr(_Magics, _name, MagicProxy(_name))


class MagicMixin(Base):
    """Gives mocks special methods."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        methods = getattr(self, '_mock_methods', None)
        if methods is None:
            return
        cls = type(self)
        magics = _magics | _async_method_magics
        for name in magics.difference(methods):
            if name in cls.__dict__ or hasattr(_Magics, '__mro__') and _Magics in cls.__mro__:
                delattr(self, name)
        for name in magics.intersection(methods).difference(cls.__dict__):
            setattr(cls, name, MagicProxy(name, self))
