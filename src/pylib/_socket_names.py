"""The C half of socket: names, addresses and the order of bytes."""
import _sockets
from _socket_constants import (
    AF_INET, AF_INET6, AF_UNSPEC, AI_CANONNAME, AI_NUMERICHOST, AI_PASSIVE, EAI_FAMILY, EAI_NONAME, EAI_SERVICE,
    EAI_SOCKTYPE, IPPROTO_TCP, IPPROTO_UDP, NI_NAMEREQD, NI_NUMERICHOST, NI_NUMERICSERV, SOCK_DGRAM, SOCK_RAW,
    SOCK_STREAM,
)


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


def _gaierror(code):
    return gaierror(code, _GAI[code])


def _os_error(errno):
    from os import strerror

    return OSError(errno, strerror(errno))


def _name(value):
    return type(value).__name__


def _readable(data):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_name(data)}'") from None


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
