"""Datagrams: bound, connected, cut short, to nobody."""
import socket

with socket.socket(type=socket.SOCK_DGRAM) as server, socket.socket(type=socket.SOCK_DGRAM) as client:
    server.bind(('127.0.0.1', 0))
    address = server.getsockname()
    print(client.getsockname(), client.sendto(b'hello', address))
    data, where = server.recvfrom(100)
    print(data, where[0], where[1] == client.getsockname()[1])
    server.sendto(b'answer', where)
    print(client.recvfrom(3)[0])
    client.connect(address)
    client.send(b'connected')
    buffer = bytearray(20)
    count, _ = server.recvfrom_into(buffer)
    print(count, bytes(buffer[:count]), client.getpeername() == address)
    client.send(b'')
    print(server.recv(10))
    server.settimeout(0.05)
    try:
        server.recv(10)
    except TimeoutError as e:
        print(e)
    try:
        client.send(bytes(70_000))
    except OSError as e:
        print(repr(e))
    try:
        server.send(b'x')
    except OSError as e:
        print(repr(e))
    try:
        client.listen()
    except OSError as e:
        print(repr(e))
with socket.socket(type=socket.SOCK_DGRAM) as client:
    client.connect(address)
    client.send(b'nobody')
    try:
        client.recv(10)
    except ConnectionRefusedError as e:
        print(repr(e))
