"""What all mocks are, and questions about what they stand for. Part of unittest.mock."""
from inspect import isawaitable, iscoroutinefunction
from types import CodeType, FunctionType, MethodType
from unittest._mock_calls import DEFAULT

__name__ = 'unittest.mock'

FunctionTypes = (FunctionType, MethodType)


class InvalidSpecError(Exception):
    """A mock was to stand for another mock."""


class Base(object):
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


def _is_magic(name):
    return f'__{name[2:-2]}__' == name


def _is_instance_mock(obj):
    return issubclass(type(obj), Base)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_async_obj(obj):
    from unittest.mock import AsyncMock
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    obj = getattr(obj, '__func__', obj)
    return iscoroutinefunction(obj) or isawaitable(obj)


def _is_async_func(func):
    return bool(getattr(func, '__code__', None)) and iscoroutinefunction(func)


def _extract_mock(obj):
    """The mock that a function made by create_autospec stands for."""
    return obj.mock if isinstance(obj, FunctionTypes) and hasattr(obj, 'mock') else obj


def _callable(obj):
    if isinstance(obj, (staticmethod, classmethod, MethodType)):
        return _callable(obj.__func__)
    return isinstance(obj, type) or getattr(obj, '__call__', None) is not None


def _instance_callable(obj):
    """Whether an object can be called; of a class, whether its instances can."""
    if not isinstance(obj, type):
        return getattr(obj, '__call__', None) is not None
    return any(base.__dict__.get('__call__') is not None for base in obj.__mro__)


_allowed_names = {'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent',
                  '_mock_new_parent', '_mock_name', '_mock_new_name'}


def _delegating_property(name):
    """An attribute that a function made by create_autospec holds for its mock."""
    _allowed_names.add(name)
    stored = f'_mock_{name}'

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, stored) if delegate is None else getattr(delegate, name)

    def set(self, value):
        if self._mock_delegate is None:
            self.__dict__[stored] = value
        else:
            setattr(self._mock_delegate, name, value)

    return property(get, set)


def _check_and_set_parent(parent, value, name, new_name):
    """Makes a mock the child of another, unless it has a name or parent already."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if (value._mock_name or value._mock_new_name or value._mock_parent is not None
            or value._mock_new_parent is not None):
        return False
    at = parent
    while at is not None:
        if at is value:
            return False
        at = at._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class _MockIter(object):
    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


def _try_iter(obj):
    if obj is None or _is_exception(obj) or _callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


def _code_of(flags):
    """A mock of a code object, for what asks whether a mock is a coroutine function."""
    from unittest.mock import NonCallableMock
    code = NonCallableMock(spec_set=CodeType)
    code.co_flags = flags
    return code
