"""The C half of socket: the type itself, names and addresses.

The computer has IPv4 and Unix sockets; it has no IPv6 and no raw sockets, and says so as Linux does where they are missing.
Left out: descriptors that are sent as ancillary data, multicast.
"""
import _sockets
from _weakref import _overlook
from _socket_constants import *
from _socket_names import *
from _socket_names import _host_number, _name, _os_error, _readable

error = OSError
timeout = TimeoutError
has_ipv6 = True
_default_timeout = None
_EAGAIN, _EBADF = 11, 9


def _seconds(value):
    """A timeout as it is kept: None or a float."""
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        index = getattr(type(value), '__index__', None)
        if index is None:
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = index(value)
    if value != value:
        raise ValueError('Invalid value NaN (not a number)')
    if value < 0:
        raise ValueError('Timeout value out of range')
    return float(value)


def getdefaulttimeout():
    """The timeout of new sockets."""
    return _default_timeout


def setdefaulttimeout(timeout, /):
    """Sets the timeout of new sockets."""
    global _default_timeout
    _default_timeout = _seconds(timeout)


# what a socket can be asked and told, besides what it really does: buffers of Linux's sizes, options that are only kept
_DEFAULTS = {
    (SOL_SOCKET, SO_RCVBUF): 131072,
    (SOL_SOCKET, SO_SNDBUF): 16384,
    (IPPROTO_TCP, 2): 536,  # TCP_MAXSEG
}


class socket:
    """socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object"""

    __slots__ = ('_fd', '_family', '_type', '_proto', '_seconds', '_options')

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._fd = -1
        self._family = self._type = self._proto = 0
        self._seconds = None
        self._options = None
        return self

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            if isinstance(fileno, float):
                raise TypeError("'float' object cannot be interpreted as an integer")
            if fileno < 0:
                raise ValueError('negative file descriptor')
            kind, stream = _sockets.kind(fileno)
            family = (AF_UNIX if kind == 'unix' else AF_INET) if family == -1 else family
            type = (SOCK_STREAM if stream else SOCK_DGRAM) if type == -1 else type
        else:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
        nonblocking = type & SOCK_NONBLOCK
        type &= ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
        proto = 0 if proto == -1 else proto
        if fileno is None:
            fileno = _open(int(family), int(type), int(proto))
        self._fd = int(fileno)
        self._family, self._type, self._proto = int(family), int(type), int(proto)
        if nonblocking:
            self.settimeout(0.0)
        elif _default_timeout is not None:
            self.settimeout(_default_timeout)

    def __repr__(self):
        return f'<socket object, fd={self._fd}, family={self._family}, type={self._type}, proto={self._proto}>'

    def __del__(self):
        if self._fd != -1:
            _warn_unclosed(self)
            fd, self._fd = self._fd, -1
            _sockets.close(fd)

    # -- what it is

    @property
    def family(self):
        """the socket family"""
        return self._family

    @property
    def type(self):
        """the socket type"""
        return self._type

    @property
    def proto(self):
        """the socket protocol"""
        return self._proto

    @property
    def timeout(self):
        """the socket timeout"""
        return self._seconds

    def fileno(self):
        """The descriptor; -1 when it is closed."""
        return self._fd

    def detach(self):
        """Gives the descriptor away."""
        _overlook(self)
        fd, self._fd = self._fd, -1
        return fd

    def close(self):
        """Closes the descriptor."""
        _overlook(self)
        fd, self._fd = self._fd, -1
        if fd != -1:
            try:
                _sockets.close(fd)
            except ConnectionResetError:
                pass

    # -- how long it waits

    def settimeout(self, timeout, /):
        """None to wait for ever, 0 not to wait, or so many seconds."""
        self._seconds = _seconds(timeout)
        _set_blocking(self._fd, self._seconds is None)

    def gettimeout(self):
        """The timeout in seconds."""
        return self._seconds

    def setblocking(self, flag, /):
        """settimeout(None) or settimeout(0.0)"""
        self._seconds = None if flag else 0.0
        _set_blocking(self._fd, bool(flag))

    def getblocking(self):
        """True unless it does not wait at all."""
        return self._seconds != 0.0

    def _patience(self):
        return -1 if self._seconds is None else -int(-self._seconds * 1e9 // 1)

    # -- connections

    def _address(self, address, caller):
        if self._family == AF_UNIX:
            return _unix_address(address)
        if not isinstance(address, tuple):
            raise TypeError(f'{caller}(): AF_INET address must be tuple, not {_name(address)}')
        if len(address) != 2:
            raise TypeError('AF_INET address must be a pair (host, port)')
        host, port = address
        host = _host_number(host)
        if not isinstance(port, int):
            raise TypeError(f"'{_name(port)}' object cannot be interpreted as an integer")
        if not 0 <= port <= 0xffff:
            raise OverflowError(f'{caller}(): port must be 0-65535.')
        return host, int(port)

    def _shown(self, host, port):
        if self._family == AF_UNIX:
            return host.encode() if host[:1] == '\0' else host
        return host, port

    def bind(self, address, /):
        """Takes an address of this computer."""
        _sockets.bind(self._fd, *self._address(address, 'bind'))

    def listen(self, backlog=128, /):
        """Lets others connect."""
        _sockets.listen(self._fd, max(backlog, 0))

    def _accept(self):
        """The descriptor of a connection that somebody has made, and the address of the other end."""
        fd, host, port = _sockets.accept(self._fd, self._patience())
        return fd, self._shown(host, port)

    def connect(self, address, /):
        """Connects to an address."""
        errno = _sockets.connect(self._fd, *self._address(address, 'connect'), self._patience())
        if errno:
            raise _os_error(errno)

    def connect_ex(self, address, /):
        """Connects to an address; returns the number of the error, 0 when there is none."""
        where = self._address(address, 'connect_ex')
        try:
            return _sockets.connect(self._fd, *where, self._patience())
        except TimeoutError:
            return _EAGAIN
        except OSError as e:
            return e.errno

    def getsockname(self):
        """The address of this end."""
        return self._shown(*_sockets.local(self._fd))

    def getpeername(self):
        """The address of the other end."""
        return self._shown(*_sockets.remote(self._fd))

    def shutdown(self, how, /):
        """Closes one direction of a connection, or both."""
        _sockets.shutdown(self._fd, how)

    # -- data

    def recv(self, bufsize, flags=0, /):
        """Receives at most so many bytes; none at the end of the connection."""
        if bufsize < 0:
            raise ValueError('negative buffersize in recv')
        return _sockets.recv(self._fd, bufsize, int(flags), self._patience())

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Receives into a buffer; returns how many bytes."""
        view = _writable(buffer, 'recv_into')
        data = _sockets.recv(self._fd, _wanted(view, nbytes, 'recv_into'), int(flags), self._patience())
        view[:len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0, /):
        """Receives at most so many bytes; returns them and the address they came from."""
        if bufsize < 0:
            raise ValueError('negative buffersize in recvfrom')
        data, host, port = _sockets.recvfrom(self._fd, bufsize, int(flags), self._patience())
        return data, self._sender(host, port)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """Receives into a buffer; returns how many bytes, and the address they came from."""
        view = _writable(buffer, 'recvfrom_into')
        wanted = _wanted(view, nbytes, 'recvfrom_into')
        data, host, port = _sockets.recvfrom(self._fd, wanted, int(flags), self._patience())
        view[:len(data)] = data
        return len(data), self._sender(host, port)

    def _sender(self, host, port):
        if host is None or self._family == AF_UNIX and not host:
            return None
        return self._shown(host, port)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """Receives at most so many bytes; returns them, no ancillary data, flags and the address they came from."""
        data, address = self.recvfrom(bufsize, flags)
        return data, [], 0, address

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """The same, into several buffers."""
        views = [_writable(each, 'recvmsg_into') for each in buffers]
        data, address = self.recvfrom(sum(map(len, views)), flags)
        at = 0
        for view in views:
            part = data[at:at + len(view)]
            view[:len(part)] = part
            at += len(part)
        return len(data), [], 0, address

    def send(self, data, flags=0, /):
        """Sends bytes; returns how many could be sent."""
        return _sockets.send(self._fd, _readable(data), int(flags), self._patience())

    def sendall(self, data, flags=0, /):
        """Sends all of it."""
        _sockets.sendall(self._fd, _readable(data), int(flags), self._patience())

    def sendto(self, data, *args):
        """sendto(data[, flags], address)"""
        if not 1 <= len(args) <= 2:
            raise TypeError(f'sendto() takes 2 or 3 arguments ({len(args) + 1} given)')
        flags = int(args[0]) if len(args) == 2 else 0
        data = _readable(data)
        return _sockets.sendto(self._fd, data, *self._address(args[-1], 'sendto'), flags, self._patience())

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Sends what is in several buffers; returns how many bytes could be sent."""
        if list(ancdata):
            raise _os_error(95)
        data = b''.join([_readable(each) for each in buffers])
        return self.send(data, flags) if address is None else self.sendto(data, flags, address)

    # -- options

    def getsockopt(self, level, optname, buflen=0, /):
        """What an option says: a number, or bytes."""
        value = self._option(level, optname)
        if not buflen:
            return int.from_bytes(value[:4], 'little') if isinstance(value, bytes) else value
        return (value if isinstance(value, bytes) else value.to_bytes(4, 'little', signed=True))[:buflen]

    def _option(self, level, optname):
        if level == SOL_SOCKET:
            if optname == SO_ERROR:
                return _sockets.error(self._fd)
            if optname in (SO_TYPE, SO_DOMAIN, SO_PROTOCOL):
                return {SO_TYPE: self._type, SO_DOMAIN: self._family, SO_PROTOCOL: self._proto or self._own_proto()}[optname]
            if optname == SO_ACCEPTCONN:
                return int(_sockets.is_listening(self._fd))
        _sockets.kind(self._fd)
        options = self._options or {}
        return options.get((level, optname), _DEFAULTS.get((level, optname), 0))

    def _own_proto(self):
        return 0 if self._family == AF_UNIX else IPPROTO_TCP if self._type == SOCK_STREAM else IPPROTO_UDP

    def setsockopt(self, level, optname, value, optlen=None, /):
        """Sets an option to a number or to bytes."""
        _sockets.kind(self._fd)
        if value is None:
            value = bytes(optlen)
        elif not isinstance(value, int):
            value = bytes(value)
        number = int.from_bytes(value[:4], 'little') if isinstance(value, bytes) else int(value)
        if level == SOL_SOCKET and optname == SO_REUSEADDR:
            _sockets.reuse_address(self._fd, number != 0)
            value = int(number != 0)
        elif level == SOL_SOCKET and optname == SO_LINGER and isinstance(value, bytes):
            _sockets.reset_on_close(self._fd, number != 0 and not any(value[4:8]))
        elif level == SOL_SOCKET and optname in (SO_RCVBUF, SO_SNDBUF):
            value = max(2 * number, 2304 if optname == SO_RCVBUF else 4608)  # Linux doubles it
        if self._options is None:
            self._options = {}
        self._options[level, optname] = int(value) if isinstance(value, int) else value


SocketType = socket


def _open(family, type, proto):
    if family not in (AF_INET, AF_UNIX):
        raise _os_error(97)
    if type > 10:
        raise _os_error(22)
    if type == SOCK_RAW:
        raise _os_error(1)
    if type not in (SOCK_STREAM, SOCK_DGRAM):
        raise _os_error(94)
    if proto not in (0, IPPROTO_TCP if type == SOCK_STREAM else IPPROTO_UDP) and family == AF_INET:
        raise _os_error(93)
    return _sockets.socket('unix' if family == AF_UNIX else 'inet', type == SOCK_STREAM)


def _set_blocking(fd, blocking):
    import _files

    if fd == -1:
        raise _os_error(_EBADF)
    _files.set_blocking(fd, blocking)


def _warn_unclosed(source):
    import sys
    import warnings
    frame, level = sys._getframe(1), 2
    while frame is not None and frame.f_globals.get('__name__') == __name__:
        frame, level = frame.f_back, level + 1
    try:
        warnings.warn(f'unclosed {source!r}', ResourceWarning, level, source)
    except Warning as warning:
        raise warning.with_traceback(None)


def _writable(buffer, function):
    if type(buffer) is bytearray:
        return buffer
    try:
        view = memoryview(buffer)
    except TypeError:
        raise TypeError(f"{function}() argument 1 must be read-write bytes-like object, not {_name(buffer)}") from None
    if view.readonly:
        raise TypeError(f"{function}() argument 1 must be read-write bytes-like object, not {_name(buffer)}")
    return view.cast('B')


def _wanted(view, nbytes, function):
    if nbytes < 0:
        raise ValueError(f'negative buffersize in {function}')
    if nbytes > len(view):
        raise ValueError('buffer too small for requested bytes')
    return nbytes or len(view)


def _unix_address(address):
    if not isinstance(address, (str, bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{_name(address)}'")
    path = address if isinstance(address, str) else bytes(address).decode('utf-8', 'surrogateescape')
    if len(path.encode('utf-8', 'surrogateescape')) >= 108:
        raise OSError('AF_UNIX path too long')
    return path, 0


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    """Two sockets that are connected with each other."""
    if family != AF_UNIX:
        raise _os_error(95)
    return tuple(socket(family, type, proto, fd) for fd in _sockets.socketpair(type & 0xf == SOCK_STREAM))


def close(fd, /):
    """Closes a descriptor."""
    _sockets.close(fd)


def dup(fd, /):
    """Another descriptor for the same socket."""
    import _files

    return _files.dup(fd)
