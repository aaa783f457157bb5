"""create_server(), create_connection(), ports in use, the backlog."""
import socket


def tell(action, *args, **kwargs):
    try:
        action(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(port), 'PORT'))


with socket.create_server(('127.0.0.1', 0)) as server:
    host, port = server.getsockname()
    print(host, port > 1023, server.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    tell(socket.create_server, ('127.0.0.1', port))
    with socket.create_connection((host, port), timeout=1) as client:
        print(client.gettimeout(), client.getpeername() == (host, port))
        connection, address = server.accept()
        print(address == client.getsockname(), connection.getsockname() == (host, port))
        connection.close()
        print(client.recv(1))
    with socket.create_connection((host, port), source_address=('127.0.0.1', 0)) as client:
        print(client.getsockname()[0])
        server.accept()[0].close()
tell(socket.create_connection, (host, port))
tell(socket.create_connection, (host, port), all_errors=True)
with socket.create_server((host, port), backlog=1) as again:
    print('bound again', again.getsockname() == (host, port))
