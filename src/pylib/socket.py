"""Network connections: the socket type, and functions that make sockets.

https://docs.python.org/3/library/socket.html. The calls themselves are native, in _socket. Left out: sendfile() by the
kernel's own call (files are read and sent piece by piece), sethostname(), and families that no program here can use.
"""
import _socket
import io
import os
import sys
from _socket import *
from enum import IntEnum, IntFlag
from errno import EAGAIN, EBADF, EWOULDBLOCK

__all__ = ['fromfd', 'getfqdn', 'create_connection', 'create_server', 'has_dualstack_ipv6', 'AddressFamily', 'SocketKind']
__all__.extend(name for name in vars(_socket) if name[0] != '_' and name not in __all__)
__all__.extend(['socket', 'socketpair', 'send_fds', 'recv_fds'])

IntEnum._convert_('AddressFamily', __name__, lambda name: name.isupper() and name.startswith('AF_'))
IntEnum._convert_('SocketKind', __name__, lambda name: name.isupper() and name.startswith('SOCK_'))
IntFlag._convert_('MsgFlag', __name__, lambda name: name.isupper() and name.startswith('MSG_'))
IntFlag._convert_('AddressInfo', __name__, lambda name: name.isupper() and name.startswith('AI_'))

_LOCALHOST = '127.0.0.1'
_LOCALHOST_V6 = '::1'
_GLOBAL_DEFAULT_TIMEOUT = object()
_blocking_errnos = {EAGAIN, EWOULDBLOCK}


def _intenum_converter(value, enum_klass):
    try:
        return enum_klass(value)
    except ValueError:
        return value


class _GiveupOnSendfile(Exception):
    """The file cannot be sent by the kernel alone."""


class socket(_socket.socket):
    """One end of a connection, or a place where connections arrive."""

    __slots__ = ['__weakref__', '_io_refs', '_closed']

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        cls = self.__class__
        closed = ' [closed]' if getattr(self, '_closed', False) else ''
        text = (
            f'<{cls.__module__}.{cls.__qualname__}{closed} fd={self.fileno()}, '
            f'family={self.family!s}, type={self.type!s}, proto={self.proto:d}'
        )
        if not closed:
            text += self._shown_address('laddr', self.getsockname) + self._shown_address('raddr', self.getpeername)
        return text + '>'

    def _shown_address(self, name, ask):
        try:
            address = ask()
        except (error, AttributeError):
            return ''
        return f', {name}={address}' if address else ''

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')

    def dup(self):
        """Another socket object for the same connection."""
        copy = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Waits for a connection; returns its socket and the address of the other end."""
        fd, addr = self._accept()
        sock = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            sock.setblocking(True)
        return sock, addr

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads and writes the connection, as open() makes one."""
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
        writing = 'w' in mode
        reading = 'r' in mode or not writing
        binary = 'b' in mode
        raw = SocketIO(self, ('r' if reading else '') + ('w' if writing else ''))
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError('unbuffered streams must be binary')
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if binary:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def _sendfile_use_sendfile(self, file, offset=0, count=None):
        raise _GiveupOnSendfile('os.sendfile() not available on this platform')

    def _sendfile_use_send(self, file, offset=0, count=None):
        self._check_sendfile_params(file, offset, count)
        if self.gettimeout() == 0:
            raise ValueError('non-blocking sockets are not supported')
        if offset:
            file.seek(offset)
        total = 0
        try:
            while count is None or count > total:
                size = 8192 if count is None else min(count - total, 8192)
                data = memoryview(file.read(size))
                if not data:
                    break
                while data:
                    try:
                        sent = self.send(data)
                    except BlockingIOError:
                        continue
                    total += sent
                    data = data[sent:]
            return total
        finally:
            if total > 0 and hasattr(file, 'seek'):
                file.seek(offset + total)

    def _check_sendfile_params(self, file, offset, count):
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if not self.type & SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f'count must be a positive integer (got {count!r})')
            if count <= 0:
                raise ValueError(f'count must be a positive integer (got {count!r})')

    def sendfile(self, file, offset=0, count=None):
        """Sends what a file has, or `count` bytes of it; returns how many were sent."""
        try:
            return self._sendfile_use_sendfile(file, offset, count)
        except _GiveupOnSendfile:
            return self._sendfile_use_send(file, offset, count)

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self, _ss=_socket.socket):
        _ss.close(self)

    def close(self):
        """Closes the connection, once the files made from it are closed too."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Gives the descriptor away: it stays open, and this socket is closed."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        """The kind of addresses, as an AddressFamily."""
        return _intenum_converter(super().family, AddressFamily)

    @property
    def type(self):
        """Stream, datagrams, …, as a SocketKind."""
        return _intenum_converter(super().type, SocketKind)

    def get_inheritable(self):
        """True when programs that are executed by this one inherit it."""
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Says whether programs that are executed by this one inherit it."""
        os.set_inheritable(self.fileno(), inheritable)


def fromfd(fd, family, type, proto=0):
    """A socket for a copy of that descriptor."""
    return socket(family, type, proto, dup(fd))


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Sends descriptors over a Unix socket."""
    import array

    return sock.sendmsg(buffers, [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, array.array('i', fds))])


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receives what send_fds() has sent: the data, the descriptors, flags and the address."""
    import array

    fds = array.array('i')
    msg, ancdata, flags, addr = sock.recvmsg(bufsize, _socket.CMSG_LEN(maxfds * fds.itemsize))
    for level, kind, data in ancdata:
        if level == _socket.SOL_SOCKET and kind == _socket.SCM_RIGHTS:
            fds.frombytes(data[:len(data) - len(data) % fds.itemsize])
    return msg, list(fds), flags, addr


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    if family is None:
        family = AF_UNIX
    return tuple(socket(family, type, proto, end.detach()) for end in _socket.socketpair(family, type, proto))


class SocketIO(io.RawIOBase):
    """A connection as a raw file."""

    def __init__(self, sock, mode):
        if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
            raise ValueError(f'invalid mode: {mode!r}')
        io.RawIOBase.__init__(self)
        self._sock = sock
        self._mode = mode if 'b' in mode else mode + 'b'
        self._reading = 'r' in mode
        self._writing = 'w' in mode
        self._timeout_occurred = False

    def readinto(self, b):
        """Fills the buffer with what has come; 0 at the end, None when a read would block."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv_into(b)
        except timeout:
            self._timeout_occurred = True
            raise
        except error as e:
            if e.errno in _blocking_errnos:
                return None
            raise

    def write(self, b):
        """Sends what can be sent now; returns how much that was, None when a write would block."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except error as e:
            if e.errno in _blocking_errnos:
                return None
            raise

    def readable(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return self._reading

    def writable(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return self._writing

    def seekable(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return super().seekable()

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._decref_socketios()
        self._sock = None


def getfqdn(name=''):
    """The full name of a host: the first of its names that has a dot."""
    name = name.strip()
    if not name or name in ('0.0.0.0', '::'):
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    return next((each for each in (hostname, *aliases) if '.' in each), hostname)


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connects to (host, port): the addresses of the host are tried one after the other."""
    host, port = address
    exceptions = []
    for af, socktype, proto, _, sa in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(af, socktype, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(sa)
            exceptions.clear()  # they and their frames would know each other
            return sock
        except error as exc:
            if not all_errors:
                exceptions.clear()  # the last one is raised
            exceptions.append(exc)
            if sock is not None:
                sock.close()
    if not exceptions:
        raise error('getaddrinfo returns an empty list')
    try:
        if not all_errors:
            raise exceptions[0]
        raise ExceptionGroup('create_connection failed', exceptions)
    finally:
        exceptions.clear()


def has_dualstack_ipv6():
    """True when one socket can serve IPv4 and IPv6."""
    if not has_ipv6 or not hasattr(_socket, 'IPPROTO_IPV6') or not hasattr(_socket, 'IPV6_V6ONLY'):
        return False
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that is bound to (host, port) and listens."""
    if reuse_port and not hasattr(_socket, 'SO_REUSEPORT'):
        raise ValueError('SO_REUSEPORT not supported on this platform')
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError('dualstack_ipv6 not supported on this platform')
        if family != AF_INET6:
            raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    sock = socket(family, SOCK_STREAM)
    try:
        # an address that was in use a moment ago can be used again
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if has_ipv6 and family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as err:
            message = f'{err.strerror} (while attempting to bind on address {address!r})'
            raise error(err.errno, message) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """What could be connected to: tuples of family, type, protocol, canonical name and address."""
    return [
        (_intenum_converter(af, AddressFamily), _intenum_converter(socktype, SocketKind), proto, canonname, sa)
        for af, socktype, proto, canonname, sa in _socket.getaddrinfo(host, port, family, type, proto, flags)
    ]
