"""Extracting, formatting and printing tracebacks.

How an entry and an exception look is decided by the interpreter itself, in _traceback, so that what is printed here is
what an uncaught exception prints. Left out: limits on groups, locals, colours.
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
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self.locals = locals
        self._lines = line

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


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs of a frame and a line number."""
        pairs = _limited(list(frame_gen), limit)
        return cls(FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name,
                                line=_line_of(frame, lineno)) for frame, lineno in pairs)

    @classmethod
    def from_list(cls, a_list):
        """From FrameSummary objects or old-style tuples."""
        return StackSummary(item if isinstance(item, FrameSummary) else FrameSummary(*item[:3], line=item[3])
                            for item in a_list)

    def format_frame_summary(self, frame_summary):
        """The lines of one entry."""
        return _traceback.format_entries([frame_summary._entry()])[0]

    def format(self):
        """The texts of the entries; one that repeats is counted."""
        return _traceback.format_entries([frame._entry() for frame in self])


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
    """Nothing here: frames let go of their variables by themselves."""


def extract_tb(tb, limit=None):
    return StackSummary(map(_summary, _limited(_traceback.entries(tb), limit)))


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


def _exception(exc, value, tb):
    if (value is _implicit) != (tb is _implicit):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _implicit:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


class TracebackException:
    """An exception ready to be printed."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10):
        self.stack = extract_tb(exc_traceback, limit)
        self._value = exc_value
        self._traceback = exc_traceback
        self._limit = limit
        self.exc_type = exc_type
        self.exc_type_str = None if exc_type is None else exc_type.__qualname__

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return str(self._value)

    def format_exception_only(self, *, show_group=False):
        yield from ['NoneType: None\n'] if self._value is None else _traceback.format_only(self._value)

    def format(self, *, chain=True):
        if self._value is None:
            yield 'NoneType: None\n'
            return
        saved = self._value.__traceback__
        try:
            lines = _traceback.format_lines(self._value.with_traceback(self._traceback), chain, self._limit)
        finally:
            self._value.__traceback__ = saved
        yield from lines

    def print(self, *, file=None, chain=True):
        for text in self.format(chain=chain):
            print(text, file=sys.stderr if file is None else file, end='')


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    value, tb = _exception(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    for text in format_exception(exc, value, tb, limit, chain):
        print(text, file=sys.stderr if file is None else file, end='')


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    value = exc if value is _implicit else value
    return list(TracebackException(type(value), value, None).format_exception_only(show_group=show_group))


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
