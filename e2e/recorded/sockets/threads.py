"""A thread for each client."""
import socket
import threading

ready = threading.Barrier(4)


def handle(connection):
    with connection:
        connection.sendall(b'you are ' + connection.recv(100))


def serve(listener, count):
    threads = []
    for _ in range(count):
        connection, _ = listener.accept()
        thread = threading.Thread(target=handle, args=(connection,))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


def client(name, address, answers):
    ready.wait()
    with socket.create_connection(address) as s:
        s.sendall(name.encode())
        answers[name] = s.recv(100)


with socket.create_server(('127.0.0.1', 0)) as listener:
    answers = {}
    server = threading.Thread(target=serve, args=(listener, 4))
    server.start()
    clients = [threading.Thread(target=client, args=(f'client {n}', listener.getsockname(), answers)) for n in range(4)]
    for thread in clients:
        thread.start()
    for thread in [*clients, server]:
        thread.join()
    for name in sorted(answers):
        print(name, answers[name])
