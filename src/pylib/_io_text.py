"""Streams of text: over streams of bytes, and in memory. C in CPython."""
import codecs
import sys
from _io_base import UnsupportedOperation, _builtin, _cannot_pickle, _finalize, _index, _IOBase, _size


@_builtin
class _TextIOBase(_IOBase):
    """Text."""
    __slots__ = ()
    encoding = newlines = errors = None

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def write(self, s, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


def _translated(text):
    """Every kind of newline as `\n`."""
    return text.replace('\r\n', '\n').replace('\r', '\n') if '\r' in text else text


def _kinds_of_newlines(text):
    both = text.count('\r\n')
    return frozenset(kind for kind, count in (('\r', text.count('\r') - both), ('\n', text.count('\n') - both),
                                              ('\r\n', both)) if count)


def _shown_newlines(kinds):
    """Which newlines a text has: one, or a tuple of them, or None."""
    found = tuple(kind for kind in ('\r', '\n', '\r\n') if kind in kinds)
    return found if len(found) > 1 else found[0] if found else None


def _split_lines(text, mark):
    """A text as its lines; with no mark, at any kind of newline."""
    if mark is None and '\r' in text:
        lines = []
        begin = 0
        while begin < len(text):
            end = _line_end(text, begin, None)
            lines.append(text[begin:end])
            begin = end
        return lines
    mark = mark or '\n'
    lines = [line + mark for line in text.split(mark)]
    last = lines.pop()[:-len(mark)]
    if last:
        lines.append(last)
    return lines


def _line_end(text, begin, mark):
    """Where the line that begins there ends; with no mark, at any kind of newline."""
    if mark is not None:
        at = text.find(mark, begin)
        return len(text) if at < 0 else at + len(mark)
    ends = [at for at in (text.find('\n', begin), text.find('\r', begin)) if at >= 0]
    if not ends:
        return len(text)
    end = min(ends) + 1
    return end + 1 if text[end - 1:end + 1] == '\r\n' else end


def _check_newline(newline, what, shown):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f'{what} must be str or None, not {type(newline).__name__}')
    if newline not in (None, '', '\n', '\r', '\r\n'):
        raise ValueError(f'illegal newline value: {shown(newline)}')


@_builtin
class StringIO(_TextIOBase):
    """Text in memory."""
    __slots__ = ('_newline', '_mark', '_value', '_pieces', '_pos', '_seen', '_is_closed', '__dict__', '__weakref__')

    def __init__(self, initial_value='', newline='\n'):
        _check_newline(newline, 'newline', repr)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._is_closed = False
        self._newline = newline
        self._mark = None if newline == '' else newline if newline in ('\r', '\r\n') else '\n'
        self._value = ''
        self._pieces = []  # What has been written behind the value.
        self._pos = 0
        self._seen = frozenset()
        if initial_value:
            StringIO.write(self, initial_value)
            self._joined()
            self._pos = 0

    def _need_open(self):
        if self._is_closed:
            raise ValueError('I/O operation on closed file')

    def _joined(self):
        if self._pieces:
            self._value += ''.join(self._pieces)
            self._pieces.clear()
        return self._value

    @property
    def closed(self):
        return self._is_closed

    @property
    def line_buffering(self):
        self._need_open()
        return False

    @property
    def newlines(self):
        self._need_open()
        return _shown_newlines(self._seen) if self._newline in (None, '') else None

    def readable(self):
        self._need_open()
        return True

    writable = seekable = readable

    def _taken(self, end):
        text = self._value[self._pos:end]
        self._pos += len(text)
        return text

    def read(self, size=-1, /):
        size = _size(size)
        self._need_open()
        self._joined()
        return self._taken(None if size < 0 else self._pos + size)

    def readline(self, size=-1, /):
        size = _size(size)
        self._need_open()
        end = _line_end(self._joined(), self._pos, self._mark)
        return self._taken(end if size < 0 else min(end, self._pos + size))

    def __next__(self):
        self._need_open()
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._need_open()
        given = len(s)
        if self._newline in (None, ''):
            self._seen |= _kinds_of_newlines(s)
        if self._newline is None:
            s = _translated(s)
        elif self._newline in ('\r', '\r\n'):
            s = s.replace('\n', self._newline)
        if self._pieces or self._pos == len(self._value):
            self._pieces.append(s)
        else:
            value = self._value
            if self._pos > len(value):
                value += '\0' * (self._pos - len(value))
            self._value = value[:self._pos] + s + value[self._pos + len(s):]
        self._pos += len(s)
        return given

    def getvalue(self):
        self._need_open()
        return self._joined()

    def __getstate__(self):
        return self.getvalue(), self._newline, self._pos, dict(self.__dict__) or None

    def __setstate__(self, state):
        value, newline, position, attributes = state
        StringIO.__init__(self, value, newline)
        self._pos = position
        self.__dict__.update(attributes or {})

    def tell(self):
        self._need_open()
        return self._pos

    def seek(self, pos, whence=0, /):
        pos = _index(pos)
        self._need_open()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        value = self._joined()
        self._pos = (pos, self._pos, len(value))[whence]
        return self._pos

    def truncate(self, pos=None, /):
        pos = self._pos if pos is None else _size(pos)
        self._need_open()
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        self._value = self._joined()[:pos]
        return pos

    def flush(self):
        pass

    def close(self):
        self._value = ''
        self._pieces.clear()
        self._is_closed = True


_CHUNK = 8192


class _WithStandardStreams(type):
    """sys.stdin, sys.stdout and sys.stderr are of a class of their own, and count."""

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or cls is TextIOWrapper and type(instance) is type(sys.__stdout__)


@_builtin
class TextIOWrapper(_TextIOBase, metaclass=_WithStandardStreams):
    """Text over a stream of bytes. What is written waits here, then in the buffer, as in CPython."""
    __module__ = '_io'
    __slots__ = ('_buffer', '_encoding', 'errors', '_newline', '_mark', 'line_buffering', 'write_through', '_reads',
                 '_writes', '_seeks', '_decoder', '_lines', '_held', '_seen', '_telling', '_pending', '_pending_size',
                 '_begins', '_finalizing', '__dict__', '__weakref__')
    _CHUNK_SIZE = _CHUNK

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self._buffer = None
        self._finalizing = False
        for name, value in ('encoding', encoding), ('errors', errors), ('newline', newline):
            if value is not None and not isinstance(value, str):
                raise TypeError(f"TextIOWrapper() argument '{name}' must be str or None, not {type(value).__name__}")
        _check_newline(newline, 'newline', str)
        self._encoding = _checked_encoding('UTF-8' if encoding in (None, 'locale') else encoding)
        self.errors = errors or 'strict'
        self._set_newline(newline)
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)
        self._reads, self._writes, self._seeks = buffer.readable(), buffer.writable(), buffer.seekable()
        self._telling = self._seeks
        self._decoder = None
        self._lines = None  # What has been read ahead, the next line last; None when nothing has.
        self._held = ''  # A carriage return whose newline may still come.
        self._seen = frozenset()
        self._pending = []
        self._pending_size = 0
        self._begins = self._encoding in _MARKED and not (self._seeks and buffer.tell())
        self._buffer = buffer

    def _set_newline(self, newline):
        self._newline = newline
        self._mark = None if newline in (None, '') else newline

    @property
    def buffer(self):
        return self._buffer

    @property
    def encoding(self):
        return self._encoding

    @property
    def newlines(self):
        return _shown_newlines(self._seen)

    @property
    def name(self):
        return self._attached().name

    @property
    def closed(self):
        return self._attached().closed

    def _attached(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    def _need_open(self):
        if self._attached().closed:
            raise ValueError('I/O operation on closed file.')

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def _dealloc_warn(self, source):
        warn = getattr(self._buffer, '_dealloc_warn', None)
        if warn is not None:
            warn(source)

    def close(self):
        buffer = self._attached()
        if buffer.closed:
            return
        if self._finalizing:
            self._dealloc_warn(self)
        try:
            self.flush()
        finally:
            buffer.close()

    __del__ = _finalize
    __getstate__ = _cannot_pickle

    # reading

    def _begin_reading(self):
        self._need_open()
        if not self._reads:
            raise UnsupportedOperation('not readable')
        if self._pending:
            self._write_out()
        if self._decoder is None:
            self._decoder = codecs.getincrementaldecoder(self._encoding)(self.errors)
        if self._lines is None:
            self._lines = []
        return self._lines

    def _decoded(self, data, final):
        """Text, with a carriage return at its end held back; newlines are as they came."""
        text = self._held + self._decoder.decode(data, final)
        self._held = ''
        if self._mark is None:
            if not final and text.endswith('\r'):
                text, self._held = text[:-1], '\r'
            if '\n' in text or '\r' in text:
                self._seen |= _kinds_of_newlines(text)
        return text

    def _more(self, size):
        """Reads on; False at the end."""
        buffer = self._buffer
        data = (getattr(buffer, 'read1', None) or buffer.read)(max(size, _CHUNK))
        text = self._decoded(data, not data)
        if text:
            lines = self._lines
            unfinished = lines.pop(0) if lines and not self._is_whole(lines[0]) else ''
            added = _split_lines(unfinished + text, self._mark)
            added.reverse()
            lines[:0] = added
        return bool(data)

    def _is_whole(self, line):
        return line.endswith(self._mark or ('\n', '\r'))

    def read(self, size=-1, /):
        size = _size(size)
        lines = self._begin_reading()
        if size < 0:
            text = ''.join(reversed(lines)) + self._decoded(self._buffer.read(), True)
            lines.clear()
            return _translated(text) if self._newline is None else text
        taken = []
        while size > 0 and (lines or self._more(size) or lines):
            if lines:
                line = self._line(lines, size)
                taken.append(line)
                size -= len(line)
        return ''.join(taken)

    def readline(self, size=-1, /):
        size = _index(size)
        lines = self._begin_reading()
        while not lines or len(lines) == 1 and not self._is_whole(lines[0]) and not 0 <= size <= len(lines[0]):
            if not self._more(0):
                break
        return self._line(lines, size) if lines else ''

    def _line(self, lines, size):
        """The next line, or as much of it as is wanted: the rest stays ahead."""
        line = lines.pop()
        shown = _translated(line) if self._newline is None else line
        if 0 <= size < len(shown):
            lines.append(line[size:])
            return shown[:size]
        return shown

    def __next__(self):
        self._telling = False
        lines = self._lines
        if lines and len(lines) > 1 and not self._pending and not self._buffer.closed:
            line = lines.pop()
            return _translated(line) if self._newline is None else line
        line = self.readline()
        if not line:
            self._forget()
            self._telling = self._seeks
            raise StopIteration
        return line

    def _forget(self):
        """What has been read ahead does not count any more."""
        self._lines = self._decoder = None
        self._held = ''

    def _ahead(self):
        """How many bytes have been read ahead."""
        if self._lines is None:
            return 0
        unread = ''.join(reversed(self._lines)) + self._held
        return len(self._encoded(unread)) + len(self._decoder.getstate()[0])

    def _encoded(self, text):
        data = text.encode(self._encoding, self.errors)
        return data[_MARKED[self._encoding]:] if self._encoding in _MARKED else data

    # writing

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        self._need_open()
        if not self._writes:
            raise UnsupportedOperation('not writable')
        text = s.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else s
        data = text.encode(self._encoding, self.errors) if self._begins else self._encoded(text)
        self._begins = False
        self._forget()
        if self._pending_size + len(data) > _CHUNK:
            self._write_out()
        self._pending.append(data)
        self._pending_size += len(data)
        ends_line = self.line_buffering and ('\n' in s or '\r' in s)
        if self._pending_size >= _CHUNK or ends_line or self.write_through:
            self._write_out()
        if ends_line:
            self._buffer.flush()
        return len(s)

    def _write_out(self):
        if self._pending:
            data = b''.join(self._pending)
            self._pending.clear()
            self._pending_size = 0
            self._buffer.write(data)

    def flush(self):
        self._need_open()
        self._telling = self._seeks
        self._write_out()
        self._buffer.flush()

    def writelines(self, lines, /):
        self._need_open()
        for line in lines:
            self.write(line)

    # positions

    def tell(self):
        self._need_open()
        if not self._seeks:
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        self._write_out()
        self._buffer.flush()
        return self._buffer.tell() - self._ahead()

    def seek(self, cookie, whence=0, /):
        self._need_open()
        if not self._seeks:
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 1:
            cookie, whence = self.tell(), 0
        if cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        self._forget()
        place = self._buffer.seek(cookie, whence)
        self._begins = self._encoding in _MARKED and place == 0
        return place

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=False, line_buffering=None, write_through=None):
        if newline is not False:
            _check_newline(newline, 'newline', str)
        if self._lines is not None and (encoding is not None or errors is not None or newline is not False):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        if encoding is not None:
            encoding = _checked_encoding('UTF-8' if encoding == 'locale' else encoding)
        self.flush()
        if encoding is not None:
            self._encoding, self.errors = encoding, errors or 'strict'
        self.errors = errors or self.errors
        if newline is not False:
            self._set_newline(newline)
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def __repr__(self):
        name = getattr(self._buffer, 'name', None)
        mode = self.__dict__.get('mode')
        shown = ('' if name is None else f' name={name!r}') + ('' if mode is None else f' mode={mode!r}')
        return f'<_io.TextIOWrapper{shown} encoding={self._encoding!r}>'


# How long the mark is that the encodings put before a text.
_MARKED = {'utf-16': 2, 'utf-32': 4, 'utf-8-sig': 3, 'utf_16': 2, 'utf_32': 4, 'utf_8_sig': 3}


def _checked_encoding(encoding):
    if not codecs.lookup(encoding)._is_text_encoding:
        raise LookupError(f'{encoding!r} is not a text encoding')
    return encoding


@_builtin
class IncrementalNewlineDecoder:
    """Newlines of any kind as one, a piece of text after the other."""
    __slots__ = ('_decoder', '_translate', '_seen', '_held')

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translate = translate
        self._seen = frozenset()
        self._held = ''

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if text or final:
            text, self._held = self._held + text, ''
        if text.endswith('\r') and not final:
            text, self._held = text[:-1], '\r'
        self._seen |= _kinds_of_newlines(text)
        return _translated(text) if self._translate else text

    def getstate(self):
        data, flags = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return data, flags << 1 | bool(self._held)

    def setstate(self, state, /):
        data, flags = state
        self._held = '\r' if flags & 1 else ''
        if self._decoder is not None:
            self._decoder.setstate((data, flags >> 1))

    def reset(self):
        self._seen = frozenset()
        self._held = ''
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return _shown_newlines(self._seen)


def text_encoding(encoding, stacklevel=2, /):
    """The encoding that open() would take."""
    return 'locale' if encoding is None else encoding
