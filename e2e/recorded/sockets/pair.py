"""socketpair(): two ends, what they say of themselves, both directions, the end."""
import socket

a, b = socket.socketpair()
print(a.family, a.type, a.proto, repr(a.getsockname()), repr(b.getpeername()))
print(a.send(b'one'), a.sendall(b'two'), b.recv(10))
b.sendall(b'back')
print(a.recv(2), a.recv(1, socket.MSG_PEEK), a.recv(10))
a.close()
print(b.recv(10), a.fileno())
try:
    b.send(b'x')
except BrokenPipeError as e:
    print(repr(e))
b.close()
try:
    b.recv(1)
except OSError as e:
    print(repr(e))
c, d = socket.socketpair(type=socket.SOCK_DGRAM)
c.send(b'first')
c.send(b'second')
print(d.recv(3), d.recv(100))
c.close()
d.close()
