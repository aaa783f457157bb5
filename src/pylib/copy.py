"""Copies of objects, shallow and deep."""
import types
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    """What cannot be copied."""


error = Error

_ATOMS = {
    type(None), type(...), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property,
    types.CodeType, types.BuiltinFunctionType, types.FunctionType,
}
_SHALLOW_ATOMS = _ATOMS | {tuple, frozenset, slice, super}
_CONTAINERS = {list, dict, set, bytearray}
_missing = object()


def copy(x):
    """A new object with the same parts."""
    cls = type(x)
    if cls in _SHALLOW_ATOMS:
        return x
    if cls in _CONTAINERS:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    parts = _take_apart(x, cls, 'shallow')
    return x if isinstance(parts, str) else _put_together(x, None, *parts)


def deepcopy(x, memo=None, _nil=_missing):
    """A new object with copies of the parts; what occurs twice is copied once."""
    cls = type(x)
    if cls in _ATOMS:
        return x
    if memo is None:
        memo = {}
    else:
        known = memo.get(id(x), _missing)
        if known is not _missing:
            return known
    made = _deep(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        # What is copied must stay alive as long as its id stands for it.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        return copier(x, memo)
    if issubclass(cls, type):
        return x
    copier = getattr(x, '__deepcopy__', None)
    if copier is not None:
        return copier(memo)
    parts = _take_apart(x, cls, 'deep')
    return x if isinstance(parts, str) else _put_together(x, memo, *parts)


def _take_apart(x, cls, how):
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, '__reduce_ex__', None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, '__reduce__', None)
    if reductor is None:
        raise Error(f'un({how})copyable object of type {cls}')
    return reductor()


def _deep_list(x, memo):
    made = []
    memo[id(x)] = made
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x), _missing)
    if known is not _missing:
        return known
    same = all(old is new for old, new in zip(x, items))
    return x if same else tuple(items)


def _deep_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, types.MethodType: _deep_method}


def _put_together(x, memo, func, args, state=None, listiter=None, dictiter=None):
    deep = memo is not None

    def part(value):
        return deepcopy(value, memo) if deep else value

    made = func(*[part(arg) for arg in args])
    if deep:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, part(state))
    for item in () if listiter is None else listiter:
        made.append(part(item))
    for key, value in () if dictiter is None else dictiter:
        key = part(key)
        made[key] = part(value)
    return made


def _set_state(made, state):
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(made, name, value)


def replace(obj, /, **changes):
    """A copy with other values in some fields."""
    replacer = getattr(obj.__class__, '__replace__', None)
    if replacer is None:
        raise TypeError(f'replace() does not support {obj.__class__.__name__} objects')
    return replacer(obj, **changes)
