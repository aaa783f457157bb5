"""Bytes to objects: the other half of what is C in CPython. All protocols; buffers out of band are left out."""
import sys
from struct import unpack


class PickleError(Exception):
    """What is wrong with pickling."""


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""


_MARK = object()


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._encoding, self._errors = encoding, errors
        self.memo = {}
        self.proto = 0

    def load(self):
        """The next object of the file."""
        self._frame = b''
        self._at = 0
        stack = self._stack = []
        read_code = self._read
        while True:
            code = read_code(1)
            if not code:
                raise EOFError('Ran out of input')
            if code == b'.':
                return self._pop()
            step = _STEPS.get(code)
            if step is None:
                shown = chr(code[0]) if 32 <= code[0] < 127 and code not in b"'\\" else f'\\x{code[0]:02x}'
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            step(self, stack)

    def find_class(self, module_name, global_name, /):
        """The object of that name; programs override it to allow less."""
        __import__(module_name, level=0)
        found = sys.modules[module_name]
        if self.proto < 4:
            return getattr(found, global_name)
        for step in global_name.split('.'):
            found = getattr(found, step)
        return found

    # -- the bytes

    def _read(self, size):
        """Up to so many bytes, out of the frame while there is one."""
        if self._at < len(self._frame):
            data = self._frame[self._at:self._at + size]
            self._at += size
            return data
        return self._file.read(size)

    def _need(self, size):
        data = self._read(size)
        if len(data) < size:
            raise (UnpicklingError('pickle data was truncated') if size < 3 or data else EOFError('Ran out of input'))
        return data

    def _line(self):
        if self._at < len(self._frame):
            end = self._frame.find(b'\n', self._at) + 1
            data = self._frame[self._at:end]
            self._at = end
        else:
            data = self._file.readline()
        if not data.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return data[:-1]

    def _number(self, size):
        return int.from_bytes(self._need(size), 'little')

    def _load_frame(self, stack):
        size = self._number(8)
        frame = self._file.read(size) if self._at >= len(self._frame) else self._read(size)
        if len(frame) < size:
            raise UnpicklingError('pickle data was truncated')
        if self._at >= len(self._frame):
            self._frame, self._at = frame, 0

    # -- the stack

    def _pop(self):
        if not self._stack:
            raise UnpicklingError('unpickling stack underflow')
        if self._stack[-1] is _MARK:
            raise UnpicklingError('unexpected MARK found')
        return self._stack.pop()

    def _top(self):
        if not self._stack or self._stack[-1] is _MARK:
            raise UnpicklingError('unpickling stack underflow')
        return self._stack[-1]

    def _marked(self):
        """What lies above the last mark, which is taken away with it."""
        stack = self._stack
        at = len(stack) - 1
        while at >= 0 and stack[at] is not _MARK:
            at -= 1
        if at < 0:
            raise UnpicklingError('could not find MARK')
        items = stack[at + 1:]
        del stack[at:]
        return items

    def _text(self, data):
        return data if self._encoding == 'bytes' else data.decode(self._encoding, self._errors)

    # -- what the codes do

    def _load_proto(self, stack):
        proto = self._need(1)[0]
        if proto > 5:
            raise ValueError(f'unsupported pickle protocol: {proto}')
        self.proto = proto

    def _load_int(self, stack):
        line = self._line()
        value = line == b'01' if line in (b'00', b'01') else _whole(line)
        if value is None:
            raise ValueError('could not convert string to int')
        stack.append(value)

    def _load_string(self, stack):
        line = self._line().strip()
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in (b"'", b'"'):
            raise UnpicklingError('the STRING opcode argument must be quoted')
        stack.append(self._text(eval(b'b' + line)))

    def _load_tuple(self, size):
        stack = self._stack
        if len(stack) < size or any(item is _MARK for item in stack[-size:]):
            raise UnpicklingError('unpickling stack underflow')
        items = tuple(stack[-size:])
        stack[-size:] = [items]

    def _load_append(self, stack):
        value = self._pop()
        target = self._top()
        target.append(value)

    def _load_appends(self, stack):
        items = self._marked()
        target = self._top()
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
            return
        for item in items:
            target.append(item)

    def _load_setitem(self, stack):
        value, key = self._pop(), self._pop()
        self._top()[key] = value

    def _load_setitems(self, stack):
        items = self._marked()
        target = self._top()
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _load_additems(self, stack):
        items = self._marked()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
            return
        for item in items:
            target.add(item)

    def _load_get(self, number):
        if number not in self.memo:
            raise UnpicklingError(f'Memo value not found at index {number}')
        self._stack.append(self.memo[number])

    def _load_global(self, stack):
        module, name = self._line().decode(), self._line().decode()
        stack.append(self.find_class(module, name))

    def _load_stack_global(self, stack):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        stack.append(self.find_class(module, name))

    def _load_reduce(self, stack):
        args, function = self._pop(), self._pop()
        if not isinstance(args, tuple):
            raise TypeError('argument list must be a tuple')
        stack.append(function(*args))

    def _load_newobj(self, stack):
        args, cls = self._pop(), self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f'NEWOBJ class argument must be a type, not {type(cls).__name__}')
        stack.append(cls.__new__(cls, *args))

    def _load_newobj_ex(self, stack):
        keywords, args, cls = self._pop(), self._pop(), self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f'NEWOBJ_EX class argument must be a type, not {type(cls).__name__}')
        stack.append(cls.__new__(cls, *args, **keywords))

    def _load_inst(self, stack):
        cls = self.find_class(self._line().decode(), self._line().decode())
        stack.append(_made(cls, self._marked()))

    def _load_obj(self, stack):
        cls, *args = self._marked()
        stack.append(_made(cls, args))

    def _load_build(self, stack):
        state = self._pop()
        target = self._top()
        setter = getattr(target, '__setstate__', None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            names = target.__dict__
            for key, value in state.items():
                names[key] = value
        for key, value in (slots or {}).items():
            setattr(target, key, value)

    def _load_persistent(self, name):
        ask = getattr(self, 'persistent_load', None)
        if ask is None:
            raise UnpicklingError('A load persistent id instruction was encountered, '
                                  'but no persistent_load function was specified.')
        self._stack.append(ask(name))


def _made(cls, args):
    if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
        return cls(*args)
    return cls.__new__(cls)


def _whole(text):
    try:
        return int(text, 0)
    except ValueError:
        return None


def _buffer(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        return None


def _signed(data):
    return int.from_bytes(data, 'little', signed=True)


def _unicode(data):
    return str(data, 'utf-8', 'surrogatepass')


def _remember(unpickler, number):
    unpickler.memo[number] = unpickler._top()


_STEPS = {
    b'\x80': Unpickler._load_proto,
    b'\x95': Unpickler._load_frame,
    b'N': lambda self, stack: stack.append(None),
    b'\x88': lambda self, stack: stack.append(True),
    b'\x89': lambda self, stack: stack.append(False),
    b'I': Unpickler._load_int,
    b'J': lambda self, stack: stack.append(_signed(self._need(4))),
    b'K': lambda self, stack: stack.append(self._need(1)[0]),
    b'M': lambda self, stack: stack.append(self._number(2)),
    b'L': lambda self, stack: stack.append(int(self._line().removesuffix(b'L'), 0)),
    b'\x8a': lambda self, stack: stack.append(_signed(self._need(self._number(1)))),
    b'\x8b': lambda self, stack: stack.append(_signed(self._need(self._number(4)))),
    b'F': lambda self, stack: stack.append(float(self._line())),
    b'G': lambda self, stack: stack.append(unpack('>d', self._need(8))[0]),
    b'S': Unpickler._load_string,
    b'T': lambda self, stack: stack.append(self._text(self._need(self._number(4)))),
    b'U': lambda self, stack: stack.append(self._text(self._need(self._number(1)))),
    b'B': lambda self, stack: stack.append(self._need(self._number(4))),
    b'C': lambda self, stack: stack.append(self._need(self._number(1))),
    b'\x8e': lambda self, stack: stack.append(self._need(self._number(8))),
    b'\x96': lambda self, stack: stack.append(bytearray(self._need(self._number(8)))),
    b'V': lambda self, stack: stack.append(self._line().decode('raw-unicode-escape')),
    b'X': lambda self, stack: stack.append(_unicode(self._need(self._number(4)))),
    b'\x8c': lambda self, stack: stack.append(_unicode(self._need(self._number(1)))),
    b'\x8d': lambda self, stack: stack.append(_unicode(self._need(self._number(8)))),
    b')': lambda self, stack: stack.append(()),
    b']': lambda self, stack: stack.append([]),
    b'}': lambda self, stack: stack.append({}),
    b'\x8f': lambda self, stack: stack.append(set()),
    b'(': lambda self, stack: stack.append(_MARK),
    b't': lambda self, stack: stack.append(tuple(self._marked())),
    b'l': lambda self, stack: stack.append(self._marked()),
    b'd': lambda self, stack: stack.append(dict(zip(*[iter(self._marked())] * 2))),
    b'\x91': lambda self, stack: stack.append(frozenset(self._marked())),
    b'\x85': lambda self, stack: self._load_tuple(1),
    b'\x86': lambda self, stack: self._load_tuple(2),
    b'\x87': lambda self, stack: self._load_tuple(3),
    b'a': Unpickler._load_append,
    b'e': Unpickler._load_appends,
    b's': Unpickler._load_setitem,
    b'u': Unpickler._load_setitems,
    b'\x90': Unpickler._load_additems,
    b'0': lambda self, stack: stack.pop() if stack else self._pop(),
    b'1': lambda self, stack: self._marked(),
    b'2': lambda self, stack: stack.append(self._top()),
    b'g': lambda self, stack: self._load_get(int(self._line())),
    b'h': lambda self, stack: self._load_get(self._number(1)),
    b'j': lambda self, stack: self._load_get(self._number(4)),
    b'p': lambda self, stack: _remember(self, int(self._line())),
    b'q': lambda self, stack: _remember(self, self._number(1)),
    b'r': lambda self, stack: _remember(self, self._number(4)),
    b'\x94': lambda self, stack: _remember(self, len(self.memo)),
    b'c': Unpickler._load_global,
    b'\x93': Unpickler._load_stack_global,
    b'R': Unpickler._load_reduce,
    b'b': Unpickler._load_build,
    b'i': Unpickler._load_inst,
    b'o': Unpickler._load_obj,
    b'\x81': Unpickler._load_newobj,
    b'\x92': Unpickler._load_newobj_ex,
    b'P': lambda self, stack: self._load_persistent(self._line().decode('ascii')),
    b'Q': lambda self, stack: self._load_persistent(self._pop()),
}


class _Bytes:
    """As much of a file as is needed to read bytes; faster than BytesIO."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def read(self, size):
        data = self.data[self.at:self.at + size]
        self.at += len(data)
        return data

    def readline(self):
        end = self.data.find(b'\n', self.at) + 1 or len(self.data)
        data = self.data[self.at:end]
        self.at = end
        return data


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    """The next object of a file."""
    return Unpickler(file, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    """The object that bytes stand for."""
    given = data if isinstance(data, bytes) else _buffer(data)
    if given is None:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return Unpickler(_Bytes(given), encoding=encoding, errors=errors).load()


for _named in PickleError, UnpicklingError, Unpickler, load, loads:
    _named.__module__ = '_pickle'
