"""Sockets as text, as context managers, duplicated, detached, pickled."""
import pickle
import socket


class Mine(socket.socket):
    pass


with socket.socket() as s:
    text = repr(s)
    print(text.replace(f'fd={s.fileno()}', 'fd=N'))
    s.bind(('127.0.0.1', 0))
    port = s.getsockname()[1]
    print(repr(s).replace(f'fd={s.fileno()}', 'fd=N').replace(str(port), 'PORT'))
print(s)
m = Mine(type=socket.SOCK_DGRAM)
print(repr(m).replace(f'fd={m.fileno()}', 'fd=N'))
copy = m.dup()
print(type(copy).__name__, copy.fileno() != m.fileno(), copy.type is m.type)
fd = copy.detach()
print(copy.fileno(), copy)
again = socket.socket(fileno=fd)
print(again.family, again.type, again.fileno() == fd)
again.close()
other = socket.fromfd(m.fileno(), socket.AF_INET, socket.SOCK_DGRAM)
print(other.type, other.get_inheritable(), other.timeout)
other.close()
try:
    pickle.dumps(m)
except TypeError as e:
    print(e)
try:
    m.attribute = 1
    print(m.attribute)
    s.attribute = 1
except AttributeError as e:
    print(type(e).__name__)
m.close()
m.close()
a, b = socket.socketpair()
print(repr(a).replace(f'fd={a.fileno()}', 'fd=N'), a.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
a.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
print(a.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE), a.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 4))
a.close()
b.close()
