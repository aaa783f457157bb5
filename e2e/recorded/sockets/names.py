"""Names and addresses."""
import socket


def tell(action, *args):
    try:
        print(action(*args))
    except Exception as e:
        print(type(e).__name__, e)


for info in socket.getaddrinfo('127.0.0.1', 80):
    print(info)
print(socket.getaddrinfo('10.0.0.1', 'https', type=socket.SOCK_STREAM))
print(socket.getaddrinfo(b'127.0.0.1', None, socket.AF_INET, socket.SOCK_DGRAM))
print(socket.gethostbyname('127.0.0.1'), socket.gethostbyname('localhost'))
print(socket.inet_aton('127.0.0.1'), socket.inet_ntoa(b'\x7f\0\0\x01'), socket.inet_aton('1.2'))
print(socket.inet_pton(socket.AF_INET6, '::1'), socket.inet_pton(socket.AF_INET6, 'fe80::1:2'))
print(socket.inet_ntop(socket.AF_INET6, bytes(15) + b'\x01'), socket.inet_ntop(socket.AF_INET6, bytes(range(16))))
print(socket.htons(80), socket.ntohs(20480), socket.htonl(1), socket.ntohl(16777216))
tell(socket.inet_aton, '300.1.1.1')
tell(socket.inet_pton, socket.AF_INET, '1.2.3')
tell(socket.inet_pton, socket.AF_INET6, '1::2::3')
tell(socket.inet_ntoa, b'123')
tell(socket.inet_ntop, socket.AF_INET, b'12345')
tell(socket.getservbyname, 'http')
tell(socket.getservbyname, 'nothing')
tell(socket.getservbyport, 443)
tell(socket.getprotobyname, 'tcp')
tell(socket.getnameinfo, ('127.0.0.1', 22), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
print(repr(socket.AF_INET), repr(socket.SOCK_STREAM), socket.AF_UNIX, socket.MSG_PEEK | socket.MSG_DONTWAIT)
print(socket.AddressFamily(2), socket.SocketKind['SOCK_DGRAM'], socket.SHUT_RDWR, socket.SOL_SOCKET, socket.SO_REUSEADDR)
print(socket.error is OSError, socket.timeout is TimeoutError, socket.gaierror.__mro__[1], socket.herror.__name__)
print(socket.has_ipv6, socket.SocketType.__name__, len(socket.gethostname()) > 0)
