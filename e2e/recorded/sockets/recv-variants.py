"""recv_into, recvmsg, sendmsg, MSG_WAITALL, MSG_DONTWAIT, sendfile."""
import io
import socket
import threading
import time

a, b = socket.socketpair()
print(a.sendmsg([b'one', b' ', bytearray(b'two')]))
buffer = bytearray(5)
print(b.recv_into(buffer), buffer, b.recv_into(memoryview(buffer)[:1]), buffer)
print(b.recvmsg(10)[0])
a.sendall(b'123456')
parts = [bytearray(2), bytearray(3)]
print(b.recvmsg_into(parts)[0], parts, b.recv(5))
try:
    b.recv(1, socket.MSG_DONTWAIT)
except BlockingIOError as e:
    print(e)


def slowly():
    for part in (b'ab', b'cd', b'ef'):
        a.sendall(part)
        time.sleep(0.06)


thread = threading.Thread(target=slowly)
thread.start()
print(b.recv(6, socket.MSG_WAITALL))
thread.join()
print(b.recvfrom(5) if a.send(b'x') else None)
print(a.sendfile(io.BytesIO(b'content of a file'), offset=8), b.recv(100))
for args in ((io.StringIO('text'), 0, 0), (io.BytesIO(b'x'), 0, -1), (io.BytesIO(b'x'), 0, 'x')):
    try:
        a.sendfile(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    b.recv_into(bytearray(3), 10)
except ValueError as e:
    print(e)
a.close()
b.close()
