import socket

CLIENTS = 3


def serve(connection):
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data)


with socket.create_server(("", 8000)) as server:
    for _ in range(CLIENTS):
        connection, address = server.accept()
        serve(connection)
        print("served", address[0])
