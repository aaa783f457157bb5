"""A blocking server in a thread, a client in the main one."""
import socket
import threading


def serve(listener):
    connection, address = listener.accept()
    with connection:
        print('server: accepted', address[0], connection.gettimeout())
        while data := connection.recv(4):
            print('server:', data)
            connection.sendall(data.upper())
    print('server: end')


with socket.create_server(('127.0.0.1', 0)) as listener:
    thread = threading.Thread(target=serve, args=(listener,))
    thread.start()
    with socket.create_connection(listener.getsockname()) as client:
        client.sendall(b'hello world')
        client.shutdown(socket.SHUT_WR)
        parts = []
        while part := client.recv(1024):
            parts.append(part)
        thread.join()
        print('client:', b''.join(parts))
