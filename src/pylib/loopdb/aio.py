"""The client of loopdb for asyncio.

    async with await aio.connect('db.example', database='shop') as conn:
        rows = await conn.fetch('SELECT name FROM users WHERE id > ?', 7)

    async with aio.create_pool('db.example', max_size=5) as pool:
        await pool.execute('UPDATE users SET name = ? WHERE id = ?', 'Ada', 7)

Outside a transaction() every statement is kept at once. One task at a time uses a connection: another one is refused.
"""
import asyncio
import collections

from . import _wire
from ._errors import Error, InterfaceError, OperationalError

__all__ = ['connect', 'create_pool', 'Connection', 'Pool', 'Transaction']


async def connect(host='127.0.0.1', port=_wire.PORT, database='main', user=''):
    """Connects to a database."""
    try:
        reader, writer = await asyncio.open_connection(host, port, limit=2**24)
    except OSError as e:
        raise OperationalError(f'connection to {host}:{port} failed: {_wire.reason(e)}') from e
    connection = Connection(reader, writer)
    try:
        await connection._ask('hello', database=database, user=user)
    except BaseException:
        connection.terminate()
        raise
    return connection


class Connection:
    """A session with a database."""

    def __init__(self, reader, writer):
        self._reader = reader
        self._writer = writer
        self._is_busy = False
        self._depth = 0

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        await self.close()

    def is_closed(self):
        """True when it can be used no more."""
        return self._writer is None

    def terminate(self):
        """Ends the session without a word."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()

    async def close(self):
        """Ends the session; what was not committed is lost."""
        if self._writer is None:
            return
        writer = self._writer
        try:
            await self._ask('close')
        except Error:
            pass
        self.terminate()
        try:
            await writer.wait_closed()
        except OSError:
            pass

    async def _ask(self, do, **more):
        """Sends a request and waits for its answer. Whoever is cancelled meanwhile leaves a closed connection."""
        if self._writer is None:
            raise InterfaceError('connection is closed')
        if self._is_busy:
            raise InterfaceError('another operation is in progress')
        line = _wire.asked(do, **more)
        self._is_busy = True
        try:
            self._writer.write(line)
            await self._writer.drain()
            line = await self._reader.readline()
        except OSError as e:
            self.terminate()
            raise OperationalError(f'connection lost: {_wire.reason(e)}') from e
        except BaseException:
            self.terminate()
            raise
        finally:
            self._is_busy = False
        if not line.endswith(b'\n'):
            self.terminate()
        return _wire.answered(line)

    async def _execute(self, sql, args):
        return await self._ask('execute', sql=sql, args=list(args), autocommit=self._depth == 0)

    async def execute(self, sql, *args):
        """Executes a statement; how many rows it has changed or found."""
        return (await self._execute(sql, args))['count']

    async def executemany(self, sql, many):
        """Executes a statement for each of several parameters, all or none."""
        async with self.transaction():
            for args in many:
                await self._execute(sql, _wire.arguments(args))

    async def fetch(self, sql, *args):
        """The rows of a statement, as dicts by the names of the columns."""
        answer = await self._execute(sql, args)
        return [dict(zip(answer['columns'] or (), row)) for row in answer['rows']]

    async def fetchrow(self, sql, *args):
        """The first row; None when there is none."""
        rows = await self.fetch(sql, *args)
        return rows[0] if rows else None

    async def fetchval(self, sql, *args):
        """The first value of the first row; None when there is none."""
        rows = (await self._execute(sql, args))['rows']
        return rows[0][0] if rows else None

    def transaction(self):
        """What is executed in `async with` this is kept together, or not at all."""
        return Transaction(self)


class Transaction:
    """From the first change to commit or rollback. One inside another is part of it."""

    def __init__(self, connection):
        self._connection = connection

    async def __aenter__(self):
        self._connection._depth += 1
        return self

    async def __aexit__(self, kind, value, traceback):
        connection = self._connection
        connection._depth -= 1
        if connection._depth or connection.is_closed():
            return
        await connection._ask('commit' if kind is None else 'rollback')


class Pool:
    """Connections that tasks borrow; whoever finds none left waits, first come, first served."""

    def __init__(self, options, min_size, max_size):
        self._options = options
        self._min_size = min_size
        self._max_size = max_size
        self._idle = []
        self._count = 0
        self._waiting = collections.deque()
        self._is_closed = False

    def __await__(self):
        return self._fill().__await__()

    async def __aenter__(self):
        return await self._fill()

    async def __aexit__(self, *args):
        await self.close()

    async def _fill(self):
        while self._count < self._min_size:
            self._count += 1
            try:
                self._idle.append(await connect(**self._options))
            except BaseException:
                self._count -= 1
                raise
        return self

    def get_size(self):
        """How many connections there are."""
        return self._count

    def get_idle_size(self):
        """How many of them nobody uses."""
        return len(self._idle)

    def acquire(self):
        """A connection: `async with pool.acquire() as conn`, or `await` it and release() it."""
        return _Borrowed(self)

    async def _take(self):
        if self._is_closed:
            raise InterfaceError('pool is closed')
        if not self._idle and self._count >= self._max_size:
            await self._wait()
        while self._idle:
            connection = self._idle.pop()
            if not connection.is_closed():
                return connection
            self._count -= 1
        self._count += 1
        try:
            return await connect(**self._options)
        except BaseException:
            self._count -= 1
            self._wake()
            raise

    async def _wait(self):
        while not self._idle and self._count >= self._max_size:
            waiter = asyncio.get_running_loop().create_future()
            self._waiting.append(waiter)
            try:
                await waiter
            except BaseException:
                if waiter in self._waiting:
                    self._waiting.remove(waiter)
                elif not waiter.cancelled():
                    self._wake()
                raise

    def _wake(self):
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    async def release(self, connection):
        """Gives a connection back."""
        if connection.is_closed() or self._is_closed:
            self._count -= 1
            await connection.close()
        else:
            self._idle.append(connection)
        self._wake()

    async def close(self):
        """Closes the connections; one that is in use is closed when it is given back."""
        self._is_closed = True
        while self._idle:
            self._count -= 1
            await self._idle.pop().close()

    async def execute(self, sql, *args):
        """Executes a statement on any connection."""
        async with self.acquire() as connection:
            return await connection.execute(sql, *args)

    async def fetch(self, sql, *args):
        """The rows of a statement."""
        async with self.acquire() as connection:
            return await connection.fetch(sql, *args)

    async def fetchrow(self, sql, *args):
        """The first row of a statement."""
        async with self.acquire() as connection:
            return await connection.fetchrow(sql, *args)

    async def fetchval(self, sql, *args):
        """The first value of a statement."""
        async with self.acquire() as connection:
            return await connection.fetchval(sql, *args)


class _Borrowed:
    """A connection that is on its way."""

    def __init__(self, pool):
        self._pool = pool
        self._connection = None

    def __await__(self):
        return self._pool._take().__await__()

    async def __aenter__(self):
        self._connection = await self._pool._take()
        return self._connection

    async def __aexit__(self, *args):
        await self._pool.release(self._connection)


def create_pool(host='127.0.0.1', port=_wire.PORT, database='main', user='', *, min_size=1, max_size=10):
    """A pool; `await` it or enter it to have its first connections made."""
    if not 0 <= min_size <= max_size or max_size < 1:
        raise ValueError('min_size must not be above max_size')
    return Pool({'host': host, 'port': port, 'database': database, 'user': user}, min_size, max_size)
