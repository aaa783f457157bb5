"""Unix sockets: by path, without a file, and what is left behind."""
import os
import socket
import stat
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'socket')
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen()
    print(stat.S_ISSOCK(os.stat(path).st_mode), os.listdir(folder), server.getsockname() == path)

    def serve():
        connection, address = server.accept()
        print('from', repr(address))
        connection.sendall(connection.recv(100) * 2)
        connection.close()

    thread = threading.Thread(target=serve)
    thread.start()
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(path)
        client.sendall(b'ab')
        print(client.recv(100), client.getpeername() == path, repr(client.getsockname()))
    thread.join()
    with socket.socket(socket.AF_UNIX) as other:
        try:
            other.bind(path)
        except OSError as e:
            print(repr(e))
    server.close()
    print(os.path.exists(path))
    with socket.socket(socket.AF_UNIX) as client:
        for where in (path, os.path.join(folder, 'missing')):
            try:
                client.connect(where)
            except OSError as e:
                print(repr(e))
    os.unlink(path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as a, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as b:
        a.bind(path)
        b.sendto(b'datagram', path)
        print(a.recvfrom(100))
with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
    server.bind('\0loopscope-test')
    server.listen()
    client.connect('\0loopscope-test')
    print(server.getsockname())
try:
    socket.socket(socket.AF_UNIX).bind('x' * 200)
except OSError as e:
    print(e)
