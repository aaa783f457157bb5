"""Extracting, formatting and printing tracebacks.

How an entry and a message look is decided by the interpreter itself, in _traceback, so that what is printed here is what
an uncaught exception prints. Left out: colours.
"""
import sys

import _traceback

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']


class _Implicit:
    def __repr__(self):
        return '<implicit>'


_implicit = _Implicit()


class FrameSummary:
    """One frame of a traceback: where it was, and the line that it was at."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self.locals = None if locals is None else {key: _safely(repr, value, 'local') for key, value in locals.items()}
        self._lines = line
        if lookup_line:
            self._text()

    @property
    def line(self):
        lines = self._text()
        return None if lines is None else lines.partition('\n')[0].strip()

    def _text(self):
        if self._lines is None and self.lineno is not None:
            import linecache

            self._lines = linecache.getline(self.filename, self.lineno).rstrip('\n')
        return self._lines

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def _entry(self):
        return (self.filename, self.lineno, self.end_lineno, self.colno, self.end_colno, self.name, self._text() or '')


def _summary(entry):
    filename, lineno, end_lineno, colno, end_colno, name, source = entry
    return FrameSummary(filename, lineno, name, line=source, end_lineno=end_lineno, colno=colno, end_colno=end_colno)


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is None:
            return entries
        limit = max(limit, 0)
    return entries[:limit] if limit >= 0 else entries[limit:]


_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs of a frame and a line number."""
        pairs = _limited(list(frame_gen), limit)
        return cls(FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name, line=_line_of(frame, lineno),
                                locals=frame.f_locals if capture_locals else None) for frame, lineno in pairs)

    @classmethod
    def from_list(cls, a_list):
        """From FrameSummary objects or old-style tuples."""
        return StackSummary(item if isinstance(item, FrameSummary) else FrameSummary(*item[:3], line=item[3])
                            for item in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        """The lines of one entry; a subclass may give None to leave it out."""
        text = _traceback.format_entries([frame_summary._entry()])[0]
        names = sorted((frame_summary.locals or {}).items())
        return text + ''.join(f'    {name} = {value}\n' for name, value in names)

    def format(self, **kwargs):
        """The texts of the entries; after three that are the same the others are counted."""
        lines = []
        before = None
        times = 0
        for frame in self:
            text = self.format_frame_summary(frame, **kwargs)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != before:
                lines += _repetition(times)
                before, times = place, 0
            times += 1
            if times <= _RECURSIVE_CUTOFF:
                lines.append(text)
        return lines + _repetition(times)


def _repetition(times):
    more = times - _RECURSIVE_CUTOFF
    return [f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'] if more > 0 else []


def _safely(func, value, what):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def _line_of(frame, lineno):
    return next((entry[6] for entry in reversed(_traceback.stack(frame)) if entry[1] == lineno), '')


def walk_stack(f):
    """Frames with their lines, from the innermost outwards."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Frames with their lines, from the outermost inwards."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Lets the frames of a traceback forget their variables."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    return StackSummary(map(_summary, _limited(_traceback.entries(tb), limit)))


def _with_locals(stack, tb):
    """Gives the entries of a traceback the variables of their frames."""
    frames = [(frame, line) for frame, line in walk_tb(tb)]
    for summary in reversed(stack):
        while frames:
            frame, line = frames.pop()
            if line == summary.lineno and frame.f_code.co_name == summary.name:
                summary.locals = {key: _safely(repr, value, 'local') for key, value in frame.f_locals.items()}
                break


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    entries = [_summary(entry) for entry in _traceback.stack(f)]
    if limit is not None:
        entries = entries[-limit:] if limit >= 0 else entries[:-limit]
    return StackSummary(entries)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for text in format_list(extracted_list):
        print(text, file=sys.stderr if file is None else file, end='')


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def _parse_value_tb(exc, value, tb):
    if (value is _implicit) != (tb is _implicit):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _implicit:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


class TracebackException:
    """An exception ready to be printed: all texts, and nothing of the objects themselves."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        options = {'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals,
                   'max_group_width': max_group_width, 'max_group_depth': max_group_depth,
                   '_seen': set() if _seen is None else _seen}
        seen = options['_seen']
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.stack = extract_tb(exc_traceback, limit)
        if capture_locals:
            _with_locals(self.stack, exc_traceback)
        self._exc_type = exc_type if save_exc_type else None
        self._name = None if exc_type is None else _qualified(exc_type)
        self._str = None if exc_value is None else _safely(str, exc_value, 'exception')
        self.__notes__ = None if exc_value is None else getattr(exc_value, '__notes__', None)
        self._only = ['NoneType: None\n'] if exc_value is None else _traceback.format_only(exc_value, exc_traceback)
        if isinstance(exc_value, SyntaxError):
            self._take_place(exc_value)
        self._take_chain(exc_value, options, compact)

    def _take_place(self, error):
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    def _take_chain(self, error, options, compact):
        def taken(exception):
            if exception is None or id(exception) in options['_seen']:
                return None
            return TracebackException(type(exception), exception, exception.__traceback__, **options)

        self.__cause__ = self.__context__ = self.exceptions = None
        if error is None:
            return
        self.__cause__ = taken(error.__cause__)
        if not compact or self.__cause__ is None and not error.__suppress_context__:
            self.__context__ = taken(error.__context__)
        if isinstance(error, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(inner), inner, inner.__traceback__, **options)
                               for inner in error.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings

        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        return self._name

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The message, with its notes; with show_group also those of what is in a group, deeper each."""
        margin = 3 * _depth * ' '
        for text in self._only:
            yield margin + text
        if self.exceptions and show_group:
            for inner in self.exceptions:
                yield from inner.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        """The texts of the exception and of those that led to it, in the order of their happening."""
        return _Printer(chain).print(self)

    def print(self, *, file=None, chain=True, **kwargs):
        for text in self.format(chain=chain):
            print(text, file=sys.stderr if file is None else file, end='')


def _qualified(cls):
    if cls.__module__ in ('__main__', 'builtins'):
        return cls.__qualname__
    return f'{cls.__module__ if isinstance(cls.__module__, str) else "<unknown>"}.{cls.__qualname__}'


class _Printer:
    """Lays out an exception; groups are drawn with a margin for each level."""

    def __init__(self, chain):
        self.chain = chain
        self.depth = 0
        self.is_open = False

    def margin(self):
        return 2 * self.depth * ' '

    def emit(self, texts, mark='|'):
        before = self.margin() + (f'{mark} ' if self.depth else '')
        for text in [texts] if isinstance(texts, str) else texts:
            yield ''.join(before + line for line in text.splitlines(True))

    def print(self, error):
        for link, each in reversed(list(self.links(error))):
            if link:
                yield from self.emit(link)
            yield from self.one(each)

    def links(self, error):
        """The exceptions from the last one back, each with how the next came of it."""
        link = None
        while error is not None:
            link, before = None, None
            if self.chain and error.__cause__ is not None:
                link, before = _CAUSE, error.__cause__
            elif self.chain and error.__context__ is not None and not error.__suppress_context__:
                link, before = _CONTEXT, error.__context__
            yield link, error
            error = before

    def one(self, error):
        if error.exceptions is not None:
            yield from self.group(error)
            return
        if error.stack:
            yield from self.emit('Traceback (most recent call last):\n')
            yield from self.emit(error.stack.format())
        yield from self.emit(error.format_exception_only())

    def group(self, error):
        if self.depth > error.max_group_depth:
            yield from self.emit(f'... (max_group_depth is {error.max_group_depth})\n')
            return
        is_outermost = self.depth == 0
        self.depth += is_outermost
        if error.stack:
            yield from self.emit('Exception Group Traceback (most recent call last):\n', '+' if is_outermost else '|')
            yield from self.emit(error.stack.format())
        yield from self.emit(error.format_exception_only())
        yield from self.members(error)
        self.depth -= is_outermost

    def members(self, error):
        width = error.max_group_width
        left_out = len(error.exceptions) - width
        shown = error.exceptions[:width] + [None] * (left_out > 0)
        self.is_open = False
        for index, inner in enumerate(shown):
            is_last = index == len(shown) - 1
            self.is_open = self.is_open or is_last
            title = '...' if inner is None else index + 1
            yield f'{self.margin()}{"+-" if index == 0 else "  "}+---------------- {title} ----------------\n'
            self.depth += 1
            if inner is None:
                yield from self.emit(f'and {left_out} more exception{"s" if left_out > 1 else ""}\n')
            else:
                yield from self.print(inner)
            if is_last and self.is_open:
                yield f'{self.margin()}+------------------------------------\n'
                self.is_open = False
            self.depth -= 1


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    value, tb = _parse_value_tb(exc, value, tb)
    for text in format_exception(exc, value, tb, limit, chain):
        print(text, file=sys.stderr if file is None else file, end='')


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    value = exc if value is _implicit else value
    error = TracebackException(type(value), value, None, compact=True)
    return list(error.format_exception_only(show_group=show_group))


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
