"""Objects to bytes: the half of `pickle` that is C in CPython. Protocols 3 to 5; older ones can only be read.

https://docs.python.org/3/library/pickle.html
"""
import sys
from copyreg import dispatch_table as _dispatch_table
from struct import pack

from _pickle_load import PickleError, Unpickler, UnpicklingError, load, loads

HIGHEST_PROTOCOL = DEFAULT_PROTOCOL = 5
_BATCH = 1000
_FRAME_MIN = 4
_FRAME_TARGET = 64 * 1024


class PicklingError(PickleError):
    """What cannot be made into bytes."""


class _Frames:
    """The bytes so far. From protocol 4 on they come in frames, each with its length before it."""

    def __init__(self, write, framing):
        self.write = write
        self.framing = framing
        self.open = bytearray()

    def put(self, data):
        if self.framing:
            self.open += data
        else:
            self.write(data)

    def put_large(self, header, data):
        """What is large goes between frames."""
        if not self.framing or len(data) < _FRAME_TARGET:
            self.put(header)
            self.put(data)
        else:
            self.close()
            self.write(header + data)

    def boundary(self):
        if len(self.open) >= _FRAME_TARGET:
            self.close()

    def close(self):
        frame = bytes(self.open)
        self.open.clear()
        if len(frame) >= _FRAME_MIN:
            self.write(b'\x95' + pack('<Q', len(frame)))
        if frame:
            self.write(frame)


def _noted(error, text):
    error.add_note(text)
    return error


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        protocol = _checked(protocol)
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._write = file.write
        self.proto = protocol
        self.bin = 1
        self.fast = 0
        self.memo = {}  # id, or a text -> (number, object)

    def clear_memo(self):
        """Forgets what has been written: it will be written again."""
        self.memo.clear()

    def dump(self, obj):
        """Writes one object."""
        self._out = _Frames(self._write, False)
        self._out.put(b'\x80' + bytes([self.proto]))
        self._out.framing = self.proto >= 4
        self._save(obj)
        self._out.put(b'.')
        self._out.close()

    # -- the memo

    def _memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.memo[obj if type(obj) is str else id(obj)] = number, obj
        if self.proto >= 4:
            self._out.put(b'\x94')
        elif number < 256:
            self._out.put(b'q' + bytes([number]))
        else:
            self._out.put(b'r' + pack('<I', number))

    def _known(self, obj):
        return self.memo.get(obj if type(obj) is str else id(obj))

    def _get(self, number):
        self._out.put(b'h' + bytes([number]) if number < 256 else b'j' + pack('<I', number))

    # -- objects

    def _save(self, obj, plain=False):
        self._out.boundary()
        if not plain and (persistent := getattr(self, 'persistent_id', None)) is not None:
            name = persistent(obj)
            if name is not None:
                self._save(name, plain=True)
                self._out.put(b'Q')
                return
        kind = type(obj)
        atom = _ATOMS.get(kind)
        if atom is not None:
            self._out.put(atom(obj))
            return
        known = self._known(obj)
        if known is not None:
            self._get(known[0])
            return
        saver = _SAVERS.get(kind)
        if saver is not None:
            saver(self, obj)
        else:
            self._save_other(obj, kind)

    def _save_other(self, obj, kind):
        reduced = NotImplemented
        if (override := getattr(self, 'reducer_override', None)) is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            if kind is type:
                self._save_type(obj)
                return
            if kind is _Function:
                self._save_global(obj)
                return
            reducer = getattr(self, 'dispatch_table', _dispatch_table).get(kind)
            if reducer is not None:
                reduced = reducer(obj)
            elif issubclass(kind, type):
                self._save_global(obj)
                return
            else:
                reduced = obj.__reduce_ex__(self.proto)
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        try:
            if not isinstance(reduced, tuple):
                raise PicklingError(f'__reduce__ must return a string or tuple, not {type(reduced).__name__}')
            if not 2 <= len(reduced) <= 6:
                raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
            self._save_reduced(obj, *reduced)
        except Exception as error:
            raise _noted(error, f'when serializing {_named(kind)} object')

    def _save_bytes(self, obj):
        size = len(obj)
        if size < 256:
            header = b'C' + bytes([size])
        elif size < 1 << 32:
            header = b'B' + pack('<I', size)
        else:
            header = b'\x8e' + pack('<Q', size)
        self._out.put_large(header, obj)
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduced(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._out.put_large(b'\x96' + pack('<Q', len(obj)), bytes(obj))
        self._memoize(obj)

    def _save_text(self, obj):
        data = obj.encode('utf-8', 'surrogatepass')
        size = len(data)
        if size < 256 and self.proto >= 4:
            header = b'\x8c' + bytes([size])
        else:
            header = b'X' + pack('<I', size)
        self._out.put_large(header, data)
        self._memoize(obj)

    def _save_tuple(self, obj):
        size = len(obj)
        if not size:
            self._out.put(b')')
            return
        if size > 3:
            self._out.put(b'(')
        for index, item in enumerate(obj):
            try:
                self._save(item)
            except Exception as error:
                raise _noted(error, f'when serializing tuple item {index}')
        known = self._known(obj)
        if known is not None:  # It is within itself.
            self._out.put(b'1' if size > 3 else b'0' * size)
            self._get(known[0])
            return
        self._out.put((b'', b'\x85', b'\x86', b'\x87')[size] if size <= 3 else b't')
        self._memoize(obj)

    def _save_list(self, obj):
        self._out.put(b']')
        self._memoize(obj)
        self._save_items(iter(obj), 'list', isinstance(obj, list) and type(obj) is list and len(obj))

    def _save_items(self, items, name, size):
        index = 0
        while batch := _batch(items):
            single = len(batch) == 1 and (size is False or size == 1)
            if not single:
                self._out.put(b'(')
            for item in batch:
                try:
                    self._save(item)
                except Exception as error:
                    raise _noted(error, f'when serializing {name} item {index}')
                index += 1
            self._out.put(b'a' if single else b'e')

    def _save_dict(self, obj):
        self._out.put(b'}')
        self._memoize(obj)
        self._save_pairs(iter(obj.items()), 'dict', len(obj))

    def _save_pairs(self, pairs, name, size):
        while batch := _batch(pairs):
            single = len(batch) == 1 and (size is False or size == 1)
            if not single:
                self._out.put(b'(')
            for key, value in batch:
                self._save(key)
                try:
                    self._save(value)
                except Exception as error:
                    raise _noted(error, f'when serializing {name} item {key!r}')
            self._out.put(b's' if single else b'u')

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduced(obj, set, (list(obj),))
            return
        self._out.put(b'\x8f')
        self._memoize(obj)
        items = iter(obj)
        while batch := _batch(items):
            self._out.put(b'(')
            self._save_elements(batch, 'set')
            self._out.put(b'\x90')

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduced(obj, frozenset, (list(obj),))
            return
        self._out.put(b'(')
        self._save_elements(obj, 'frozenset')
        known = self._known(obj)
        if known is not None:
            self._out.put(b'1')
            self._get(known[0])
            return
        self._out.put(b'\x91')
        self._memoize(obj)

    def _save_elements(self, items, name):
        for item in items:
            try:
                self._save(item)
            except Exception as error:
                raise _noted(error, f'when serializing {name} element')

    # -- what says itself how it is made

    def _save_reduced(self, obj, function, args, state=None, items=None, pairs=None, setter=None):
        if not callable(function):
            raise PicklingError(f'first item of the tuple returned by __reduce__ must be callable, not {type(function).__name__}')
        if not isinstance(args, tuple):
            raise PicklingError(f'second item of the tuple returned by __reduce__ must be a tuple, not {type(args).__name__}')
        name = getattr(function, '__name__', '')
        kind = _named(type(obj))
        if name == '__newobj_ex__' and self.proto >= 4:
            self._save_part(args[0], f'{_named(args[0])} class')
            self._save_part(args[1], f'{kind} __new__ arguments')
            self._save_part(args[2], f'{kind} __new__ arguments')
            self._out.put(b'\x92')
        elif name == '__newobj__':
            if obj is not None and obj.__class__ is not args[0]:
                raise PicklingError(f'first argument to __newobj__() must be {obj.__class__!r}, not {args[0]!r}')
            self._save_part(args[0], f'{_named(args[0])} class')
            self._save_part(args[1:], f'{kind} __new__ arguments')
            self._out.put(b'\x81')
        else:
            self._save_part(function, f'{kind} reconstructor')
            self._save_part(args, f'{kind} reconstructor arguments')
            self._out.put(b'R')
        known = self._known(obj)
        if known is not None:  # It is among its own arguments.
            self._out.put(b'0')
            self._get(known[0])
            return
        self._memoize(obj)
        if items is not None:
            self._save_items(items, kind, False)
        if pairs is not None:
            self._save_pairs(pairs, kind, False)
        if state is None:
            return
        if setter is None:
            self._save_part(state, f'{kind} state')
            self._out.put(b'b')
        else:
            self._save_part(setter, f'{kind} state setter')
            self._save(obj)
            self._save_part(state, f'{kind} state')
            self._out.put(b'\x86R0')

    def _save_part(self, part, what):
        try:
            self._save(part)
        except Exception as error:
            raise _noted(error, f'when serializing {what}')

    # -- what has a name in a module

    def _save_type(self, obj):
        for value in None, NotImplemented, ...:
            if obj is type(value):
                self._save_reduced(obj, type, (value,))
                return
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        path = name.split('.')
        if '<locals>' in path:
            raise PicklingError(f"Can't pickle local object {obj!r}")
        module_name = _home(obj, path)
        found = _imported(obj, module_name, name)
        for step in path:
            above = found
            try:
                found = getattr(found, step)
            except AttributeError as lack:
                lack.__traceback__ = None
                raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}")
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self._save_home(obj, module_name, name)
            self._out.put(b'\x93')
        elif len(path) > 1:
            self._save_reduced(obj, getattr, (above, path[-1]))
            return
        else:
            self._out.put(f'c{module_name}\n{name}\n'.encode())
        self._memoize(obj)


    def _save_home(self, obj, module_name, name):
        """In CPython a class that is C makes the text of its name anew each time, a function that is C has its own of its module."""
        if type(obj) is _Builtin:
            known = self.memo.get((module_name,))
            if known is None:
                self._save_fresh(module_name, (module_name,))
            else:
                self._get(known[0])
        else:
            self._save(module_name)
        if module_name in _C_MODULES:
            self._save_fresh(name, (name, len(self.memo)))
        else:
            self._save(name)

    def _save_fresh(self, text, key):
        here = self.memo.pop(text, None)
        self._save_text(text)
        self.memo[key] = self.memo.pop(text)
        if here is not None:
            self.memo[text] = here


def _imported(obj, module_name, name):
    try:
        __import__(module_name)
    except (ImportError, ValueError) as failure:
        failure.__traceback__ = None
        raise PicklingError(f"Can't pickle {obj!r}: {failure}")
    return sys.modules[module_name]


def _home(obj, path):
    """The module that an object is from."""
    name = getattr(obj, '__module__', None)
    if name is not None:
        return name
    for name, module in sys.modules.copy().items():
        if name in ('__main__', '__mp_main__') or module is None:
            continue
        found = module
        for step in path:
            found = getattr(found, step, None)
        if found is obj:
            return name
    return '__main__'


def _named(kind):
    """A type as notes name it: with its module, unless that is the program or the builtins."""
    name = getattr(kind, '__qualname__', None)
    if name is None:
        return repr(kind)
    return name if kind.__module__ in ('__main__', 'builtins') else f'{kind.__module__}.{name}'


def _batch(items):
    found = []
    for item in items:
        found.append(item)
        if len(found) == _BATCH:
            break
    return found


def _int(value):
    if 0 <= value < 256:
        return b'K' + bytes([value])
    if 0 <= value < 65536:
        return b'M' + pack('<H', value)
    if -0x80000000 <= value < 0x80000000:
        return b'J' + pack('<i', value)
    size = (value.bit_length() >> 3) + 1
    data = value.to_bytes(size, 'little', signed=True)
    if value < 0 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return (b'\x8a' + bytes([len(data)]) if len(data) < 256 else b'\x8b' + pack('<i', len(data))) + data


_Function = type(_int)
_Builtin = type(len)
_C_MODULES = ('builtins', 'datetime')
_ATOMS = {
    type(None): lambda value: b'N',
    bool: lambda value: b'\x88' if value else b'\x89',
    int: _int,
    float: lambda value: b'G' + pack('>d', value),
}
_SAVERS = {
    bytes: Pickler._save_bytes,
    str: Pickler._save_text,
    dict: Pickler._save_dict,
    set: Pickler._save_set,
    frozenset: Pickler._save_frozenset,
    list: Pickler._save_list,
    tuple: Pickler._save_tuple,
    bytearray: Pickler._save_bytearray,
}


def _checked(protocol):
    if protocol is None:
        return DEFAULT_PROTOCOL
    if not isinstance(protocol, int):
        raise TypeError(f"'{type(protocol).__name__}' object cannot be interpreted as an integer")
    if protocol < 0:
        return HIGHEST_PROTOCOL
    if protocol > HIGHEST_PROTOCOL:
        raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
    if protocol < 3:
        raise NotImplementedError(f'pickle protocol {protocol} cannot be written here: only 3, 4 and 5')
    return protocol


class _Gathered:
    def __init__(self):
        self.parts = []
        self.write = self.parts.append


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes one object to a file."""
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """One object as bytes."""
    gathered = _Gathered()
    Pickler(gathered, protocol, fix_imports, buffer_callback).dump(obj)
    return b''.join(gathered.parts)
