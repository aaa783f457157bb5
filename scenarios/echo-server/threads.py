import socket
import threading

CLIENTS = 3


def serve(connection, address):
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data)
    print("served", address[0])


with socket.create_server(("", 8000)) as server:
    threads = []
    for _ in range(CLIENTS):
        thread = threading.Thread(target=serve, args=server.accept())
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
