"""makefile(): lines, text, both directions, and when the socket is really closed."""
import socket

a, b = socket.socketpair()
with a.makefile('w', encoding='utf-8', newline='\n') as writer:
    writer.write('first line\nzweite Zeile: äöü\n')
    print('third', file=writer)
reader = b.makefile('r', encoding='utf-8')
print(reader.readline(), end='')
print(next(reader), end='')
print(reader.read(3), reader.mode, type(reader).__name__)
raw = b.makefile('rb', buffering=0)
print(repr(raw).split(' ')[0], raw.readable(), raw.writable(), raw.mode, raw.name == b.fileno())
both = b.makefile('rwb')
both.write(b'pong')
both.flush()
print(a.recv(10), type(both).__name__)
b.close()
print(b.fileno() >= 0, b._io_refs)
for file in (reader, raw, both):
    file.close()
print(b.fileno())
try:
    a.makefile('x')
except ValueError as e:
    print(e)
try:
    a.makefile('r', 0)
except ValueError as e:
    print(e)
a.settimeout(0.05)
c = a.makefile('rb')
a.close()
c.close()
c, d = socket.socketpair()
c.settimeout(0.05)
file = c.makefile('rb')
try:
    file.read(1)
except TimeoutError as e:
    print(e)
try:
    file.read(1)
except OSError as e:
    print(e)
file.close()
c.close()
d.close()
