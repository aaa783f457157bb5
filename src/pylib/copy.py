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
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        parts = reductor(x)
    elif (reductor := getattr(x, '__reduce_ex__', None)) is not None:
        parts = reductor(4)
    else:
        parts = _reduced(x, cls, 'shallow')
    return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


def _reduced(x, cls, how):
    reductor = getattr(x, '__reduce__', None)
    if reductor is None:
        raise Error(f'un({how})copyable object of type {cls}')
    return reductor()


def deepcopy(x, memo=None):
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
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        return x
    elif (copier := getattr(x, '__deepcopy__', None)) is not None:
        made = copier(memo)
    else:
        reductor = dispatch_table.get(cls)
        if reductor is not None:
            parts = reductor(x)
        elif (reductor := getattr(x, '__reduce_ex__', None)) is not None:
            parts = reductor(4)
        else:
            parts = _reduced(x, cls, 'deep')
        made = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if made is not x:
        memo[id(x)] = made
        # What is copied must stay alive as long as its id stands for it.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deepcopy_list(x, memo):
    made = []
    memo[id(x)] = made
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x), _missing)
    if known is not _missing:
        return known
    same = all(old is new for old, new in zip(x, items))
    return x if same else tuple(items)


def _deepcopy_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, types.MethodType: _deepcopy_method}


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            _fill(made, state)
    for item in () if listiter is None else listiter:
        made.append(deepcopy(item, memo) if deep else item)
    for key, value in () if dictiter is None else dictiter:
        if deep:
            key = deepcopy(key, memo)
            value = deepcopy(value, memo)
        made[key] = value
    return made


def _fill(made, state):
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
