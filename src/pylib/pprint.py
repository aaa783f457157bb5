"""Values laid out over several lines where one is too short."""
import sys
import types
from collections import Counter, OrderedDict, defaultdict, deque

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):
    """Prints a value."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint() prints."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint() that leaves dicts in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr() on one line, with a note where a value holds itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() could read what is shown."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether the value holds itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """A sort key for values that may not be comparable: then their types and ids are."""

    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_pair(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


_SCALARS = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class PrettyPrinter:
    """Knows how wide, how deep and in which order."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object))
            self._stream.write('\n')

    def pformat(self, object):
        pieces = []
        self._lay_out(object, pieces.append, 0, 0, {}, 0)
        return ''.join(pieces)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text on one line, whether it is readable, and whether the value holds itself. Made to be overridden."""
        return self._safe_repr(object, context, maxlevels, level)

    def _text(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    # Each layout gets a value, where to write, how far the line is indented, how much has to fit behind the value, the
    # ids of the values around it, and how many these are.

    def _lay_out(self, object, write, indent, allowance, context, level):
        here = id(object)
        if here in context:
            write(_recursion(object))
            return
        text = self._text(object, context, level)
        if len(text) > self._width - indent - allowance:
            layout = _LAYOUTS.get(type(object).__repr__)
            if layout is None and _has_generated_repr(object):
                layout = PrettyPrinter._dataclass
            if layout is not None:
                context[here] = 1
                layout(self, object, write, indent, allowance, context, level + 1)
                del context[here]
                return
        write(text)

    def _padding(self):
        return (self._indent_per_level - 1) * ' '

    def _dataclass(self, object, write, indent, allowance, context, level):
        from dataclasses import fields

        name = object.__class__.__name__
        shown = [(each.name, getattr(object, each.name)) for each in fields(object) if each.repr]
        write(name + '(')
        self._attributes(shown, write, indent + len(name) + 1, allowance, context, level)
        write(')')

    def _dict(self, object, write, indent, allowance, context, level):
        write('{' + self._padding())
        items = sorted(object.items(), key=_safe_pair) if self._sort_dicts else object.items()
        self._pairs(items, write, indent, allowance + 1, context, level)
        write('}')

    def _ordered_dict(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        write(name + '(')
        self._lay_out(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(')')

    def _list(self, object, write, indent, allowance, context, level):
        write('[')
        self._items(object, write, indent, allowance + 1, context, level)
        write(']')

    def _tuple(self, object, write, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        write('(')
        self._items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        start, end = '{', '}'
        if object.__class__ is not set:
            name = object.__class__.__name__
            start, end = name + '({', '})'
            indent += len(name) + 1
        write(start)
        self._items(sorted(object, key=_safe_key), write, indent, allowance + len(end), context, level)
        write(end)

    def _str(self, object, write, indent, allowance, context, level):
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
        chunks = list(_wrapped(object, self._width - indent, allowance))
        if len(chunks) == 1:
            write(repr(object))
            return
        text = ('\n' + ' ' * indent).join(chunks)
        write(f'({text})' if parens else text)

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
        text = ('\n' + ' ' * indent).join(_wrapped_bytes(object, self._width - indent, allowance))
        write(f'({text})' if parens else text)

    def _bytearray(self, object, write, indent, allowance, context, level):
        write('bytearray(')
        self._bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(')')

    def _mapping_proxy(self, object, write, indent, allowance, context, level):
        write('mappingproxy(')
        self._lay_out(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(')')

    def _namespace(self, object, write, indent, allowance, context, level):
        name = 'namespace' if type(object) is types.SimpleNamespace else object.__class__.__name__
        write(name + '(')
        self._attributes(list(object.__dict__.items()), write, indent + len(name) + 1, allowance, context, level)
        write(')')

    def _default_dict(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        write(f'{name}({self._text(object.default_factory, context, level)},\n{" " * indent}')
        self._dict(object, write, indent, allowance + 1, context, level)
        write(')')

    def _counter(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        write(name + '({' + self._padding())
        self._pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write('})')

    def _chain_map(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        write(name + '(')
        *others, last = object.maps
        for mapping in others:
            self._lay_out(mapping, write, indent, 1, context, level)
            write(',\n' + ' ' * indent)
        self._lay_out(last, write, indent, allowance + 1, context, level)
        write(')')

    def _deque(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        write(name + '([')
        if object.maxlen is None:
            self._items(object, write, indent, allowance + 2, context, level)
            write('])')
        else:
            self._items(object, write, indent, 2, context, level)
            write(f'],\n{" " * indent}maxlen={self._text(object.maxlen, context, level)})')

    def _user(self, object, write, indent, allowance, context, level):
        self._lay_out(object.data, write, indent, allowance, context, level - 1)

    def _pairs(self, pairs, write, indent, allowance, context, level):
        indent += self._indent_per_level
        last = len(pairs) - 1
        for at, (key, value) in enumerate(pairs):
            text = self._text(key, context, level)
            write(text + ': ')
            self._lay_out(value, write, indent + len(text) + 2, allowance if at == last else 1, context, level)
            if at != last:
                write(',\n' + ' ' * indent)

    def _attributes(self, pairs, write, indent, allowance, context, level):
        last = len(pairs) - 1
        for at, (name, value) in enumerate(pairs):
            write(name + '=')
            if id(value) in context:
                write('...')
            else:
                self._lay_out(value, write, indent + len(name) + 1, allowance if at == last else 1, context, level)
            if at != last:
                write(',\n' + ' ' * indent)

    def _items(self, items, write, indent, allowance, context, level):
        write(self._padding())
        indent += self._indent_per_level
        new_line = ',\n' + ' ' * indent
        between = ''
        left = most = self._width - indent + 1
        items = list(items)
        for at, item in enumerate(items):
            last = at == len(items) - 1
            if last:
                most -= allowance
                left -= allowance
            if self._compact:
                text = self._text(item, context, level)
                needed = len(text) + 2
                if left < needed:
                    left = most
                    between = between and new_line
                if left >= needed:
                    left -= needed
                    write(between + text)
                    between = ', '
                    continue
            write(between)
            between = new_line
            self._lay_out(item, write, indent, allowance if last else 1, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _SCALARS:
            return repr(object), True, False
        shown = kind.__repr__
        if shown is int.__repr__ and issubclass(kind, int):
            return f'{object:_d}' if self._underscore_numbers else repr(object), True, False
        if shown is dict.__repr__ and issubclass(kind, dict):
            start, end = '{', '}'
        elif shown is list.__repr__ and issubclass(kind, list):
            start, end = '[', ']'
        elif shown is tuple.__repr__ and issubclass(kind, tuple):
            start, end = '(', ',)' if len(object) == 1 else ')'
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        here = id(object)
        if not object:
            return start + end, True, False
        if maxlevels and level >= maxlevels:
            return f'{start}...{end}', False, here in context
        if here in context:
            return _recursion(object), False, True
        context[here] = 1
        parts, readable, recursive = self._parts(object, start == '{', context, maxlevels, level + 1)
        del context[here]
        return start + ', '.join(parts) + end, readable, recursive

    def _parts(self, object, is_dict, context, maxlevels, level):
        parts = []
        readable, recursive = True, False
        rows = [(item,) for item in object] if not is_dict else (
            sorted(object.items(), key=_safe_pair) if self._sort_dicts else object.items()
        )
        for row in rows:
            texts = []
            for item in row:
                text, item_readable, item_recursive = self.format(item, context, maxlevels, level)
                texts.append(text)
                readable = readable and item_readable
                recursive = recursive or item_recursive
            parts.append(': '.join(texts))
        return parts, readable, recursive


def _has_generated_repr(object):
    if isinstance(object, type) or not hasattr(object, '__dataclass_fields__'):
        return False
    wrapped = getattr(object.__repr__, '__wrapped__', None)
    return object.__dataclass_params__.repr and wrapped is not None and '__create_fn__' in wrapped.__qualname__


def _words(line):
    """The words of a line, each with the white space behind it."""
    at = 0
    while at < len(line):
        start = at
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        yield line[start:at]


def _wrapped(text, width, allowance):
    """The reprs of pieces of a text that fit; the last leaves some room."""
    lines = text.splitlines(True)
    for at, line in enumerate(lines):
        last_line = at == len(lines) - 1
        if len(repr(line)) <= width - (allowance if last_line else 0):
            yield repr(line)
            continue
        words = list(_words(line))
        current = ''
        for i, word in enumerate(words):
            most = width - (allowance if last_line and i == len(words) - 1 else 0)
            if len(repr(current + word)) > most and current:
                yield repr(current)
                current = word
            else:
                current += word
        if current:
            yield repr(current)


def _wrapped_bytes(data, width, allowance):
    current = b''
    last = len(data) // 4 * 4
    for at in range(0, len(data), 4):
        part = data[at : at + 4]
        if at == last:
            width -= allowance
        if len(repr(current + part)) > width and current:
            yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)


def _unless_empty(layout):
    def chosen(self, object, write, indent, allowance, context, level):
        if len(object):
            layout(self, object, write, indent, allowance, context, level)
        else:
            write(repr(object))

    return chosen


def _layouts():
    from collections import ChainMap, UserDict, UserList, UserString

    printer = PrettyPrinter
    return {
        dict.__repr__: printer._dict,
        OrderedDict.__repr__: _unless_empty(printer._ordered_dict),
        list.__repr__: printer._list,
        tuple.__repr__: printer._tuple,
        set.__repr__: _unless_empty(printer._set),
        frozenset.__repr__: _unless_empty(printer._set),
        str.__repr__: _unless_empty(printer._str),
        bytes.__repr__: printer._bytes,
        bytearray.__repr__: printer._bytearray,
        types.MappingProxyType.__repr__: printer._mapping_proxy,
        types.SimpleNamespace.__repr__: printer._namespace,
        defaultdict.__repr__: _unless_empty(printer._default_dict),
        Counter.__repr__: _unless_empty(printer._counter),
        ChainMap.__repr__: printer._chain_map,
        deque.__repr__: _unless_empty(printer._deque),
        UserDict.__repr__: printer._user,
        UserList.__repr__: printer._user,
        UserString.__repr__: printer._user,
    }


_LAYOUTS = _layouts()
