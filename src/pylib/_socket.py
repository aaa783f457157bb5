"""The C half of socket: the type itself, names and addresses.

The computer has IPv4 and Unix sockets; it has no IPv6 and no raw sockets, and says so as Linux does where they are missing.
Left out: descriptors that are sent as ancillary data, multicast.
"""
import _sockets
from _weakref import _overlook
from _socket_constants import *
from _socket_constants import (
    AF_INET, AF_INET6, AF_UNIX, AF_UNSPEC, AI_CANONNAME, AI_NUMERICHOST, AI_PASSIVE, EAI_FAMILY, EAI_NONAME,
    EAI_SERVICE, EAI_SOCKTYPE, IPPROTO_TCP, IPPROTO_UDP, NI_NAMEREQD, NI_NUMERICHOST, NI_NUMERICSERV, SO_ACCEPTCONN,
    SO_BROADCAST, SO_DOMAIN, SO_ERROR, SO_LINGER, SO_PROTOCOL, SO_RCVBUF, SO_REUSEADDR, SO_SNDBUF, SO_TYPE, SOCK_CLOEXEC,
    SOCK_DGRAM, SOCK_NONBLOCK, SOCK_RAW, SOCK_STREAM, SOL_SOCKET,
)

error = OSError
timeout = TimeoutError
has_ipv6 = True


class herror(OSError):
    """A host of that name is not known."""


class gaierror(OSError):
    """A name or an address cannot be resolved."""


herror.__module__ = gaierror.__module__ = 'socket'

_GAI = {
    EAI_NONAME: 'Name or service not known',
    EAI_FAMILY: 'ai_family not supported',
    EAI_SERVICE: 'Servname not supported for ai_socktype',
    EAI_SOCKTYPE: 'ai_socktype not supported',
    -9: 'Address family for hostname not supported',
}
_default_timeout = None
_EAGAIN, _EBADF, _EINPROGRESS = 11, 9, 115


def _gaierror(code):
    return gaierror(code, _GAI[code])


def _os_error(errno):
    from os import strerror

    return OSError(errno, strerror(errno))


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


def _name(value):
    return type(value).__name__


def _readable(data):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_name(data)}'") from None


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


def _text(host):
    if isinstance(host, (bytes, bytearray)):
        return bytes(host).decode('ascii')
    if not isinstance(host, str):
        raise TypeError(f'str, bytes or bytearray expected, not {_name(host)}')
    return host


def _numbers(text):
    """The four numbers of an IPv4 address as bytes; None for what is none. Short forms are allowed, as in C."""
    parts = text.split('.')
    try:
        values = [int(part, 0 if part[:2].lower() == '0x' else 8 if part[:1] == '0' and len(part) > 1 else 10)
                  for part in parts]
    except ValueError:
        return None
    if not 1 <= len(parts) <= 4 or not all(part.strip().isalnum() for part in parts):
        return None
    *head, last = values
    room = 4 - len(head)
    if not all(0 <= value < 256 for value in head) or not 0 <= last < 256 ** room:
        return None
    return bytes(head) + last.to_bytes(room, 'big')


def _host_number(host):
    """The address of a host, as four numbers."""
    host = _text(host)
    if host == '':
        return '0.0.0.0'
    if host == '<broadcast>':
        return '255.255.255.255'
    packed = _numbers(host)
    if packed is not None:
        return '.'.join(map(str, packed))
    found = _sockets.resolve(host)
    if found is None:
        raise _gaierror(EAI_NONAME)
    return found


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


# -- names and addresses


def gethostname():
    """The name of this computer."""
    return _sockets.hostname()


def gethostbyname(hostname, /):
    """The address of a host."""
    return _host_number(hostname)


def gethostbyname_ex(hostname, /):
    """The name, other names and addresses of a host."""
    return hostname, [], [_host_number(hostname)]


def gethostbyaddr(ip_address, /):
    """The name, other names and addresses of the host that has an address."""
    address = _host_number(ip_address)
    name = _sockets.name_of(address)
    if name is None:
        raise herror(1, 'Unknown host')
    return name, [], [address]


_SERVICES = {
    'echo': 7, 'discard': 9, 'daytime': 13, 'ftp-data': 20, 'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'time': 37,
    'domain': 53, 'tftp': 69, 'http': 80, 'pop3': 110, 'ntp': 123, 'imap2': 143, 'snmp': 161, 'irc': 194, 'ldap': 389,
    'https': 443, 'submission': 587, 'ldaps': 636, 'imaps': 993, 'pop3s': 995, 'mysql': 3306, 'postgresql': 5432,
    'redis': 6379, 'http-alt': 8080,
}
_PROTOCOLS = {'ip': 0, 'icmp': 1, 'tcp': 6, 'udp': 17, 'ipv6': 41, 'ipv6-icmp': 58, 'sctp': 132}


def getservbyname(servicename, protocolname=None, /):
    """The port of a service."""
    try:
        return _SERVICES[servicename]
    except KeyError:
        raise OSError('service/proto not found') from None


def getservbyport(port, protocolname=None, /):
    """The service of a port."""
    if not 0 <= port <= 0xffff:
        raise OverflowError('getservbyport: port must be 0-65535.')
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError('port/proto not found')


def getprotobyname(protocolname, /):
    """The number of a protocol."""
    try:
        return _PROTOCOLS[protocolname]
    except KeyError:
        raise OSError('protocol not found') from None


def _service(port):
    if port is None:
        return 0
    if isinstance(port, int):
        return port & 0xffff
    port = _text(port)
    if port.strip().isdigit():
        return int(port)
    if port not in _SERVICES:
        raise _gaierror(EAI_SERVICE)
    return _SERVICES[port]


_KINDS = ((SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP), (SOCK_RAW, 0))


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """What could be connected to: tuples of family, type, protocol, canonical name and address."""
    if port is not None and not isinstance(port, (int, str, bytes)):
        raise OSError('Int or String expected')
    if family not in (AF_UNSPEC, AF_INET, AF_INET6):
        raise _gaierror(EAI_FAMILY)
    port = _service(port)
    if host is None:
        address = '0.0.0.0' if flags & AI_PASSIVE else '127.0.0.1'
    else:
        host = _text(host)
        packed = _numbers(host)
        address = None if packed is None else '.'.join(map(str, packed))
        if address is None and ':' not in host and not flags & AI_NUMERICHOST:
            address = _sockets.resolve(host)
    if address is not None:
        found = (AF_INET, (address, port))
    elif _is_ipv6(host):
        found = (AF_INET6, (host, port, 0, 0))
    else:
        raise _gaierror(EAI_NONAME)
    if family not in (AF_UNSPEC, found[0]):
        raise _gaierror(-9)
    kinds = [(kind, number) for kind, number in _KINDS if type in (0, kind) and (proto in (0, number) or not number)]
    if not kinds:
        raise _gaierror(EAI_SOCKTYPE)
    name = host if flags & AI_CANONNAME and host is not None else ''
    return [(found[0], kind, number or proto, name, found[1]) for kind, number in kinds]


def getnameinfo(sockaddr, flags, /):
    """The names of an address and a port."""
    if not isinstance(sockaddr, tuple):
        raise TypeError('getnameinfo() argument 1 must be a tuple')
    address, port = _host_number(sockaddr[0]), sockaddr[1]
    name = None if flags & NI_NUMERICHOST else _sockets.name_of(address)
    if name is None and flags & NI_NAMEREQD:
        raise _gaierror(EAI_NONAME)
    service = None
    if not flags & NI_NUMERICSERV:
        service = next((each for each, number in _SERVICES.items() if number == port), None)
    return name or address, service or str(port)


def inet_aton(ip_addr, /):
    """The four bytes of an IPv4 address."""
    packed = _numbers(ip_addr)
    if packed is None:
        raise OSError('illegal IP address string passed to inet_aton')
    return packed


def inet_ntoa(packed_ip, /):
    """An IPv4 address for its four bytes."""
    packed = _readable(packed_ip)
    if len(packed) != 4:
        raise OSError('packed IP wrong length for inet_ntoa')
    return '.'.join(map(str, packed))


def _groups(text):
    """The numbers of a part of an IPv6 address."""
    if not text:
        return []
    *head, last = text.split(':')
    tail = [last]
    if '.' in last:
        packed = inet_pton(AF_INET, last)
        tail = [packed[:2].hex(), packed[2:].hex()]
    return [int(part, 16) if 1 <= len(part) <= 4 and part.isalnum() else -1 for part in head + tail]


def _packed_ipv6(text):
    try:
        left, double, right = text.partition('::')
        begin, end = _groups(left), _groups(right)
    except (ValueError, OSError):
        return None
    groups = begin + [0] * (8 - len(begin) - len(end)) + end if double else begin
    if len(groups) != 8 or '::' in right or min(groups) < 0 or (double and len(begin) + len(end) > 7):
        return None
    return b''.join(group.to_bytes(2, 'big') for group in groups)


def _is_ipv6(host):
    return _packed_ipv6(host.partition('%')[0]) is not None


def inet_pton(address_family, ip_string, /):
    """The bytes of an address."""
    if address_family == AF_INET:
        parts = ip_string.split('.')
        if len(parts) == 4 and all(part.isdecimal() and len(part) <= 3 and int(part) < 256 for part in parts):
            if not any(len(part) > 1 and part[0] == '0' for part in parts):
                return bytes(map(int, parts))
    elif address_family == AF_INET6:
        packed = _packed_ipv6(ip_string)
        if packed is not None:
            return packed
    else:
        raise _os_error(97)
    raise OSError('illegal IP address string passed to inet_pton')


def inet_ntop(address_family, packed_ip, /):
    """An address for its bytes."""
    packed = _readable(packed_ip)
    if address_family == AF_INET:
        if len(packed) != 4:
            raise ValueError('invalid length of packed IP address string')
        return inet_ntoa(packed)
    if address_family != AF_INET6:
        raise ValueError(f'unknown address family {address_family}')
    if len(packed) != 16:
        raise ValueError('invalid length of packed IP address string')
    groups = [int.from_bytes(packed[at:at + 2], 'big') for at in range(0, 16, 2)]
    best = (0, 0)
    for begin in range(8):
        end = begin
        while end < 8 and groups[end] == 0:
            end += 1
        if end - begin > max(best[1] - best[0], 1):
            best = (begin, end)
    texts = [f'{group:x}' for group in groups]
    if best == (0, 0):
        return ':'.join(texts)
    return ':'.join(texts[:best[0]]) + '::' + ':'.join(texts[best[1]:])


def _in_range(name, value, limit):
    if not isinstance(value, int):
        raise TypeError(f'expected int, {_name(value)} found')
    if value < 0:
        raise ValueError("can't convert negative Python int to C " + ('unsigned long' if limit > 0xffff else 'int'))
    if value > limit:
        text = 'int larger than 32 bits' if limit > 0xffff else f'{name}: Python int too large to convert to C 16-bit unsigned integer'
        raise OverflowError(text)
    return value


def htons(x, /):
    """Two bytes in the order of the network."""
    return int.from_bytes(_in_range('htons', x, 0xffff).to_bytes(2, 'little'), 'big')


def ntohs(x, /):
    """Two bytes in the order of the computer."""
    return int.from_bytes(_in_range('ntohs', x, 0xffff).to_bytes(2, 'little'), 'big')


def htonl(x, /):
    """Four bytes in the order of the network."""
    return int.from_bytes(_in_range('htonl', x, 0xffffffff).to_bytes(4, 'little'), 'big')


def ntohl(x, /):
    """Four bytes in the order of the computer."""
    return int.from_bytes(_in_range('ntohl', x, 0xffffffff).to_bytes(4, 'little'), 'big')


def if_nameindex():
    """The numbers and names of the network's interfaces."""
    return [(1, 'lo'), (2, 'eth0')]


def if_nametoindex(oname, /):
    """The number of an interface."""
    for index, name in if_nameindex():
        if name == oname:
            return index
    raise OSError('no interface with this name')


def if_indextoname(if_index, /):
    """The name of an interface."""
    for index, name in if_nameindex():
        if index == if_index:
            return name
    raise _os_error(6)


def CMSG_LEN(length, /):
    """Room of a piece of ancillary data."""
    return 16 + length


def CMSG_SPACE(length, /):
    """The same, with what follows it."""
    return 16 + -(-length // 8) * 8
