"""What the event loop has to know of internet addresses before it connects."""
from ._later import Later

socket = Later('socket')


def _set_reuseport(sock):
    if not hasattr(socket, 'SO_REUSEPORT'):
        raise ValueError('reuse_port not supported by socket module')
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    except OSError:
        raise ValueError('reuse_port not supported by socket module, SO_REUSEPORT defined but not implemented.')


def _set_nodelay(sock):
    if (
        sock.family in {socket.AF_INET, socket.AF_INET6}
        and sock.type == socket.SOCK_STREAM
        and sock.proto == socket.IPPROTO_TCP
    ):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _port_number(port):
    """A port as a number; None when it is the name of a service."""
    if port is None or port == '' or port == b'':
        return 0
    try:
        return int(port)
    except (TypeError, ValueError):
        return None


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """What getaddrinfo() would say, when the host is a number and nobody has to be asked; else None."""
    if proto not in {0, socket.IPPROTO_TCP, socket.IPPROTO_UDP} or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    port = _port_number(port)
    if port is None:
        return None
    if isinstance(host, bytes):
        host = host.decode('idna')
    if '%' in host:
        return None  # a zone follows, which inet_pton() does not know
    for af in [socket.AF_INET, socket.AF_INET6] if family == socket.AF_UNSPEC else [family]:
        try:
            socket.inet_pton(af, host)
        except OSError:
            continue
        address = (host, port, flowinfo, scopeid) if af == socket.AF_INET6 else (host, port)
        return af, type, proto, '', address
    return None


def _interleave_addrinfos(addrinfos, first_address_family_count=1):
    """The families in turn, after so many of the first."""
    by_family = {}
    for info in addrinfos:
        by_family.setdefault(info[0], []).append(info)
    queues = list(by_family.values())
    head = queues[0][:first_address_family_count - 1]
    del queues[0][:first_address_family_count - 1]
    longest = max(len(queue) for queue in queues)
    return head + [queue[i] for i in range(longest) for queue in queues if i < len(queue)]
