"""A client for databases on the simulated network, as DB-API 2.0 (PEP 249) has them. CPython has no such module.

    with loopdb.connect('db.example', database='shop') as conn:
        cursor = conn.execute('SELECT name FROM users WHERE id = ?', (7,))
        print(cursor.fetchone())

connect() and everything behind it blocks; loopdb.aio has the same for asyncio. A host of kind `database` answers, or
loopdb.server in a thread or a process of the program's own. Left out: the type objects, callproc(), nextset().
"""
import socket

from . import _wire
from ._errors import (
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Warning,
)

__all__ = [
    'apilevel', 'threadsafety', 'paramstyle', 'connect', 'Connection', 'Cursor', 'Warning', 'Error', 'InterfaceError',
    'DatabaseError', 'DataError', 'OperationalError', 'IntegrityError', 'InternalError', 'ProgrammingError',
    'NotSupportedError',
]

apilevel = '2.0'
threadsafety = 1  # threads may share the module, but not connections
paramstyle = 'qmark'


def connect(host='127.0.0.1', port=_wire.PORT, database='main', user='', *, timeout=None, autocommit=False):
    """Connects to a database; `timeout` seconds are waited for the connection and for each answer, None for ever."""
    return Connection(host, port, database, user, timeout, autocommit)


class Connection:
    """A session with a database: commit() keeps its changes. A `with` commits it, or rolls it back, and closes it."""

    Warning = Warning
    Error = Error
    InterfaceError = InterfaceError
    DatabaseError = DatabaseError
    DataError = DataError
    OperationalError = OperationalError
    IntegrityError = IntegrityError
    InternalError = InternalError
    ProgrammingError = ProgrammingError
    NotSupportedError = NotSupportedError

    def __init__(self, host, port, database, user, timeout, autocommit):
        self.autocommit = autocommit
        self._sock = None
        try:
            self._sock = socket.create_connection((host, port), timeout)
        except TimeoutError as e:
            raise OperationalError(f'connection to {host}:{port} timed out') from e
        except OSError as e:
            raise OperationalError(f'connection to {host}:{port} failed: {_wire.reason(e)}') from e
        self._answers = self._sock.makefile('rb')
        try:
            self._ask('hello', database=database, user=user)
        except Error:
            self._end()
            raise

    def __repr__(self):
        return f'<loopdb.Connection {"closed" if self._sock is None else "open"}>'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if self._sock is None:
            return
        try:
            if kind is None:
                self.commit()
            else:
                self.rollback()
        finally:
            self.close()

    @property
    def closed(self):
        """True when it can be used no more."""
        return self._sock is None

    def _ask(self, do, **more):
        """Sends a request and waits for its answer. A connection whose answer did not come is closed."""
        if self._sock is None:
            raise InterfaceError('connection is closed')
        line = _wire.asked(do, **more)
        try:
            self._sock.sendall(line)
            line = self._answers.readline()
        except TimeoutError as e:
            self._end()
            raise OperationalError('timed out waiting for the database') from e
        except OSError as e:
            self._end()
            raise OperationalError(f'connection lost: {_wire.reason(e)}') from e
        if not line.endswith(b'\n'):
            self._end()
        return _wire.answered(line)

    def _end(self):
        sock, self._sock = self._sock, None
        if sock is not None:
            if hasattr(self, '_answers'):
                self._answers.close()
            sock.close()

    def cursor(self):
        """Something that can execute statements."""
        if self._sock is None:
            raise InterfaceError('connection is closed')
        return Cursor(self)

    def execute(self, sql, parameters=()):
        """Executes a statement by a new cursor; the cursor."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, many):
        """Executes a statement for each of several parameters by a new cursor; the cursor."""
        return self.cursor().executemany(sql, many)

    def commit(self):
        """Keeps what was changed since the last commit."""
        self._ask('commit')

    def rollback(self):
        """Takes back what was changed since the last commit."""
        self._ask('rollback')

    def close(self):
        """Ends the session; what was not committed is lost."""
        if self._sock is not None:
            try:
                self._ask('close')
            except Error:
                pass
            self._end()


class Cursor:
    """Executes statements and has the rows of the last one; an iterator over them."""

    def __init__(self, connection):
        self.connection = connection
        self.arraysize = 1
        self.description = None
        self.rowcount = -1
        self.lastrowid = None
        self._rows = None
        self._next = 0
        self._is_closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def _ask(self, sql, args):
        if self._is_closed:
            raise InterfaceError('cursor is closed')
        answer = self.connection._ask('execute', sql=sql, args=args, autocommit=self.connection.autocommit)
        self.lastrowid = answer.get('lastrowid', self.lastrowid)
        return answer

    def execute(self, sql, parameters=()):
        """Executes a statement; its `?` are the parameters, in order."""
        answer = self._ask(sql, _wire.arguments(parameters))
        columns = answer['columns']
        self.description = columns and [(name, None, None, None, None, None, None) for name in columns]
        self.rowcount = answer['count']
        self._rows = None if columns is None else [tuple(row) for row in answer['rows']]
        self._next = 0
        return self

    def executemany(self, sql, many):
        """Executes a statement for each of several parameters."""
        count = sum(self._ask(sql, _wire.arguments(parameters))['count'] for parameters in many)
        self.description = self._rows = None
        self.rowcount = count
        return self

    def _left(self):
        if self._is_closed:
            raise InterfaceError('cursor is closed')
        if self._rows is None:
            raise ProgrammingError('no results to fetch')
        return len(self._rows) - self._next

    def fetchone(self):
        """The next row; None behind the last."""
        rows = self.fetchmany(1)
        return rows[0] if rows else None

    def fetchmany(self, size=None):
        """The next rows, at most `size`."""
        size = min(self.arraysize if size is None else size, self._left())
        self._next += size
        return self._rows[self._next - size:self._next]

    def fetchall(self):
        """All rows that are left."""
        return self.fetchmany(self._left())

    def close(self):
        """Forgets the rows."""
        self._is_closed = True
        self._rows = None

    def setinputsizes(self, sizes):
        """Does nothing, as PEP 249 allows."""

    def setoutputsize(self, size, column=None):
        """Does nothing, as PEP 249 allows."""
