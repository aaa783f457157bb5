import selectors
import socket

CLIENTS = 3
selector = selectors.DefaultSelector()


def accept(server):
    connection, address = server.accept()
    selector.register(connection, selectors.EVENT_READ, serve)


def serve(connection):
    global served
    data = connection.recv(1024)
    if data:
        connection.sendall(data)  # short enough not to block
        return
    selector.unregister(connection)
    print("served", connection.getpeername()[0])
    connection.close()
    served += 1


served = 0
with socket.create_server(("", 8000)) as server:
    selector.register(server, selectors.EVENT_READ, accept)
    while served < CLIENTS:
        for key, events in selector.select():
            key.data(key.fileobj)
selector.close()
