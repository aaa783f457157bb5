"""An echo server by hand with a selector, clients in the same thread."""
import selectors
import socket

selector = selectors.DefaultSelector()
print(type(selector).__name__)
listener = socket.create_server(('127.0.0.1', 0))
listener.setblocking(False)


def accept(sock):
    connection, _ = sock.accept()
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, echo)


def echo(sock):
    data = sock.recv(100)
    if data:
        print('echo', data)
        sock.sendall(data)
    else:
        print('closing')
        selector.unregister(sock)
        sock.close()


selector.register(listener, selectors.EVENT_READ, accept)
clients = [socket.create_connection(listener.getsockname()) for _ in range(3)]
for n, client in enumerate(clients):
    client.sendall(b'message %d' % n)
answers = 0
while answers < 3:
    for key, mask in selector.select():
        key.data(key.fileobj)
    for client in clients:
        client.setblocking(False)
        try:
            print('answer', client.recv(100))
            answers += 1
        except BlockingIOError:
            pass
for client in clients:
    client.close()
while len(selector.get_map()) > 1:
    for key, mask in selector.select(1):
        key.data(key.fileobj)
selector.unregister(listener)
selector.close()
listener.close()
print(selector.get_map())
