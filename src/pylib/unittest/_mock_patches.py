"""patch: puts something in the place of something else for a while. Part of unittest.mock."""
from functools import partial
from inspect import iscoroutinefunction
from unittest._mock_autospec import _check_spec_arg_typos, create_autospec
from unittest._mock_base import InvalidSpecError, _instance_callable, _is_async_obj, _is_instance_mock, _is_list
from unittest._mock_calls import DEFAULT

__name__ = 'unittest.mock'


class _Patcher(object):
    """What is in force while a function runs, in a with statement, or between start() and stop()."""
    _active_patches = []

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        from unittest.mock import patch
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(klass, name)
                if hasattr(value, '__call__'):
                    setattr(klass, name, self.copy()(value))
        return klass

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


class _Replacement(_Patcher):
    """One attribute of one object, replaced for a while."""
    attribute_name = None

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
        patcher = type(self)(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                             self.autospec, self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [each.copy() for each in self.additional_patchers]
        return patcher

    def _make(self, original, spec, spec_set):
        """A mock in the place of the original."""
        from unittest.mock import AsyncMock, MagicMock, NonCallableMagicMock, NonCallableMock
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


def _resolver(target):
    import pkgutil
    return partial(pkgutil.resolve_name, target)


class _DictChange(_Patcher):
    """A dict, changed for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._original = None

    def copy(self):
        return type(self)(self.in_dict, self.values, self.clear)

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
