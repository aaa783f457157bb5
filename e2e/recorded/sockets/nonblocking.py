"""Partial sends, what cannot be done at once, connect_ex()."""
import errno
import select
import socket

a, b = socket.socketpair()
a.setblocking(False)
total = 0
while True:
    try:
        total += a.send(bytes(10_000))
    except BlockingIOError:
        break
print('full', total > 50_000)
print(select.select([], [a], [], 0)[1] == [])
got = 0
while got < total:
    got += len(b.recv(65536))
print('empty', got == total, select.select([], [a], [], 0)[1] == [a])
a.close()
b.close()

listener = socket.create_server(('127.0.0.1', 0))
listener.setblocking(False)
try:
    listener.accept()
except BlockingIOError as e:
    print(e.errno == errno.EAGAIN)
client = socket.socket()
client.setblocking(False)
print(errno.errorcode[client.connect_ex(listener.getsockname())])
select.select([], [client], [], 1)
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), client.connect_ex(listener.getsockname()))
print(errno.errorcode[client.connect_ex(listener.getsockname())])
connection, _ = listener.accept()
print(connection.gettimeout(), connection.getpeername() == client.getsockname())
connection.close()
address = listener.getsockname()
listener.close()
client.close()
client = socket.socket()
print(errno.errorcode[client.connect_ex(address)])
client.setblocking(False)
client.connect_ex(address)
select.select([], [client], [], 1)
print(errno.errorcode[client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)])
client.close()
