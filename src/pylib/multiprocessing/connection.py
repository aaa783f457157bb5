"""Connections: messages of bytes, or of objects, over pipes and sockets."""
import io
import itertools
import os
import selectors
import socket
import struct
import time

from . import util
from .context import AuthenticationError, BufferTooShort
from .reduction import ForkingPickler as _ForkingPickler

__all__ = ['Client', 'Listener', 'Pipe', 'wait']

BUFSIZE = 8192
CONNECTION_TIMEOUT = 20.0
_LONG = 0x7fffffff
_address_counter = itertools.count()

default_family = 'AF_INET'
families = ['AF_INET', 'AF_UNIX']


class _ConnectionBase:
    """What every connection can do, over `_send_bytes`, `_recv_bytes` and `_poll`."""

    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        handle = handle.__index__()
        if handle < 0:
            raise ValueError('invalid handle')
        if not readable and not writable:
            raise ValueError('at least one of `readable` and `writable` must be True')
        self._handle = handle
        self._readable = readable
        self._writable = writable

    def __del__(self):
        if self._handle is not None:
            self._close()

    def _check_closed(self):
        if self._handle is None:
            raise OSError('handle is closed')

    def _check_readable(self):
        if not self._readable:
            raise OSError('connection is write-only')

    def _check_writable(self):
        if not self._writable:
            raise OSError('connection is read-only')

    def _bad_message_length(self):
        if self._writable:
            self._readable = False
        else:
            self.close()
        raise OSError('bad message length')

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        """Its descriptor."""
        self._check_closed()
        return self._handle

    def close(self):
        if self._handle is not None:
            try:
                self._close()
            finally:
                self._handle = None

    def send_bytes(self, buf, offset=0, size=None):
        """Sends bytes as one message."""
        self._check_closed()
        self._check_writable()
        view = buf if type(buf) is bytes else memoryview(buf).cast('B')
        length = len(view)
        if offset < 0:
            raise ValueError('offset is negative')
        if length < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = length - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > length:
            raise ValueError('buffer length < offset + size')
        self._send_bytes(view if size == length else view[offset:offset + size])

    def send(self, obj):
        """Sends an object, pickled."""
        self._check_closed()
        self._check_writable()
        self._send_bytes(_ForkingPickler.dumps(obj))

    def recv_bytes(self, maxlength=None):
        """The next message; EOFError when there is none and the other end is closed."""
        self._check_closed()
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        message = self._recv_bytes(maxlength)
        if message is None:
            self._bad_message_length()
        return message.getvalue()

    def recv_bytes_into(self, buf, offset=0):
        """Puts the next message into a buffer; returns how long it is."""
        self._check_closed()
        self._check_readable()
        with memoryview(buf) as view:
            room = view.nbytes
            if offset < 0:
                raise ValueError('negative offset')
            if offset > room:
                raise ValueError('offset too large')
            message = self._recv_bytes().getvalue()
            size = len(message)
            if room < offset + size:
                raise BufferTooShort(message)
            view.cast('B')[offset:offset + size] = message
            return size

    def recv(self):
        """The next object; EOFError when there is none and the other end is closed."""
        self._check_closed()
        self._check_readable()
        message = self._recv_bytes()
        return _ForkingPickler.loads(message.getvalue())

    def poll(self, timeout=0.0):
        """Whether there is something to receive, perhaps after waiting for it."""
        self._check_closed()
        self._check_readable()
        return self._poll(timeout)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


class Connection(_ConnectionBase):
    """A connection over a descriptor. Before each message stand four bytes with its length."""

    def _close(self, _close=os.close):
        _close(self._handle)

    def _send(self, buf, write=os.write):
        left = len(buf)
        while True:
            written = write(self._handle, buf)
            left -= written
            if left == 0:
                break
            buf = buf[written:]

    def _recv(self, size, read=os.read):
        received = io.BytesIO()
        left = size
        while left > 0:
            part = read(self._handle, left)
            if not part:
                if left == size:
                    raise EOFError
                raise OSError('got end of file during message')
            received.write(part)
            left -= len(part)
        return received

    def _send_bytes(self, buf):
        length = len(buf)
        if length > _LONG:
            self._send(struct.pack('!i', -1) + struct.pack('!Q', length))
            self._send(buf)
            return
        header = struct.pack('!i', length)
        if length > 16384:
            self._send(header)
            self._send(buf)
        else:
            self._send(header + bytes(buf))

    def _recv_bytes(self, maxsize=None):
        size, = struct.unpack('!i', self._recv(4).getvalue())
        if size == -1:
            size, = struct.unpack('!Q', self._recv(8).getvalue())
        if maxsize is not None and size > maxsize:
            return None
        return self._recv(size)

    def _poll(self, timeout):
        return bool(wait([self], timeout))


def wait(object_list, timeout=None):
    """Those of the objects that can be read, as soon as there is one or the time is up."""
    with selectors.PollSelector() as selector:
        for each in object_list:
            selector.register(each, selectors.EVENT_READ)
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            ready = selector.select(timeout)
            if ready:
                return [key.fileobj for key, _ in ready]
            if deadline is not None:
                timeout = deadline - time.monotonic()
                if timeout < 0:
                    return []


def Pipe(duplex=True):
    """Two connections; without `duplex` the first receives and the second sends."""
    if duplex:
        one, other = socket.socketpair()
        one.setblocking(True)
        other.setblocking(True)
        return Connection(one.detach()), Connection(other.detach())
    reader, writer = os.pipe()
    return Connection(reader, writable=False), Connection(writer, readable=False)


# -- listeners and clients

def arbitrary_address(family):
    """A free address."""
    if family == 'AF_INET':
        return 'localhost', 0
    if family == 'AF_UNIX':
        return f'\0listener-{os.getpid()}-{next(_address_counter)}'
    raise ValueError('unrecognized family')


def address_type(address):
    """The family of an address."""
    if type(address) is tuple:
        return 'AF_INET'
    if type(address) is str or type(address) is bytes and address[:1] == b"\0":
        return 'AF_UNIX'
    raise ValueError('address type of %r unrecognized' % address)


def _validate_family(family):
    if not hasattr(socket, family):
        raise ValueError('Family %s is not recognized.' % family)


class SocketListener:
    """A bound socket that listens."""

    def __init__(self, address, family, backlog=1):
        self._socket = socket.socket(getattr(socket, family))
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setblocking(True)
            self._socket.bind(address)
            self._socket.listen(backlog)
            self._address = self._socket.getsockname()
        except OSError:
            self._socket.close()
            raise
        self._family = family
        self._last_accepted = None
        self._unlink = None
        if family == 'AF_UNIX' and address[:1] not in ('\0', b'\0'):
            self._unlink = util.Finalize(self, os.unlink, args=(address,), exitpriority=0)

    def accept(self):
        sock, self._last_accepted = self._socket.accept()
        sock.setblocking(True)
        return Connection(sock.detach())

    def close(self):
        try:
            self._socket.close()
        finally:
            unlink, self._unlink = self._unlink, None
            if unlink is not None:
                unlink()


class Listener:
    """Accepts connections at an address."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or default_family
        _validate_family(family)
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')
        self._listener = SocketListener(address or arbitrary_address(family), family, backlog)
        self._authkey = authkey

    def accept(self):
        """The next connection, after both sides have shown that they know the key."""
        if self._listener is None:
            raise OSError('listener is closed')
        connection = self._listener.accept()
        if self._authkey is not None:
            deliver_challenge(connection, self._authkey)
            answer_challenge(connection, self._authkey)
        return connection

    def close(self):
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()

    @property
    def address(self):
        return self._listener._address

    @property
    def last_accepted(self):
        return self._listener._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def SocketClient(address):
    """A connection to who listens at an address."""
    with socket.socket(getattr(socket, address_type(address))) as sock:
        sock.setblocking(True)
        sock.connect(address)
        return Connection(sock.detach())


def Client(address, family=None, authkey=None):
    """A connection to who listens at an address, after both sides have shown that they know the key."""
    _validate_family(family or address_type(address))
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError('authkey should be a byte string')
    connection = SocketClient(address)
    if authkey is not None:
        answer_challenge(connection, authkey)
        deliver_challenge(connection, authkey)
    return connection


MESSAGE_LENGTH = 40
_CHALLENGE, _WELCOME, _FAILURE = b'#CHALLENGE#', b'#WELCOME#', b'#FAILURE#'
_PREFIX = b'{sha256}'


def _answer(authkey, message):
    import hmac
    return _PREFIX + hmac.new(authkey, message, 'sha256').digest()


def deliver_challenge(connection, authkey, digest_name='sha256'):
    """Asks the other side to show that it knows the key."""
    if not isinstance(authkey, bytes):
        raise ValueError('Authkey must be bytes, not {0!s}'.format(type(authkey)))
    message = _PREFIX + os.urandom(MESSAGE_LENGTH)
    connection.send_bytes(_CHALLENGE + message)
    if connection.recv_bytes(256) == _answer(authkey, message):
        connection.send_bytes(_WELCOME)
    else:
        connection.send_bytes(_FAILURE)
        raise AuthenticationError('digest received was wrong')


def answer_challenge(connection, authkey):
    """Shows the other side that the key is known here."""
    if not isinstance(authkey, bytes):
        raise ValueError('Authkey must be bytes, not {0!s}'.format(type(authkey)))
    message = connection.recv_bytes(256)
    if not message.startswith(_CHALLENGE):
        raise AuthenticationError(f'Protocol error, expected challenge: {message=}')
    connection.send_bytes(_answer(authkey, message[len(_CHALLENGE):]))
    if connection.recv_bytes(256) != _WELCOME:
        raise AuthenticationError('digest sent was rejected')


# -- connections in messages

def reduce_connection(connection):
    from .reduction import DupFd
    return rebuild_connection, (DupFd(connection.fileno()), connection.readable, connection.writable)


def rebuild_connection(duplicate, readable, writable):
    return Connection(duplicate.detach(), readable, writable)


_ForkingPickler.register(Connection, reduce_connection)
