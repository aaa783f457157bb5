"""Timeouts: of a socket, of all new ones, not to wait at all."""
import socket
import time

a, b = socket.socketpair()
print(a.gettimeout(), a.getblocking(), socket.getdefaulttimeout())
a.settimeout(0.1)
begin = time.monotonic()
try:
    a.recv(1)
except TimeoutError as e:
    print(repr(e), isinstance(e, socket.timeout), 0.09 < time.monotonic() - begin < 0.3)
print(a.gettimeout(), a.getblocking())
a.setblocking(False)
print(a.gettimeout(), a.getblocking())
try:
    a.recv(1)
except BlockingIOError as e:
    print(repr(e))
a.settimeout(None)
print(a.gettimeout(), a.getblocking())
for wrong in (-1, 'x', float('nan')):
    try:
        a.settimeout(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
socket.setdefaulttimeout(0.05)
with socket.socket() as s:
    print(s.gettimeout())
listener = socket.create_server(('127.0.0.1', 0))
try:
    listener.accept()
except TimeoutError as e:
    print('accept', e)
listener.close()
socket.setdefaulttimeout(None)
big = bytes(10_000_000)
a.settimeout(0.1)
try:
    a.sendall(big)
except TimeoutError as e:
    print('sendall', e)
a.close()
b.close()
