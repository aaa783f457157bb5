"""The C half of csv: dialects, the reader and the writer."""
__all__ = []

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_field_limit = 131072
_NEWLINE_INSIDE = "new-line character seen in unquoted field - do you need to open the file with newline=''?"
_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class Error(Exception):
    pass


def _one_char(name, value, optional):
    if value is None and optional:
        return
    wanted = f'"{name}" must be a unicode character' + (' or None' if optional else '')
    if not isinstance(value, str):
        raise TypeError(f'{wanted}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'{wanted}, not a string of length {len(value)}')


class Dialect:
    """How fields are written: checked once, never changed."""
    __slots__ = tuple(_DEFAULTS)

    def __new__(cls, dialect=None, **given):
        for name in given:
            if name not in _DEFAULTS:
                raise TypeError(f'this function got an unexpected keyword argument {name!r}')
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if isinstance(dialect, Dialect) and not given:
            return dialect
        settings = {name: given[name] if name in given else getattr(dialect, name, default)
                    for name, default in _DEFAULTS.items()}
        for name in 'doublequote', 'skipinitialspace', 'strict':
            settings[name] = bool(settings[name])
        quoteless = settings['quotechar'] is None and 'quoting' not in given and not hasattr(dialect, 'quoting')
        if quoteless:
            settings['quoting'] = QUOTE_NONE
        _check_types(settings)
        _check_characters(settings)
        self = object.__new__(cls)
        for name, value in settings.items():
            object.__setattr__(self, name, value)
        return self

    def __setattr__(self, name, value):
        if name in ('delimiter', 'escapechar', 'lineterminator', 'quotechar', 'quoting'):
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        if name in _DEFAULTS:
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


def _check_types(settings):
    _one_char('delimiter', settings['delimiter'], False)
    _one_char('escapechar', settings['escapechar'], True)
    if not isinstance(settings['lineterminator'], str):
        raise TypeError(f'"lineterminator" must be a string, not {type(settings["lineterminator"]).__name__}')
    _one_char('quotechar', settings['quotechar'], True)
    quoting = settings['quoting']
    if type(quoting) is not int:
        raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
    if not QUOTE_MINIMAL <= quoting <= QUOTE_NOTNULL:
        raise TypeError('bad "quoting" value')
    if settings['quotechar'] is None and quoting != QUOTE_NONE:
        raise TypeError('quotechar must be set if quoting enabled')


def _check_characters(settings):
    names = 'delimiter', 'escapechar', 'quotechar'
    for name in names:
        char = settings[name]
        if char is None:
            continue
        if char in '\r\n' or char == ' ' and name != 'delimiter' and settings['skipinitialspace']:
            raise ValueError(f'bad {name} value')
        if char in settings['lineterminator']:
            raise ValueError(f'bad {name} or lineterminator value')
    for first, second in ('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar'):
        if settings[first] is not None and settings[first] == settings[second]:
            raise ValueError(f'bad {first} or {second} value')


def _takes_dialect(name, args):
    if not args:
        raise TypeError(f'{name} expected at least 1 argument, got 0')
    if len(args) > 2:
        raise TypeError(f'{name} expected at most 2 arguments, got {len(args)}')


def register_dialect(*args, **fmtparams):
    """Makes a dialect known by a name."""
    _takes_dialect('register_dialect', args)
    if not isinstance(args[0], str):
        raise TypeError('dialect name must be a string')
    _dialects[args[0]] = Dialect(*args[1:], **fmtparams)


def unregister_dialect(name):
    """Forgets a name."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    """The names that are known."""
    return list(_dialects)


def field_size_limit(*args):
    """The most characters of a field; an argument sets it. Returns what it was."""
    global _field_limit
    before = _field_limit
    if args:
        if type(args[0]) is not int:
            raise TypeError('limit must be an integer')
        _field_limit = args[0]
    return before


_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPED_IN_QUOTED, _QUOTE_IN_QUOTED, _LINE_END, \
    _AFTER_ESCAPED_LINE_END = range(9)
_END = ''  # What follows the last character of a line.


class Reader:
    """Records of an iterator of lines."""
    __slots__ = '_lines', '_dialect', '_count', '_state', '_record', '_field', '_unquoted'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_csv.reader' instances")

    @property
    def dialect(self):
        return self._dialect

    @property
    def line_num(self):
        return self._count

    def __iter__(self):
        return self

    def __next__(self):
        self._state = _START_RECORD
        self._record = []
        self._field = []
        self._unquoted = True
        while True:
            for line in self._lines:
                break
            else:
                return self._at_end()
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self._count += 1
            if self._state == _START_RECORD and self._is_plain(line):
                return self._split(line)
            for char in line:
                _STATES[self._state](self, char)
            _STATES[self._state](self, _END)
            if self._state == _START_RECORD:
                return self._record

    def _at_end(self):
        if not self._field and self._state != _IN_QUOTED:
            raise StopIteration
        if self._dialect.strict:
            raise Error('unexpected end of data')
        self._save()
        return self._record

    def _is_plain(self, line):
        """Whether cutting at the delimiter is all there is to do."""
        dialect = self._dialect
        text = line.rstrip('\r\n')
        return not (dialect.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL)
                    or dialect.escapechar is not None and dialect.escapechar in line
                    or dialect.quoting != QUOTE_NONE and dialect.quotechar in line
                    or '\n' in text or '\r' in text or len(line) > _field_limit)

    def _split(self, line):
        line = line.rstrip('\r\n')
        if not line:
            return []
        fields = line.split(self._dialect.delimiter)
        return [field.lstrip(' ') for field in fields] if self._dialect.skipinitialspace else fields

    def _save(self):
        field = ''.join(self._field)
        quoting = self._dialect.quoting
        if self._unquoted and not field and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
            field = None
        elif self._unquoted and field and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
            field = float(field)
        self._record.append(field)
        self._field.clear()

    def _add(self, char, state):
        if len(self._field) >= _field_limit:
            raise Error(f'field larger than field limit ({_field_limit})')
        self._field.append(char)
        self._state = state

    def _end_record(self, char):
        self._save()
        self._state = _LINE_END if char else _START_RECORD

    def _start_record(self, char):
        if char == '\n' or char == '\r':
            self._state = _LINE_END
        elif char:
            self._start_field(char)

    def _start_field(self, char):
        dialect = self._dialect
        self._unquoted = True
        if char in '\r\n':
            self._end_record(char)
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._unquoted = False
            self._state = _IN_QUOTED
        elif char == dialect.escapechar:
            self._state = _ESCAPED
        elif char == ' ' and dialect.skipinitialspace:
            self._state = _START_FIELD
        elif char == dialect.delimiter:
            self._save()
            self._state = _START_FIELD
        else:
            self._add(char, _IN_FIELD)

    def _escaped(self, char):
        if char and char in '\r\n':
            self._add(char, _AFTER_ESCAPED_LINE_END)
        else:
            self._add(char or '\n', _IN_FIELD)

    def _after_escaped_line_end(self, char):
        if char:
            self._in_field(char)

    def _in_field(self, char):
        if char in '\r\n':
            self._end_record(char)
        elif char == self._dialect.escapechar:
            self._state = _ESCAPED
        elif char == self._dialect.delimiter:
            self._save()
            self._state = _START_FIELD
        else:
            self._add(char, _IN_FIELD)

    def _in_quoted(self, char):
        dialect = self._dialect
        if not char:
            return
        if char == dialect.escapechar:
            self._state = _ESCAPED_IN_QUOTED
        elif char == dialect.quotechar:
            self._state = _QUOTE_IN_QUOTED if dialect.doublequote else _IN_FIELD
        else:
            self._add(char, _IN_QUOTED)

    def _escaped_in_quoted(self, char):
        self._add(char or '\n', _IN_QUOTED)

    def _quote_in_quoted(self, char):
        dialect = self._dialect
        if char in '\r\n':
            self._end_record(char)
        elif char == dialect.quotechar:
            self._add(char, _IN_QUOTED)
        elif char == dialect.delimiter:
            self._save()
            self._state = _START_FIELD
        elif dialect.strict:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        else:
            self._add(char, _IN_FIELD)

    def _line_end(self, char):
        if not char:
            self._state = _START_RECORD
        elif char not in '\r\n':
            raise Error(_NEWLINE_INSIDE)


_STATES = (Reader._start_record, Reader._start_field, Reader._escaped, Reader._in_field, Reader._in_quoted,
           Reader._escaped_in_quoted, Reader._quote_in_quoted, Reader._line_end, Reader._after_escaped_line_end)


class Writer:
    """Writes records to what has a write method."""
    __slots__ = '_write', '_dialect', '_special'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_csv.writer' instances")

    @property
    def dialect(self):
        return self._dialect

    def writerow(self, row, /):
        """Writes one record; what `write` returns."""
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        return self._write(self._line(fields))

    def writerows(self, rows, /):
        """Writes several records."""
        for row in rows:
            self.writerow(row)

    def _line(self, fields):
        dialect = self._dialect
        texts = []
        field = None
        for field in fields:
            texts.append(self._text(field))
        line = dialect.delimiter.join(texts)
        if not line and texts:
            if self._stays_bare(field):
                raise Error('single empty field record must be quoted')
            line = dialect.quotechar * 2
        return line + dialect.lineterminator

    def _stays_bare(self, field):
        quoting = self._dialect.quoting
        return quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)

    def _text(self, field):
        dialect = self._dialect
        quoted = _is_quoted(dialect.quoting, field)
        text = '' if field is None else field if isinstance(field, str) else str(field)
        if not text and dialect.delimiter == ' ' and dialect.skipinitialspace:
            if self._stays_bare(field):
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quoted = True
        if not self._special.isdisjoint(text):
            needs_quotes, text = self._escape(text)
            quoted = quoted or needs_quotes
        return f'{dialect.quotechar}{text}{dialect.quotechar}' if quoted else text

    def _escape(self, text):
        """Whether the text must stand in quotes, and the text that stands there."""
        dialect = self._dialect
        escapechar, quotechar = dialect.escapechar, dialect.quotechar
        quoted = False
        chars = []
        for char in text:
            if char in self._special:
                if dialect.quoting == QUOTE_NONE or char == escapechar or char == quotechar and not dialect.doublequote:
                    if escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    chars.append(escapechar)
                else:
                    quoted = True
                    if char == quotechar:
                        chars.append(char)
            chars.append(char)
        return quoted, ''.join(chars)


def _is_quoted(quoting, field):
    if quoting == QUOTE_NONNUMERIC:
        return not any(hasattr(type(field), name) for name in ('__index__', '__int__', '__float__', '__complex__'))
    return (quoting == QUOTE_ALL or quoting == QUOTE_STRINGS and isinstance(field, str)
            or quoting == QUOTE_NOTNULL and field is not None)


def reader(*args, **fmtparams):
    """An iterator of the records of an iterable of lines."""
    _takes_dialect('reader', args)
    lines = iter(args[0])
    made = object.__new__(Reader)
    made._lines = lines
    made._dialect = Dialect(*args[1:], **fmtparams)
    made._count = 0
    return made


def writer(*args, **fmtparams):
    """What writes records to a file."""
    _takes_dialect('writer', args)
    write = getattr(args[0], 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    made = object.__new__(Writer)
    made._write = write
    made._dialect = dialect = Dialect(*args[1:], **fmtparams)
    made._special = {dialect.delimiter, dialect.escapechar, dialect.quotechar, '\r', '\n', *dialect.lineterminator}
    return made


Reader.__name__ = Reader.__qualname__ = 'reader'
Writer.__name__ = Writer.__qualname__ = 'writer'
