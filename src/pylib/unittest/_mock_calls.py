"""Calls of mocks as values: `call`, `ANY`, `sentinel`, and lists of calls. Part of unittest.mock."""
__name__ = 'unittest.mock'


class _SentinelObject(object):
    """An object that is only itself."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel(object):
    """Has an object of its own for every attribute."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY(object):
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    shown = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(shown)})'


def _read_call(value):
    """(name, args, kwargs) of a tuple that may leave out any of them; the name is None then."""
    name, args, kwargs = None, (), {}
    parts = list(value)
    if len(parts) == 3:
        return tuple(parts)
    if parts and isinstance(parts[0], str):
        name = parts.pop(0)
        if parts:
            if isinstance(parts[0], tuple):
                args = parts[0]
            else:
                kwargs = parts[0]
    elif len(parts) == 2:
        args, kwargs = parts
    elif parts:
        if isinstance(parts[0], tuple):
            args = parts[0]
        else:
            kwargs = parts[0]
    return name, args, kwargs


class _Call(tuple):
    """A call, as (args, kwargs) or (name, args, kwargs), or the beginning of one such as `call.method`."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        found_name, args, kwargs = _read_call(value)
        return tuple.__new__(cls, (args, kwargs) if two else (name if found_name is None else found_name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = ('', *self) if len(self) == 2 else self
        parent, other_parent = getattr(self, '_mock_parent', None), getattr(other, '_mock_parent', None)
        if parent and other_parent and parent != other_parent or length > 3:
            return False
        other_name, other_args, other_kwargs = _read_call(other)
        if name and (other_name or '') != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=f'{self._mock_name}()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def _get_call_arguments(self):
        return tuple(self)[-2:]

    @property
    def args(self):
        return self._get_call_arguments()[0]

    @property
    def kwargs(self):
        return self._get_call_arguments()[1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call{name}' if name.startswith('()') else name
        name = '' if len(self) == 2 else self[0]
        if name:
            name = f'call{name}' if name.startswith('()') else f'call.{name}'
        return _format_call_signature(name or 'call', *self._get_call_arguments())

    def call_list(self):
        """This call and those whose results it is made on."""
        calls = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                calls.append(at)
            at = at._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """A list of calls; another list is in it if it stands in it in one piece."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[at:at + len(value)] == value for at in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


class _AnyComparer(list):
    """Looks for a call so that ANY, which is equal to everything, is always asked first."""

    def __contains__(self, item):
        for each in self:
            assert len(item) == len(each)
            if all(expected == actual for expected, actual in zip(item, each)):
                return True
        return False


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
