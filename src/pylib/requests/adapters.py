"""Sends requests over connections that are kept for each host."""
import http.client
import select
import socket
import time
from datetime import timedelta
from urllib.parse import urlsplit

from .exceptions import ConnectionError, ConnectTimeout, InvalidURL, ReadTimeout
from .models import Response
from .structures import CaseInsensitiveDict

DEFAULT_POOLSIZE = 10


class _Pool:
    """The connections to one host that are not in use."""

    def __init__(self, host, port, size):
        self.host = host
        self.port = port
        self.size = size
        self.idle = []
        self.is_closed = False

    def __str__(self):
        return f'HTTPConnectionPool(host={self.host!r}, port={self.port})'

    def take(self):
        """A connection: the one that was used last, unless the server has closed it."""
        while self.idle:
            connection = self.idle.pop()
            if connection.sock is not None and not select.select([connection.sock], [], [], 0)[0]:
                return connection
            connection.close()
        return http.client.HTTPConnection(self.host, self.port)

    def give_back(self, connection):
        """Keeps a connection for the next request."""
        if connection.sock is None:
            return
        if self.is_closed or len(self.idle) >= self.size:
            connection.close()
        else:
            self.idle.append(connection)

    def close(self):
        """Closes what is not in use; what is in use is closed when it is given back."""
        self.is_closed = True
        while self.idle:
            self.idle.pop().close()


class _Raw:
    """The body of a response, and the connection that goes back when it is done."""

    def __init__(self, response, connection, pool):
        self.response = response
        self.connection = connection
        self.pool = pool
        self.headers = response.headers
        self.status = response.status
        self.reason = response.reason
        self.version = response.version

    def read(self, amt=None, decode_content=None):
        """The rest of the body, or at most so many bytes."""
        return self.response.read(amt)

    def stream(self, amt=2**16, decode_content=None):
        """The body piece by piece: chunks as they come, and never more than `amt` bytes at once."""
        if self.response.chunked:
            while (left := self.response._get_chunk_left()) is not None:
                yield self.response.read(left if amt is None else min(left, amt))
            return
        count = 0
        while data := self.response.read(amt):
            count += len(data)
            yield data
        if self.response.length:
            raise http.client.IncompleteRead(_Count(count), self.response.length)

    def close(self):
        """Closes the connection: the server may go on sending."""
        self.response.close()
        self.connection, connection = None, self.connection
        if connection is not None:
            connection.close()

    def release(self):
        """Gives the connection back."""
        self.connection, connection = None, self.connection
        if connection is not None:
            self.pool.give_back(connection)


class _Count:
    """Stands for bytes that were passed on: only how many there were is told."""

    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count


class BaseAdapter:
    """Something that can send requests."""

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


class HTTPAdapter(BaseAdapter):
    """Sends requests over HTTP; `max_retries` more attempts when no connection can be made."""

    def __init__(
        self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE, max_retries=0, pool_block=False
    ):
        if not isinstance(max_retries, int) or pool_block:
            from _asyncio import _refuse

            _refuse('adapters with a Retry object, or with pools that block, are not supported')
        self.max_retries = max_retries
        self._pool_maxsize = pool_maxsize
        self._pools = {}

    def close(self):
        """Closes the connections that are not in use."""
        for pool in list(self._pools.values()):
            pool.close()
        self._pools.clear()

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        """Sends the request; the response has its headers read, its body too unless it streams."""
        connect, read = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        parts = urlsplit(request.url)
        key = parts.hostname, parts.port or 80
        if key not in self._pools:
            self._pools[key] = _Pool(*key, self._pool_maxsize)
        pool = self._pools[key]
        try:
            connection = pool.take()
        except http.client.InvalidURL as e:
            raise InvalidURL(e, request=request)
        started = time.perf_counter()
        self._connect(connection, pool, request, connect)
        answer = self._exchange(connection, pool, request, read)
        response = _response(request, answer, connection, pool)
        response.elapsed = timedelta(seconds=time.perf_counter() - started)
        return response

    def _connect(self, connection, pool, request, timeout):
        if connection.sock is not None:
            return
        connection.timeout = timeout
        for left in range(self.max_retries, -1, -1):
            try:
                return connection.connect()
            except OSError as e:
                if left == 0:
                    raise _no_connection(e, pool, request, timeout) from e

    def _exchange(self, connection, pool, request, timeout):
        connection.sock.settimeout(timeout)
        body = request.body.encode('utf-8') if isinstance(request.body, str) else request.body
        headers = dict(request.headers.items())
        try:
            is_chunked = 'transfer-encoding' in request.headers
            connection.request(request.method, request.path_url, body, headers, encode_chunked=is_chunked)
            return connection.getresponse()
        except TimeoutError as e:
            connection.close()
            raise ReadTimeout(f'{pool}: Read timed out. (read timeout={timeout})', request=request) from e
        except (http.client.HTTPException, OSError) as e:
            connection.close()
            raise ConnectionError(('Connection aborted.', e), request=request) from e


def _no_connection(error, pool, request, timeout):
    """The exception that says why there is no connection, in the words of the package."""
    where = f'HTTPConnection(host={pool.host!r}, port={pool.port})'
    kind = ConnectionError
    if isinstance(error, TimeoutError):
        kind = ConnectTimeout
        why = f"ConnectTimeoutError(<{where}>, 'Connection to {pool.host} timed out. (connect timeout={timeout})')"
    elif isinstance(error, socket.gaierror):
        why = f'NameResolutionError("{where}: Failed to resolve {pool.host!r} ({error})")'
    else:
        why = f'NewConnectionError("{where}: Failed to establish a new connection: {error}")'
    return kind(f'{pool}: Max retries exceeded with url: {request.path_url} (Caused by {why})', request=request)


def _response(request, answer, connection, pool):
    response = Response()
    response.status_code = answer.status
    response.headers = CaseInsensitiveDict()
    for name in answer.headers.keys():
        response.headers[name] = answer.getheader(name)
    response.encoding = _encoding(answer.headers)
    response.raw = _Raw(answer, connection, pool)
    response.reason = answer.reason
    response.url = request.url
    response.request = request
    response.cookies.take(pool.host, answer.headers)
    return response


def _encoding(headers):
    """The encoding that the headers name or imply."""
    charset = headers.get_param('charset')
    if charset is not None:
        return charset.strip('\'"')
    kind = headers.get('content-type', '')
    if 'text' in kind:
        return 'ISO-8859-1'
    return 'utf-8' if 'application/json' in kind else None
