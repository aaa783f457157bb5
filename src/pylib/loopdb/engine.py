"""A small database in memory: tables, and sessions that change them.

Who changes something has the tables to itself until it commits or rolls back; others that want to do so wait.
Who only reads sees what was committed last.
"""
import json
import threading
import time

from . import _sql
from ._errors import Error, IntegrityError, OperationalError, ProgrammingError


class Table:
    """Rows, each a list of values, under columns."""

    def __init__(self, columns):
        self.names = [name for name, *_ in columns]
        self.numbering = next((name for name, is_number, *_ in columns if is_number), None)
        self.unique = [name for name, _, is_unique, _ in columns if is_unique]
        self.required = [name for name, *_, is_required in columns if is_required]
        self.rows = []
        self.last = 0

    def copy(self):
        """Another one whose rows can be changed without this one's."""
        other = Table([])
        other.__dict__.update(self.__dict__)
        other.rows = [row.copy() for row in self.rows]
        return other


class Database:
    """Tables by name, as they were committed last. `script` are statements that make them."""

    def __init__(self, script='', *, lock_timeout=5.0):
        self.tables = {}
        self.writing = threading.Lock()
        self.lock_timeout = lock_timeout
        session = Session(self)
        for sql in filter(str.strip, script.split(';')):
            session.execute(sql)
        session.commit()


class _Row:
    """What an expression can ask for: the values of a row, the parameters, functions."""

    def __init__(self, names, values, args):
        self.names = names
        self.values = values
        self.args = args

    def value(self, name):
        if name not in self.names:
            raise ProgrammingError(f'no such column: {name}')
        return self.values[self.names.index(name)]

    def call(self, name, values):
        if name not in _FUNCTIONS:
            raise ProgrammingError(f'no such function: {name}')
        return _FUNCTIONS[name](*values)


def _sleep(seconds):
    time.sleep(seconds)
    return seconds


_FUNCTIONS = {
    'sleep': _sleep,
    'lower': lambda text: None if text is None else str(text).lower(),
    'upper': lambda text: None if text is None else str(text).upper(),
    'length': lambda text: None if text is None else len(str(text)),
    'abs': lambda number: None if number is None else abs(number),
    'round': lambda number, digits=0: None if number is None else round(number, digits),
    'coalesce': lambda *values: next((value for value in values if value is not None), None),
}


class Session:
    """What one client does."""

    def __init__(self, database):
        self.database = database
        self.changed = None

    @property
    def tables(self):
        return self.database.tables if self.changed is None else self.changed

    def answer(self, line):
        """The line that answers a request, which came as a line (see loopdb._wire)."""
        try:
            request = json.loads(line)
            reply = self._do(request)
        except Error as e:
            reply = {'error': type(e).__name__, 'message': str(e)}
        except Exception as e:
            reply = {'error': 'InternalError', 'message': f'{type(e).__name__}: {e}'}
        return json.dumps(reply, ensure_ascii=False)

    def _do(self, request):
        do = request.get('do')
        if do == 'execute':
            return self._execute_for(request, request.get('autocommit', False))
        if do == 'commit':
            self.commit()
        elif do in ('rollback', 'close'):
            self.rollback()
        elif do != 'hello':
            raise ProgrammingError(f'unknown request: {do}')
        return {'ok': True, 'server': 'loopdb 1'} if do == 'hello' else {'ok': True}

    def _execute_for(self, request, autocommit):
        try:
            reply = self.execute(request['sql'], request.get('args', []))
        except Error:
            if autocommit:
                self.rollback()
            raise
        if autocommit:
            self.commit()
        return reply

    def commit(self):
        """Shows everybody what was changed."""
        if self.changed is not None:
            self.database.tables, self.changed = self.changed, None
            self.database.writing.release()

    def rollback(self):
        """Forgets what was changed."""
        if self.changed is not None:
            self.changed = None
            self.database.writing.release()

    def execute(self, sql, args=()):
        """Executes a statement; the answer as a dict."""
        statement = _sql.parse(sql)
        if statement.parameters != len(args):
            given = f'{len(args)} given'
            raise ProgrammingError(f'wrong number of parameters: {statement.parameters} expected, {given}')
        return getattr(self, '_' + statement.kind)(statement, args)

    def _begin(self, statement=None, args=()):
        if self.changed is None:
            if not self.database.writing.acquire(timeout=self.database.lock_timeout):
                raise OperationalError('database is locked')
            self.changed = {name: table.copy() for name, table in self.database.tables.items()}
        return _changed(0)

    def _commit(self, statement, args):
        self.commit()
        return _changed(0)

    def _rollback(self, statement, args):
        self.rollback()
        return _changed(0)

    def _table(self, name):
        if name not in self.tables:
            raise ProgrammingError(f'no such table: {name}')
        return self.tables[name]

    def _create(self, statement, args):
        self._begin()
        if statement.table not in self.tables:
            self.changed[statement.table] = Table(statement.columns)
        elif not statement.is_lenient:
            raise ProgrammingError(f'table {statement.table} already exists')
        return _changed(0)

    def _drop(self, statement, args):
        self._begin()
        if not statement.is_lenient:
            self._table(statement.table)
        self.changed.pop(statement.table, None)
        return _changed(0)

    def _select(self, statement, args):
        if statement.table is None:
            names, found = [], [_Row([], [], args)]
        else:
            table = self._table(statement.table)
            names = table.names
            found = [_Row(names, values, args) for values in table.rows]
        found = [row for row in found if statement.where is None or statement.where(row)]
        for value, is_falling in reversed(statement.order):
            found.sort(key=lambda row: _rank(value(row)), reverse=is_falling)
        columns = _expanded(statement.columns, names)
        if any(column.aggregate for column in columns):
            rows = [[_over(column, found) for column in columns]]
        else:
            rows = [[column.value(row) for column in columns] for row in _cut(found, statement, args)]
        return {'columns': [column.name for column in columns], 'rows': rows, 'count': len(rows)}

    def _insert(self, statement, args):
        self._begin()
        table = self._table(statement.table)
        names = statement.names or table.names
        for name in names:
            _index(table, name)
        added = [self._new_row(statement.table, table, names, row, args) for row in statement.rows]
        self._check(statement.table, table, table.rows + added)
        table.rows += added
        return {**_changed(len(added)), 'lastrowid': table.last}

    def _new_row(self, name, table, names, expressions, args):
        if len(expressions) != len(names):
            raise ProgrammingError(f'{len(expressions)} values for {len(names)} columns')
        row = dict.fromkeys(table.names)
        row.update(zip(names, (value(_Row([], [], args)) for value in expressions)))
        number = row.get(table.numbering) if table.numbering else None
        table.last = max(table.last, number) if isinstance(number, int) else table.last + 1
        if table.numbering and number is None:
            row[table.numbering] = table.last
        return list(row.values())

    def _update(self, statement, args):
        self._begin()
        table = self._table(statement.table)
        rows = []
        count = 0
        for values in table.rows:
            row = _Row(table.names, values, args)
            if statement.where is None or statement.where(row):
                count += 1
                changes = {_index(table, name): value(row) for name, value in statement.changes}
                values = [changes.get(i, value) for i, value in enumerate(values)]
            rows.append(values)
        self._check(statement.table, table, rows)
        table.rows = rows
        return _changed(count)

    def _delete(self, statement, args):
        self._begin()
        table = self._table(statement.table)
        before = len(table.rows)
        if statement.where is None:
            table.rows = []
        else:
            table.rows = [row for row in table.rows if not statement.where(_Row(table.names, row, args))]
        return _changed(before - len(table.rows))

    def _check(self, name, table, rows):
        """Refuses rows that the columns do not allow."""
        for column in table.required:
            i = _index(table, column)
            if any(row[i] is None for row in rows):
                raise IntegrityError(f'NOT NULL constraint failed: {name}.{column}')
        for column in table.unique:
            i = _index(table, column)
            values = [row[i] for row in rows if row[i] is not None]
            if len(set(values)) < len(values):
                raise IntegrityError(f'UNIQUE constraint failed: {name}.{column}')


def _changed(count):
    return {'columns': None, 'rows': [], 'count': count}


def _index(table, name):
    if name not in table.names:
        raise ProgrammingError(f'no such column: {name}')
    return table.names.index(name)


def _rank(value):
    """What sorts NULL before numbers and numbers before text."""
    if value is None:
        return 0, 0
    return (2, value) if isinstance(value, str) else (1, value)


def _expanded(columns, names):
    """The columns, with those of the table for `*`."""
    result = []
    for column in columns:
        if column.name == '*' and column.value is None:
            result += [_sql.Column(name, lambda row, name=name: row.value(name)) for name in names]
        else:
            result.append(column)
    return result


def _over(column, rows):
    """The value of an aggregate, or of a column of the last row beside one."""
    if not column.aggregate:
        return column.value(rows[-1]) if rows else None
    values = [value for row in rows if (value := column.value(row)) is not None]
    if column.aggregate == 'count':
        return len(values)
    if not values:
        return None
    if column.aggregate == 'avg':
        return sum(values) / len(values)
    return {'sum': sum, 'min': min, 'max': max}[column.aggregate](values)


def _cut(rows, statement, args):
    if statement.limit is None:
        return rows
    here = _Row([], [], args)
    start = statement.offset(here) if statement.offset else 0
    limit = statement.limit(here)
    return rows[start:] if limit is None or limit < 0 else rows[start:start + limit]
