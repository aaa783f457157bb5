"""Where objects stand in source files, and frames and tracebacks with the lines around them.

Part of inspect; loaded when it is first asked for. Blocks are found by their indentation, without the module tokenize.
"""
import linecache
import os
import sys
from collections import namedtuple
from inspect import isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback, unwrap

__name__ = 'inspect'

modulesbyfile = {}
_Positions = namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=(None,) * 4)
_Positions.__module__ = 'dis'


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


def indentsize(line):
    """The width of the white space that a line begins with."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getfile(object):
    """The file in which an object was defined."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        if hasattr(object, '__module__'):
            file = getattr(sys.modules.get(object.__module__), '__file__', None)
            if file:
                return file
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if iscode(code):
        return code.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, '
                    f'got {type(code).__name__}')


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    return object.f_code if isframe(object) else object


def getmodulename(path):
    """The name of the module in a file; None if it is none."""
    name = os.path.basename(path)
    for suffix in '.cpython-314-x86_64-linux-gnu.so', '.abi3.so', '.pyc', '.so', '.py':
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """The file in which the text of an object stands; None if there is none."""
    file = getfile(object)
    if file in linecache.cache or os.path.exists(file) or linecache.getlines(file):
        return file
    module = getmodule(object, file)
    loader = getattr(module, '__loader__', None) or getattr(getattr(module, '__spec__', None), 'loader', None)
    return None if loader is None else file


def getabsfile(object, _filename=None):
    """The same as an absolute path."""
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """The module in which an object was defined; None if that cannot be told."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None):
            modulesbyfile[os.path.abspath(module.__file__)] = module.__name__
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    name = getattr(object, '__name__', None)
    for module in sys.modules['__main__'], sys.modules['builtins']:
        if name is not None and getattr(module, name, None) is object:
            return module
    return None


def findsource(object):
    """All lines of the file in which an object stands, and the index of its first line."""
    file = getsourcefile(object)
    if not file:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, None if module is None else module.__dict__)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        first = object.__dict__.get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
    else:
        code = _code_of(object)
        if not iscode(code):
            raise OSError('could not find code object')
        first = code.co_firstlineno
    if first > len(lines):
        raise OSError('lineno is out of bounds')
    return lines, first - 1


def _is_comment(lines, at, indent):
    return at >= 0 and lines[at].lstrip()[:1] == '#' and indentsize(lines[at]) == indent


def getcomments(object):
    """The comment above an object, or at the top of a module."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == '#':
            end += 1
        return ''.join(line.expandtabs() for line in lines[start:end]) if end > start else None
    if first == 0:
        return None
    start = first
    while _is_comment(lines, start - 1, indentsize(lines[first])):
        start -= 1
    comments = [line.expandtabs().lstrip() for line in lines[start:first]]
    if not comments:
        return None
    while comments and comments[0].strip() == '#':
        comments.pop(0)
    while comments and comments[-1].strip() == '#':
        comments.pop()
    return ''.join(comments)


def _string_end(text, at):
    """The index after the string that begins at a quote; -1 if it goes on in the next line."""
    quote = text[at:at + 3] if text[at:at + 3] in ("'''", '"""') else text[at]
    at += len(quote)
    while at < len(text):
        if text[at] == '\\':
            at += 2
        elif text.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    return -1


def _statement_end(lines, first):
    """The index after the last line of the statement that begins in a line; within brackets it may be cut off."""
    text = ''.join(lines[first:])
    at = depth = last = 0
    while at < len(text):
        char = text[at]
        if char in '\'"':
            end = _string_end(text, at)
            if end < 0:
                return len(lines)
            last, at = end - 1, end
            continue
        if char == '#':
            end = text.find('\n', at)
            at = len(text) if end < 0 else end
            continue
        if char == '\\':
            at += 2
            continue
        if char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
            if depth < 0:
                break
        elif char == '\n' and depth == 0:
            break
        if not char.isspace():
            last = at
        at += 1
    return first + text.count('\n', 0, last) + 1


def _first_word(line):
    word = ''
    for char in line.lstrip():
        if not (char.isalnum() or char == '_'):
            break
        word += char
    return word


class BlockFinder:
    """Finds how many of some lines belong to the block that begins with them."""

    def __init__(self):
        self.last = 1
        self.body_col0 = None

    def find(self, lines):
        at = self._start(lines)
        if at >= len(lines):
            return
        self.last = _statement_end(lines, at)
        words = lines[at].split()
        word = words[1] if len(words) > 1 and words[0] == 'async' else lines[at]
        if _first_word(word) in ('def', 'class'):
            self._body(lines, self.last, indentsize(lines[at]))

    def _start(self, lines):
        """Behind the decorators."""
        at = 0
        while at < len(lines):
            line = lines[at].strip()
            if line and line[0] not in '#@':
                break
            at = _statement_end(lines, at) if line[:1] == '@' else at + 1
        return at

    def _body(self, lines, at, indent):
        while at < len(lines):
            line = lines[at]
            column = indentsize(line)
            if not line.strip():
                at += 1
            elif line.lstrip()[0] == '#':
                at += 1
                if self.body_col0 is not None and column >= self.body_col0:
                    self.last = at
            elif column <= indent:
                return
            else:
                if self.body_col0 is None:
                    self.body_col0 = column
                self.last = at = _statement_end(lines, at)


def getblock(lines):
    """The lines of the block that some lines begin with."""
    finder = BlockFinder()
    finder.find(lines)
    return lines[:finder.last]


def getsourcelines(object):
    """The lines of an object's text and the number of the first; all of them and 0 for a module."""
    object = unwrap(object)
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    """The text of an object."""
    return ''.join(getsourcelines(object)[0])


_TRACEBACK_FIELDS = 'filename', 'lineno', 'function', 'code_context', 'index'
_FRAME_FIELDS = ('frame', *_TRACEBACK_FIELDS)


def _with_names(record, word, names):
    pairs = ', '.join(f'{name}={getattr(record, name)!r}' for name in names)
    return f'{word}({pairs}, positions={record.positions!r})'


class Traceback(namedtuple('_Traceback', _TRACEBACK_FIELDS)):
    """Where a frame or traceback is, with lines around it."""

    def __new__(cls, *values, positions=None, **named):
        made = super().__new__(cls, *values, **named)
        made.positions = positions
        return made

    def __repr__(self):
        return _with_names(self, 'Traceback', _TRACEBACK_FIELDS)


class FrameInfo(namedtuple('_FrameInfo', _FRAME_FIELDS)):
    """The same with the frame."""

    def __new__(cls, *values, positions=None, **named):
        made = super().__new__(cls, *values, **named)
        made.positions = positions
        return made

    def __repr__(self):
        return _with_names(self, 'FrameInfo', _FRAME_FIELDS)


def _positions_of(code, lasti, lineno):
    found = (None,) * 4
    if lasti >= 0:
        for at, position in enumerate(code.co_positions()):
            if at == lasti // 2:
                found = position
    return _Positions(*(found if found[0] is not None else (lineno, *found[1:])))


def getframeinfo(frame, context=1):
    """Where a frame or traceback is, with `context` lines around it."""
    if istraceback(frame):
        lineno, lasti, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    elif isframe(frame):
        lineno, lasti = frame.f_lineno, frame.f_lasti
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    positions = _positions_of(frame.f_code, lasti, lineno)
    lineno = positions.lineno
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getlineno(frame):
    return frame.f_lineno


def _frame_info(frame, where, context):
    info = getframeinfo(where, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """A frame and those that called it."""
    frames = []
    while frame:
        frames.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return frames


def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    frames = []
    while tb:
        frames.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return frames


def stack(context=1):
    """The caller's frame and those that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames between here and where the present exception was raised."""
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)
