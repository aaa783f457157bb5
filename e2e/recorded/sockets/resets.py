"""Connections that end badly."""
import socket
import struct
import time

listener = socket.create_server(('127.0.0.1', 0))


def connected():
    client = socket.create_connection(listener.getsockname())
    server, _ = listener.accept()
    return client, server


client, server = connected()
client.sendall(b'never read')
time.sleep(0.05)
server.close()
time.sleep(0.05)
try:
    print(client.recv(10))
except ConnectionResetError as e:
    print(repr(e))
client.close()

client, server = connected()
server.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
server.close()
time.sleep(0.05)
try:
    client.recv(10)
except ConnectionResetError as e:
    print(repr(e))
client.close()

client, server = connected()
server.close()
time.sleep(0.05)
print(client.recv(10), client.send(b'the first goes out'))
time.sleep(0.05)
try:
    client.send(b'the second does not')
except BrokenPipeError as e:
    print(repr(e))
client.close()

client, server = connected()
client.shutdown(socket.SHUT_WR)
print(server.recv(10), server.send(b'still open'), client.recv(20))
try:
    client.send(b'x')
except BrokenPipeError as e:
    print(repr(e))
server.shutdown(socket.SHUT_RDWR)
print(client.recv(10))
client.close()
server.close()
listener.close()
