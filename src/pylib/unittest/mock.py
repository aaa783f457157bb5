"""Objects that stand in for others and remember how they were used, and patches that put them there.

https://docs.python.org/3/library/unittest.mock.html
"""
import builtins
import contextlib
import inspect
import sys
from functools import partial, wraps
from inspect import iscoroutinefunction
from types import CodeType, FunctionType, MethodType, ModuleType
from unittest._mock_calls import (
    ANY, DEFAULT, _AnyComparer, _Call, _CallList, _format_call_signature, call, sentinel,
)
from unittest.util import safe_repr

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'ThreadingMock', 'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True

_builtins = {name for name in dir(builtins) if not name.startswith('_')}
_missing = sentinel.MISSING
_deleted = sentinel.DELETED
FunctionTypes = (FunctionType, MethodType)

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


class InvalidSpecError(Exception):
    """A mock was to stand for another mock."""


def _is_magic(name):
    return f'__{name[2:-2]}__' == name


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    obj = getattr(obj, '__func__', obj)
    return iscoroutinefunction(obj) or inspect.isawaitable(obj)


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


def _get_signature_object(func, as_instance, eat_self):
    """A callable and the signature that calls of its mock must fit; None if there is none."""
    if isinstance(func, type) and not as_instance:
        func = func.__init__
        eat_self = True
    elif isinstance(func, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(func, classmethod)
        func = func.__func__
    elif not isinstance(func, FunctionTypes):
        try:
            func = func.__call__
        except AttributeError:
            return None
    try:
        return func, inspect.signature(partial(func, None) if eat_self else func)
    except ValueError:
        return None


def _copy_func_details(func, funcopy):
    for name in '__name__', '__doc__', '__text_signature__', '__module__', '__defaults__', '__kwdefaults__':
        try:
            setattr(funcopy, name, getattr(func, name))
        except AttributeError:
            pass


def _check_signature(func, mock, skipfirst, instance=False):
    """Has a mock refuse calls that do not fit the signature."""
    found = _get_signature_object(func, instance, skipfirst)
    if found is None:
        return
    func, sig = found

    def checksig(self, /, *args, **kwargs):
        sig.bind(*args, **kwargs)
    _copy_func_details(func, checksig)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = sig


def _function_for(mock, original, sig_of, word, pause):
    """A function with the name of the original that checks its arguments and calls the mock."""
    func, sig = sig_of

    def checksig(*args, **kwargs):
        sig.bind(*args, **kwargs)
    _copy_func_details(func, checksig)
    name = original.__name__ if original.__name__.isidentifier() else 'funcopy'
    context = {'_checksig_': checksig, 'mock': mock}
    exec(f'{word} {name}(*args, **kwargs):\n    _checksig_(*args, **kwargs)\n    return {pause}mock(*args, **kwargs)',
         context)
    _setup_func(context[name], mock, sig)
    return context[name]


def _set_signature(mock, original, instance=False):
    sig_of = _get_signature_object(original, instance, isinstance(original, type))
    return mock if sig_of is None else _function_for(mock, original, sig_of, 'def', '')


def _set_async_signature(mock, original, instance=False):
    sig_of = _get_signature_object(original, instance, isinstance(original, type))
    funcopy = _function_for(mock, original, sig_of, 'async def', 'await ')
    funcopy.await_count = 0
    funcopy.await_args = None
    funcopy.await_args_list = _CallList()
    for name in ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with',
                 'assert_any_await', 'assert_has_awaits', 'assert_not_awaited'):
        setattr(funcopy, name, partial(_ask_mock, funcopy, name))
    return funcopy


def _ask_mock(funcopy, name, /, *args, **kwargs):
    return getattr(funcopy.mock, name)(*args, **kwargs)


def _setup_func(funcopy, mock, sig):
    """Gives a function what a mock has."""
    funcopy.mock = mock

    def reset_mock():
        funcopy.method_calls = _CallList()
        funcopy.mock_calls = _CallList()
        mock.reset_mock()
        ret = funcopy.return_value
        if _is_instance_mock(ret) and ret is not mock:
            ret.reset_mock()

    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    for name in 'call_args_list', 'method_calls', 'mock_calls':
        setattr(funcopy, name, _CallList())
    funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children
    for name in ('assert_called_with', 'assert_called_once_with', 'assert_has_calls', 'assert_any_call',
                 'assert_called', 'assert_not_called', 'assert_called_once'):
        setattr(funcopy, name, partial(_ask_mock, funcopy, name))
    funcopy.reset_mock = reset_mock
    funcopy.__signature__ = sig
    mock._mock_delegate = funcopy


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


class Base(object):
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A mock that cannot be called."""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        bases = (cls,)
        spec = spec_set or spec
        if spec is not None and not issubclass(cls, AsyncMockMixin) and _is_async_obj(spec):
            bases = (AsyncMockMixin, cls)
        if spec is None and issubclass(cls, MagicMixin):
            bases += (_Magics,)
        return super().__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__, '__module__': __name__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        held = self.__dict__
        held.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
                    _mock_new_parent=parent if _new_parent is None else _new_parent, _mock_sealed=False)
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        self._mock_add_spec(spec, spec_set, _spec_as_instance, parent is not None if _eat_self is None else _eat_self)
        held.update(_mock_children={}, _mock_wraps=wraps, _mock_delegate=None, _mock_called=False,
                    _mock_call_args=None, _mock_call_count=0, _mock_call_args_list=_CallList(),
                    _mock_mock_calls=_CallList(), method_calls=_CallList(), _mock_unsafe=unsafe)
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Makes another mock an attribute of this one, which records its calls from now on."""
        inner = _extract_mock(mock)
        inner._mock_parent = inner._mock_new_parent = inner._mock_new_name = None
        inner._mock_name = ''
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Allows only attributes of another object from now on."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        spec_class = signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            spec_class = spec if isinstance(spec, type) else type(spec)
            found = _get_signature_object(spec, _spec_as_instance, _eat_self)
            signature = found and found[1]
            names = dir(spec)
            for name in names:
                attribute = inspect.getattr_static(spec, name, None)
                try:
                    attribute = inspect.unwrap(attribute)
                except ValueError:
                    pass
                if iscoroutinefunction(attribute):
                    asyncs.append(name)
            spec = names
        self.__dict__.update(_spec_class=spec_class, _spec_set=spec_set, _spec_signature=signature,
                             _mock_methods=spec, _spec_asyncs=asyncs)

    def _mock_extend_spec_methods(self, spec_methods):
        self.__dict__['_mock_methods'] = [*(self.__dict__.get('_mock_methods') or []), *spec_methods]

    @property
    def return_value(self):
        """What a call returns."""
        ret = self._mock_return_value if self._mock_delegate is None else self._mock_delegate.return_value
        if ret is DEFAULT and self._mock_wraps is None:
            ret = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = ret
        return ret

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, '()')

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = _delegating_property('called')
    call_count = _delegating_property('call_count')
    call_args = _delegating_property('call_args')
    call_args_list = _delegating_property('call_args_list')
    mock_calls = _delegating_property('mock_calls')

    @property
    def side_effect(self):
        delegated = self._mock_delegate
        if delegated is None:
            return self._mock_side_effect
        effect = delegated.side_effect
        if not (effect is None or callable(effect) or isinstance(effect, _MockIter) or _is_exception(effect)):
            effect = delegated.side_effect = _MockIter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _try_iter(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value: bool = False, side_effect: bool = False):
        """Forgets all calls."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecState) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self._mock_return_value
        if _is_instance_mock(ret) and ret is not self:
            ret.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes, those of children with dots in their names."""
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count('.')):
            *owners, last = path.split('.')
            obj = self
            for name in owners:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    def __getattr__(self, name):
        if name in {'_mock_methods', '_mock_unsafe'}:
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _all_magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')) or name in _ATTRIB_DENY_LIST:
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant '
                                     'to be an attribute.')
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = self._mock_children[name] = self._child_of(child, name)
        return child

    def _child_of(self, state, name):
        try:
            return create_autospec(state.spec, state.spec_set, state.instance, state.parent, state.name)
        except InvalidSpecError:
            target_name = self.__dict__['_mock_name'] or self
            raise InvalidSpecError(
                f'Cannot autospec attr {name!r} from target {target_name!r} as it has already been mocked out. '
                f'[target={self!r}, attr={state.spec!r}]')

    def _extract_mock_name(self):
        """The name with those of the parents, such as `mock.method().other`."""
        names = [self._mock_new_name]
        parent = self._mock_new_parent
        last = self
        dot = '' if names == ['()'] else '.'
        while parent is not None:
            last = parent
            names.append(parent._mock_new_name + dot)
            dot = '' if parent._mock_new_name == '()' else '.'
            parent = parent._mock_new_parent
        names.reverse()
        first = last._mock_name or 'mock'
        if len(names) > 1 and names[1] not in ('()', '().'):
            first += '.'
        return ''.join([first, *names[1:]])

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        if self._spec_class is not None:
            shown += f' {"spec_set" if self._spec_set else "spec"}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{shown} id='{id(self)}'>"

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        names = {name for name in dir(type(self)) if not name.startswith('_')}
        names.update(name for name in self.__dict__ if not name.startswith('_') or _is_magic(name))
        names.update(name for name, child in self._mock_children.items() if child is not _deleted)
        return sorted(names.union(self._mock_methods or ()))

    def __setattr__(self, name, value):
        if name in _allowed_names:
            return object.__setattr__(self, name, value)
        elif (self._spec_set and self._mock_methods is not None and name not in self._mock_methods
                and name not in self.__dict__):
            raise AttributeError("Mock object has no attribute '%s'" % name)
        elif name in _unsupported_magics:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        elif name in _all_magics:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            value = self._set_magic(name, value)
        elif name == '__class__':
            self._spec_class = value
            return
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        """Puts a special method on the mock's own class; what the mock itself then holds."""
        if not _is_instance_mock(value):
            setattr(type(self), name, _get_method(name, value))
            return lambda *args, **kw: value(self, *args, **kw)
        _check_and_set_parent(self, value, None, name)
        setattr(type(self), name, value)
        self._mock_children[name] = value
        return value

    def __delattr__(self, name):
        if name in _all_magics:
            if name in type(self).__dict__:
                delattr(type(self), name)
                if name not in self.__dict__:
                    return
            elif _Magics in type(self).__mro__:
                setattr(type(self), name, None)
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            super().__delattr__(name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or 'mock', args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return f'expected {action} not found.\nExpected: {expected}\n  Actual: {actual}'

    def _get_call_signature_from_name(self, name):
        """The signature of the child that a call of this name is of."""
        if not name:
            return self._spec_signature
        sig = None
        children = self._mock_children
        for each in name.replace('()', '').split('.'):
            child = children.get(each)
            if child is None or isinstance(child, _SpecState):
                break
            child = _extract_mock(child)
            children = child._mock_children
            sig = child._spec_signature
        return sig

    def _call_matcher(self, _call):
        """What to compare a call by: its arguments as the signature binds them, if there is one."""
        has_name = isinstance(_call, tuple) and len(_call) > 2
        sig = self._get_call_signature_from_name(_call[0]) if has_name else self._spec_signature
        if sig is None:
            return _call
        name, args, kwargs = ('', *_call) if len(_call) == 2 else _call
        try:
            bound = sig.bind(*args, **kwargs)
            return call(name, bound.args, bound.kwargs)
        except TypeError as error:
            return error.with_traceback(None)

    def assert_not_called(self):
        """Fails if the mock was called."""
        if self.call_count != 0:
            msg = (f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                   f'Called {self.call_count} times.{self._calls_repr()}')
            raise AssertionError(msg)

    def assert_called(self):
        """Fails if the mock was not called."""
        if self.call_count == 0:
            msg = f"Expected '{self._mock_name or 'mock'}' to have been called."
            raise AssertionError(msg)

    def assert_called_once(self):
        """Fails if the mock was not called exactly once."""
        if self.call_count != 1:
            msg = (f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                   f'Called {self.call_count} times.{self._calls_repr()}')
            raise AssertionError(msg)

    def assert_called_with(self, /, *args, **kwargs):
        """Fails if the last call had other arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            error_message = f'expected call not found.\nExpected: {expected}\n  Actual: not called.'
            raise AssertionError(error_message)

        def _error_message():
            return self._format_mock_failure_message(args, kwargs)

        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(_error_message()) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fails if the mock was not called exactly once, with these arguments."""
        if self.call_count != 1:
            msg = (f"Expected '{self._mock_name or 'mock'}' to be called once. "
                   f'Called {self.call_count} times.{self._calls_repr()}')
            raise AssertionError(msg)
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Fails if these calls were not made, in this order unless `any_order` is true."""
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList(self._call_matcher(each) for each in self.mock_calls)
        if not any_order:
            if expected not in made:
                problem = _problem('Calls', expected, cause)
                raise AssertionError(
                    f'{problem}\n'
                    f'Expected: {_CallList(calls)}\n'
                    f'  Actual: {safe_repr(self.mock_calls)}'
                ) from cause
            return
        not_found, left = _not_among(expected, made)
        if not_found:
            raise AssertionError(
                f'{self._mock_name or "mock"!r} does not contain all of '
                f'{not_found!r} in its call list, '
                f'found {left!r} instead'
            ) from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Fails if no call had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        made = [self._call_matcher(each) for each in self.call_args_list]
        if cause or expected not in _AnyComparer(made):
            expected_string = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(
                '%s call not found' % expected_string
            ) from cause

    def _get_child_mock(self, /, **kw):
        """Makes the mock of an attribute or of what a call returns."""
        if self._mock_sealed:
            attribute = f'.{kw["name"]}' if 'name' in kw else '()'
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get('_new_name')
        if new_name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kw)
        cls = type(self)
        if issubclass(cls, MagicMock) and new_name in _async_method_magics:
            child_class = AsyncMock
        elif issubclass(cls, AsyncMockMixin):
            is_sync = new_name in _all_sync_magics or self._mock_methods and new_name in self._mock_methods
            child_class = MagicMock if is_sync else AsyncMock
        elif not issubclass(cls, CallableMixin):
            child_class = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        else:
            child_class = cls.__mro__[1]
        return child_class(**kw)

    def _calls_repr(self):
        return f'\nCalls: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''


_ATTRIB_DENY_LIST = frozenset(name.removeprefix('assert_') for name in dir(NonCallableMock)
                              if name.startswith('assert_'))


def _problem(word, expected, cause):
    if cause is None:
        return f'{word} not found.'
    errors = [each if isinstance(each, Exception) else None for each in expected]
    return f'Error processing expected {word.lower()}.\nErrors: {errors}'


def _not_among(expected, made):
    """Those of the calls that were not made, and the calls that are left."""
    left = list(made)
    not_found = []
    for each in expected:
        try:
            left.remove(each)
        except ValueError:
            not_found.append(each)
    return tuple(not_found), left


def _try_iter(obj):
    if obj is None or _is_exception(obj) or _callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


class CallableMixin(Base):
    """What mocks do when they are called."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        pass

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Records a call here and with all parents."""
        self.called = True
        self.call_count += 1
        self.call_args = made = _Call((args, kwargs), two=True)
        self.call_args_list.append(made)
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        is_result = name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_name = f'{parent._mock_name}.{method_name}'
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                dot = '' if is_result else '.'
                is_result = parent._mock_new_name == '()'
                name = parent._mock_new_name + dot + name
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            elif not _callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate and self._mock_delegate.return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Takes any call and has any attribute, and remembers both."""


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


_side_effect_methods = {'__eq__': _get_eq, '__ne__': _get_ne, '__iter__': _get_iter, '__aiter__': _get_async_iter}


def _set_return_value(mock, method, name):
    if name in _return_values:
        method.return_value = _return_values[name]
    elif name in _calculate_return_value:
        method.return_value = _calculate_return_value[name](mock)
    elif name in _side_effect_methods:
        method.side_effect = _side_effect_methods[name](mock)


class MagicProxy(Base):
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


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMagicMixin(MagicMixin):
    pass


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value: bool = False, **kwargs):
        if return_value and self._mock_name and _is_magic(self._mock_name):
            return_value = False
        super().reset_mock(*args, return_value=return_value, **kwargs)


def _code_of(flags):
    """A mock of a code object, for what asks whether a mock is a coroutine function."""
    code = NonCallableMock(spec_set=CodeType)
    code.co_flags = flags
    return code


class AsyncMockMixin(Base):
    """What mocks do when their calls are awaited."""
    await_count = _delegating_property('await_count')
    await_args = _delegating_property('await_args')
    await_args_list = _delegating_property('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        code = _code_of(inspect.CO_COROUTINE + inspect.CO_VARARGS + inspect.CO_VARKEYWORDS)
        code.co_argcount = code.co_posonlyargcount = code.co_kwonlyargcount = 0
        code.co_varnames = ('args', 'kwargs')
        self.__dict__.update(
            _mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList(), __code__=code,
            __name__='AsyncMock', __defaults__=(), __kwdefaults__={}, __annotations__=None)

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            elif not _callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Fails if no call was awaited."""
        if self.await_count == 0:
            msg = f"Expected {self._mock_name or 'mock'} to have been awaited."
            raise AssertionError(msg)

    def assert_awaited_once(self):
        """Fails if not exactly one call was awaited."""
        if self.await_count != 1:
            msg = f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times."
            raise AssertionError(msg)

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fails if the last call awaited had other arguments."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'Expected await: {expected}\nNot awaited')

        def _error_message():
            return self._format_mock_failure_message(args, kwargs, action='await')

        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.await_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(_error_message()) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fails if not exactly one call was awaited, with these arguments."""
        if self.await_count != 1:
            msg = f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times."
            raise AssertionError(msg)
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fails if no call awaited had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        made = [self._call_matcher(each) for each in self.await_args_list]
        if cause or expected not in _AnyComparer(made):
            expected_string = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(
                '%s await not found' % expected_string
            ) from cause

    def assert_has_awaits(self, calls, any_order=False):
        """Fails if these calls were not awaited, in this order unless `any_order` is true."""
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList(self._call_matcher(each) for each in self.await_args_list)
        if not any_order:
            if expected not in made:
                problem = _problem('Awaits', expected, cause)
                raise AssertionError(
                    f'{problem}\n'
                    f'Expected: {_CallList(calls)}\n'
                    f'Actual: {self.await_args_list}'
                ) from cause
            return
        not_found, _ = _not_among(expected, made)
        if not_found:
            raise AssertionError(
                '%r not all found in await list' % (not_found,)
            ) from cause

    def assert_not_awaited(self):
        """Fails if a call was awaited."""
        if self.await_count != 0:
            msg = f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times."
            raise AssertionError(msg)

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock of a coroutine function."""


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


class PropertyMock(Mock):
    """A mock of a property: to be put on a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


_timeout_unset = sentinel.TIMEOUT_UNSET


class ThreadingMixin(Base):
    """Lets threads wait for the calls of a mock."""
    DEFAULT_TIMEOUT = None

    def _get_child_mock(self, /, **kw):
        for name in 'parent', '_new_parent':
            if isinstance(kw.get(name), ThreadingMixin):
                kw['timeout'] = kw[name]._mock_wait_timeout
                break
        return super()._get_child_mock(**kw)

    def __init__(self, *args, timeout=_timeout_unset, **kwargs):
        import threading
        super().__init__(*args, **kwargs)
        self.__dict__.update(
            _mock_event=threading.Event(), _mock_calls_events=[], _mock_calls_events_lock=threading.Lock(),
            _mock_wait_timeout=self.DEFAULT_TIMEOUT if timeout is _timeout_unset else timeout)

    def reset_mock(self, /, *args, **kwargs):
        import threading
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(_mock_event=threading.Event(), _mock_calls_events=[])

    def __get_event(self, expected_args, expected_kwargs):
        import threading
        with self._mock_calls_events_lock:
            for args, kwargs, event in self._mock_calls_events:
                if (args, kwargs) == (expected_args, expected_kwargs):
                    return event
            event = threading.Event()
            self._mock_calls_events.append((expected_args, expected_kwargs, event))
        return event

    def _mock_call(self, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        self.__get_event(args, kwargs).set()
        self._mock_event.set()
        return result

    def wait_until_called(self, *, timeout=_timeout_unset):
        """Waits for any call."""
        if timeout is _timeout_unset:
            timeout = self._mock_wait_timeout
        if not self._mock_event.wait(timeout=timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Waits for a call with these arguments."""
        event = self.__get_event(args, kwargs)
        if not event.wait(timeout=self._mock_wait_timeout):
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found')


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock whose calls other threads can wait for."""


def _check_spec_arg_typos(kwargs_to_check):
    for typo in 'autospect', 'auto_spec', 'set_spec':
        if typo in kwargs_to_check:
            raise RuntimeError(f'{typo!r} might be a typo; use unsafe=True if this is intended')


class _patch(object):
    """One attribute of one object, replaced for a while."""
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _check_spec_arg_typos(kwargs)
        if _is_instance_mock(spec):
            raise InvalidSpecError(
                f'Cannot spec attr {attribute!r} as the spec has already been mocked out. [spec={spec!r}]')
        if _is_instance_mock(spec_set):
            raise InvalidSpecError(f'Cannot spec attr {attribute!r} as the spec_set target has already been mocked out. '
                                   f'[spec_set={spec_set!r}]')
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                         self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [each.copy() for each in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(klass, name)
                if hasattr(value, '__call__'):
                    setattr(klass, name, self.copy()(value))
        return klass

    @contextlib.contextmanager
    def decoration_helper(self, patched, args, keywargs):
        """The arguments with the mocks that the patches made, while they are in force."""
        mocks = []
        with contextlib.ExitStack() as exit_stack:
            for patching in patched.patchings:
                made = exit_stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(made)
                elif patching.new is DEFAULT:
                    mocks.append(made)
            yield (*args, *mocks), keywargs

    def decorate_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @wraps(func)
        def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return func(*newargs, **newkeywargs)

        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @wraps(func)
        async def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return await func(*newargs, **newkeywargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        """What is replaced, and whether the object itself holds it."""
        target = self.getter()
        name = self.attribute
        local = True
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            local = False
            original = getattr(target, name, DEFAULT)
        if name in _builtins and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        spec, spec_set, autospec = (None if each is False else each
                                    for each in (self.spec, self.spec_set, self.autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT and autospec is None:
            new = self._make(original, spec, spec_set)
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            new = self._make_autospec(original, autospec, bool(spec_set))
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self._exit_stack = contextlib.ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            extra_args = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patching in self.additional_patchers:
                made = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    extra_args.update(made)
            return extra_args
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _make(self, original, spec, spec_set):
        """A mock in the place of the original."""
        if spec is True:
            spec = original
        if spec_set is True:
            spec, spec_set = None, original if spec is None else spec
        this_spec = spec if spec_set is None else spec_set
        if this_spec is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        if self.new_callable is not None:
            klass = self.new_callable
        elif _is_async_obj(original if this_spec is None else this_spec):
            klass = AsyncMock
        elif this_spec is None or ('__call__' in this_spec if _is_list(this_spec) else callable(this_spec)):
            klass = MagicMock
        else:
            klass = NonCallableMagicMock
        kwargs = {name: value for name, value in (('spec', spec), ('spec_set', spec_set)) if value is not None}
        if isinstance(klass, type) and issubclass(klass, NonCallableMock) and self.attribute:
            kwargs['name'] = self.attribute
        kwargs.update(self.kwargs)
        new = klass(**kwargs)
        if this_spec is not None and isinstance(original, type) and _is_instance_mock(new):
            if not _is_list(this_spec) and not _instance_callable(this_spec):
                klass = NonCallableMagicMock
            kwargs.pop('name')
            new.return_value = klass(_new_parent=new, _new_name='()', **kwargs)
        return new

    def _make_autospec(self, original, autospec, spec_set):
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _is_instance_mock(self.target):
            raise InvalidSpecError(
                f'Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. '
                f'[target={self.target!r}, attr={autospec!r}]')
        if _is_instance_mock(autospec):
            target_name = getattr(self.target, '__name__', self.target)
            raise InvalidSpecError(
                f'Cannot autospec attr {self.attribute!r} from target {target_name!r} as it has already been mocked '
                f'out. [target={self.target!r}, attr={autospec!r}]')
        return create_autospec(autospec, spec_set=spec_set, _name=self.attribute, **self.kwargs)

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        target, name = self.target, self.attribute
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(target, name, self.temp_original)
        else:
            delattr(target, name)
            special = ('__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')
            if not self.create and (not hasattr(target, name) or name in special):
                setattr(target, name, self.temp_original)
        exit_stack = self._exit_stack
        del self.temp_original, self.is_local, self.target, self._exit_stack
        self.is_started = False
        return exit_stack.__exit__(*exc_info)

    def start(self):
        """Puts the patch in force."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Takes it back."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _resolver(target):
    import pkgutil
    return partial(pkgutil.resolve_name, target)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """A patch of an attribute of an object."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Patches of several attributes of an object."""
    getter = _resolver(target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    patchers = []
    for attribute, new in kwargs.items():
        patchers.append(_patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {}))
        patchers[-1].attribute_name = attribute
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """A patch of what a name such as 'module.Class.attribute' stands for; a decorator and a context manager."""
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return _patch(_resolver(target), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


class _patch_dict(object):
    """A dict, changed for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            return self.decorate_class(f)
        if iscoroutinefunction(f):
            return self.decorate_async_callable(f)
        return self.decorate_callable(f)

    def decorate_callable(self, f):
        @wraps(f)
        def _inner(*args, **kw):
            self._patch_dict()
            try:
                return f(*args, **kw)
            finally:
                self._unpatch_dict()
        return _inner

    def decorate_async_callable(self, f):
        @wraps(f)
        async def _inner(*args, **kw):
            self._patch_dict()
            try:
                return await f(*args, **kw)
            finally:
                self._unpatch_dict()
        return _inner

    def decorate_class(self, klass):
        for name in dir(klass):
            value = getattr(klass, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value, '__call__'):
                setattr(klass, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
        return klass

    def __enter__(self):
        self._patch_dict()
        return self.in_dict

    def _patch_dict(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolver(self.in_dict)()
        try:
            self._original = self.in_dict.copy()
        except AttributeError:
            self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            _clear_dict(self.in_dict)
        _update_dict(self.in_dict, self.values)

    def _unpatch_dict(self):
        _clear_dict(self.in_dict)
        _update_dict(self.in_dict, self._original)

    def __exit__(self, *args):
        if self._original is not None:
            self._unpatch_dict()
        return False

    def start(self):
        """Puts the patch in force."""
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        """Takes it back."""
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _update_dict(in_dict, values):
    try:
        in_dict.update(values)
    except AttributeError:
        for key in values:
            in_dict[key] = values[key]


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _patch_stopall():
    """Takes back all patches that were started, the last first."""
    for each in reversed(_patch._active_patches):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = 'test'


class _SpecState(object):
    """What the mock of an attribute will be made from when it is asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock of an object whose attributes are mocks of the object's; calls must fit the signatures."""
    if _is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_async_func = _is_async_func(spec)
    entries = [(name, _missing) for name in dir(spec)]
    field_names = []
    if is_type and instance and hasattr(spec, '__dataclass_fields__'):
        from dataclasses import fields
        field_names = [field.name for field in fields(spec)]
        entries += [(field.name, field.type) for field in fields(spec)]
    own = {'spec_set': spec} if spec_set else {} if spec is None else {'spec': spec}
    if own and instance:
        own['_spec_as_instance'] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    _name = kwargs.pop('name', _name)
    own.update(kwargs)
    klass = MagicMock
    if inspect.isdatadescriptor(spec):
        own = {}
    elif is_async_func:
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec is mocking an async function')
        klass = AsyncMock
    elif not _callable(spec) or is_type and instance and not _instance_callable(spec):
        klass = NonCallableMagicMock
    mock = klass(parent=_parent, _new_parent=_parent, _new_name='' if _parent is None else _name, name=_name, **own)
    if field_names:
        mock._mock_extend_spec_methods(field_names)
    if isinstance(spec, FunctionTypes):
        mock = _set_async_signature(mock, spec) if is_async_func else _set_signature(mock, spec)
    else:
        _check_signature(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    wrapped = kwargs.pop('wraps', None)
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock, wraps=wrapped)
    for name, original in entries:
        if not _is_magic(name):
            _add_autospec_child(mock, spec, name, original, spec_set, is_type, instance, wrapped)
    if _is_instance_mock(mock) and kwargs:
        mock.configure_mock(**kwargs)
    return mock


def _add_autospec_child(mock, spec, name, original, spec_set, is_type, instance, wrapped):
    """The mock of one attribute: at once for functions, later for anything else."""
    if original is _missing:
        try:
            original = getattr(spec, name)
        except AttributeError:
            return
    if not isinstance(original, FunctionTypes):
        mock._mock_children[name] = _SpecState(original, spec_set, mock, name, instance)
        return
    kwargs = {'spec': original}
    if wrapped and hasattr(wrapped, name):
        kwargs['wraps'] = original
    if spec_set:
        kwargs = {'spec_set': original}
    parent = mock.mock if isinstance(spec, FunctionTypes) else mock
    skipfirst = _must_skip(spec, name, is_type)
    klass = AsyncMock if iscoroutinefunction(original) else MagicMock
    child = klass(parent=parent, name=name, _new_name=name, _new_parent=parent, _eat_self=skipfirst, **kwargs)
    mock._mock_children[name] = child
    child.return_value = klass()
    _check_signature(original, child, skipfirst=skipfirst)


def _must_skip(spec, entry, is_type):
    """Whether the first parameter of a method is bound already."""
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            return False
        spec = spec.__class__
    for klass in spec.__mro__:
        found = klass.__dict__.get(entry, DEFAULT)
        if found is not DEFAULT:
            return is_type and isinstance(found, FunctionTypes)
    return is_type


def mock_open(mock=None, read_data=''):
    """A mock of `open` whose files hold `read_data`."""
    import io
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    stream = make(read_data)
    lines = None

    def lines_of_file():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from stream

    def readline(*args, **kwargs):
        yield from lines_of_file()
        while True:
            yield stream.readline(*args, **kwargs)

    def read(*args, **kwargs):
        fixed = handle.read.return_value
        return stream.read(*args, **kwargs) if fixed is None else fixed

    def readlines(*args, **kwargs):
        fixed = handle.readlines.return_value
        return stream.readlines(*args, **kwargs) if fixed is None else fixed

    def next_line():
        fixed = handle.readline.return_value
        return next(stream) if fixed is None else fixed

    def close(exctype, excinst, exctb):
        handle.close()

    def reopen(*args, **kwargs):
        nonlocal stream, lines
        stream = make(read_data)
        if handle.readline.side_effect == lines:
            handle.readline.side_effect = lines = readline()
        return DEFAULT

    if mock is None:
        mock = MagicMock(name='open', spec=dir(open))
    handle = MagicMock(spec=list(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO))))
    handle.__enter__.return_value = handle
    for name in 'write', 'read', 'readline', 'readlines':
        getattr(handle, name).return_value = None
    handle.read.side_effect = read
    handle.readline.side_effect = lines = readline()
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = lines_of_file
    handle.__next__.side_effect = next_line
    handle.__exit__.side_effect = close
    mock.side_effect = reopen
    mock.return_value = handle
    return mock


def seal(mock):
    """Lets a mock and its children make no further ones."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock) or isinstance(child._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)
