"""The answer of a server: its status line, its headers, and its body, which is read as it comes."""
import io

from ._errors import *
from ._errors import _MAXLINE
from ._message import Message, parse_lines

_MAXHEADERS = 100
_UNKNOWN = 'UNKNOWN'


class HTTPMessage(Message):
    """The headers of a response or a request."""

    __module__ = 'http.client'

    def getallmatchingheaders(self, name):
        """All headers of that name as lines; none are found, as in CPython."""
        name = name.lower() + ':'
        return [line for line in self.keys() if line[:len(name)].lower() == name]


def _read_headers(fp):
    """The header lines as bytes, with the empty one behind them."""
    headers = []
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong('header line')
        headers.append(line)
        if len(headers) > _MAXHEADERS:
            raise HTTPException(f'got more than {_MAXHEADERS} headers')
        if line in (b'\r\n', b'\n', b''):
            return headers


def parse_headers(fp, _class=HTTPMessage):
    """Reads headers from a binary file, up to the empty line."""
    return parse_lines([line.decode('iso-8859-1') for line in _read_headers(fp)], _class())


class HTTPResponse(io.BufferedIOBase):
    """What the server has answered; a binary file of its body."""

    __module__ = 'http.client'

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = self.chunk_left = self.length = self.will_close = _UNKNOWN

    def _read_status(self):
        """The version, the status and the phrase of the first line."""
        line = str(self.fp.readline(_MAXLINE + 1), 'iso-8859-1')
        if len(line) > _MAXLINE:
            raise LineTooLong('status line')
        if self.debuglevel > 0:
            print('reply:', repr(line))
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        version, status, reason = [*line.split(None, 2), '', '', ''][:3]
        if not version.startswith('HTTP/') or not status:
            self._close_conn()
            raise BadStatusLine(line)
        try:
            number = int(status)
        except ValueError:
            raise BadStatusLine(line) from None
        if not 100 <= number <= 999:
            raise BadStatusLine(line)
        return version, number, reason

    def begin(self):
        """Reads the status line and the headers."""
        if self.headers is not None:
            return
        version, status, reason = self._read_status()
        while status == 100:
            skipped = _read_headers(self.fp)
            if self.debuglevel > 0:
                print('headers:', skipped)
            version, status, reason = self._read_status()
        self.code = self.status = status
        self.reason = reason.strip()
        self.version = _version(version)
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print('header:', name + ':', value)
        self._find_length()

    def _find_length(self):
        """How the body ends: with its last chunk, after so many bytes, or with the connection."""
        self.chunked = (self.headers.get('transfer-encoding') or '').lower() == 'chunked'
        self.chunk_left = None
        self.will_close = self._check_close()
        self.length = None if self.chunked else _announced_length(self.headers.get('content-length'))
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == 'HEAD':
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _check_close(self):
        """True when the server will close the connection behind the body."""
        conn = (self.headers.get('connection') or '').lower()
        if self.version == 11:
            return 'close' in conn
        if self.headers.get('keep-alive') or 'keep-alive' in conn:
            return False
        return 'keep-alive' not in (self.headers.get('proxy-connection') or '').lower()

    def _close_conn(self):
        fp = self.fp
        self.fp = None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        """True when all has been read."""
        return self.fp is None

    def read(self, amt=None):
        """The rest of the body, or at most `amt` bytes."""
        if self.fp is None:
            return b''
        if self._method == 'HEAD':
            self._close_conn()
            return b''
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None and amt >= 0:
            return self._read_some(amt)
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._safe_read(self.length)
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def _read_some(self, amt):
        if self.length is not None and amt > self.length:
            amt = self.length
        data = self.fp.read(amt)
        self._count(len(data), amt)
        return data

    def _count(self, got, wanted):
        """So many bytes have come: at the end the connection is given back."""
        if not got and wanted:
            self._close_conn()
        elif self.length is not None:
            self.length -= got
            if not self.length:
                self._close_conn()

    def readinto(self, b):
        """Fills the buffer as far as it can; returns how many bytes that were."""
        if self.fp is None:
            return 0
        if self._method == 'HEAD':
            self._close_conn()
            return 0
        if self.chunked:
            return self._readinto_chunked(b)
        if self.length is not None and len(b) > self.length:
            b = memoryview(b)[:self.length]
        n = self.fp.readinto(b)
        self._count(n, len(b))
        return n

    def read1(self, n=-1):
        """What can be had with one read of the connection."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            return self._read1_chunked(n)
        if self.length is not None and (n < 0 or n > self.length):
            n = self.length
        data = self.fp.read1(n)
        self._count(len(data), n)
        return data

    def peek(self, n=-1):
        """What comes next; it is not taken."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            return self._peek_chunked(n)
        return self.fp.peek(n)

    def readline(self, limit=-1):
        """The next line of the body."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            return super().readline(limit)
        if self.length is not None and (limit < 0 or limit > self.length):
            limit = self.length
        data = self.fp.readline(limit)
        self._count(len(data), limit)
        return data

    def _safe_read(self, amt):
        """Exactly so many bytes."""
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def _read_next_chunk_size(self):
        line = self.fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong('chunk size')
        try:
            return int(line.partition(b';')[0], 16)
        except ValueError:
            self._close_conn()
            raise

    def _read_and_discard_trailer(self):
        while True:
            line = self.fp.readline(_MAXLINE + 1)
            if len(line) > _MAXLINE:
                raise LineTooLong('trailer line')
            if line in (b'\r\n', b'\n', b''):
                return

    def _get_chunk_left(self):
        """How much of the present chunk is still to come, of the next one when it has ended; None behind the last."""
        if self.chunk_left:
            return self.chunk_left
        if self.chunk_left is not None:
            self._safe_read(2)
        try:
            left = self._read_next_chunk_size()
        except ValueError:
            raise IncompleteRead(b'')
        if left == 0:
            self._read_and_discard_trailer()
            self._close_conn()
            left = None
        self.chunk_left = left
        return left

    def _read_chunked(self, amt=None):
        if amt is not None and amt < 0:
            amt = None
        pieces = []
        try:
            while (left := self._get_chunk_left()) is not None:
                if amt is not None and amt <= left:
                    pieces.append(self._safe_read(amt))
                    self.chunk_left = left - amt
                    break
                pieces.append(self._safe_read(left))
                self.chunk_left = 0
                if amt is not None:
                    amt -= left
            return b''.join(pieces)
        except IncompleteRead as exc:
            raise IncompleteRead(b''.join(pieces)) from exc

    def _readinto_chunked(self, b):
        total = 0
        view = memoryview(b)
        try:
            while (left := self._get_chunk_left()) is not None and view:
                n = self._safe_readinto(view[:left])
                self.chunk_left = left - n
                total += n
                view = view[n:]
            return total
        except IncompleteRead:
            raise IncompleteRead(bytes(b[:total]))

    def _safe_readinto(self, b):
        """Fills the buffer to its end."""
        n = self.fp.readinto(b)
        if n < len(b):
            raise IncompleteRead(bytes(b[:n]), len(b) - n)
        return n

    def _read1_chunked(self, n):
        left = self._get_chunk_left()
        if left is None or n == 0:
            return b''
        if n < 0 or n > left:
            n = left
        data = self.fp.read1(n)
        self.chunk_left -= len(data)
        if not data:
            raise IncompleteRead(b'')
        return data

    def _peek_chunked(self, n):
        try:
            left = self._get_chunk_left()
        except IncompleteRead:
            return b''
        return b'' if left is None else self.fp.peek(left)[:left]

    def fileno(self):
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """The value of a header; several of the same name are joined by commas."""
        if self.headers is None:
            raise ResponseNotReady()
        values = self.headers.get_all(name) or default
        if isinstance(values, str) or not hasattr(values, '__iter__'):
            return values
        return ', '.join(values)

    def getheaders(self):
        """Names and values of all headers."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """The headers."""
        return self.headers

    def geturl(self):
        """The address that was asked in the end (urllib.request sets it)."""
        return self.url

    def getcode(self):
        """The status."""
        return self.status


def _version(text):
    """11 for HTTP/1.1 and what comes after it, 10 for what came before."""
    if text in ('HTTP/1.0', 'HTTP/0.9'):
        return 10
    if text.startswith('HTTP/1.'):
        return 11
    raise UnknownProtocol(text)


def _announced_length(text):
    try:
        length = int(text)
    except (TypeError, ValueError):
        return None
    return None if length < 0 else length
