"""create_autospec: mocks of the shape of another object, and of all its attributes. Part of unittest.mock."""
import inspect
from inspect import iscoroutinefunction
from unittest._mock_base import (
    FunctionTypes, InvalidSpecError, _callable, _instance_callable, _is_async_func, _is_instance_mock, _is_list, _is_magic,
)
from unittest._mock_calls import DEFAULT, _missing
from unittest._mock_signatures import _check_signature, _set_async_signature, _set_signature

__name__ = 'unittest.mock'


def _check_spec_arg_typos(kwargs_to_check):
    for typo in 'autospect', 'auto_spec', 'set_spec':
        if typo in kwargs_to_check:
            raise RuntimeError(f'{typo!r} might be a typo; use unsafe=True if this is intended')


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
    from unittest.mock import AsyncMock, MagicMock, NonCallableMagicMock
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
    from unittest.mock import AsyncMock, MagicMock
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
