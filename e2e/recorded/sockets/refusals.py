"""What goes wrong, and how it is called."""
import socket


def tell(action, *args, **kwargs):
    try:
        print('fine:', action(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


s = socket.socket()
tell(s.recv, 1)
tell(s.send, b'x')
tell(s.getpeername)
tell(s.shutdown, socket.SHUT_WR)
tell(s.accept)
tell(s.bind, 'text')
tell(s.bind, ('127.0.0.1',))
tell(s.bind, ('127.0.0.1', 'port'))
tell(s.bind, ('127.0.0.1', 70000))
tell(s.bind, ('203.0.113.7', 0))
tell(s.bind, (5, 0))
s.bind(('127.0.0.1', 0))
tell(s.bind, ('127.0.0.1', 0))
other = socket.socket()
tell(other.bind, s.getsockname()) if False else None
s.listen()
with socket.socket() as again:
    try:
        again.bind(s.getsockname())
    except OSError as e:
        print(repr(e))
tell(s.send, b'x')
tell(s.send, 'text')
tell(s.recv, -1)
tell(s.recv_into, b'readonly')
other.close()
tell(other.recv, 1)
tell(other.getsockname)
print(other)
s.close()
tell(socket.socket, 99)
tell(socket.socket, socket.AF_INET, 77)
tell(socket.socket, fileno=-1)
tell(socket.socket, fileno=12345)
tell(socket.create_connection, ('host.invalid.', 80)) if False else None
