"""timeout=: for the connection, for the answer, for the body."""
import socket
import threading
import time
import urllib.error
from urllib.request import urlopen


def serve():
    for _ in range(3):
        conn, _ = listener.accept()
        threads.append(threading.Thread(target=handle, args=(conn,)))
        threads[-1].start()


def handle(conn):
    with conn:
        path = conn.recv(1000).split()[1]
        if path == b'/answer':
            time.sleep(0.4)
        try:
            conn.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc')
            if path == b'/body':
                time.sleep(0.4)
            conn.sendall(b'def')
        except OSError:
            pass


threads = []
listener = socket.create_server(('127.0.0.1', 0))
base = f'http://127.0.0.1:{listener.getsockname()[1]}'
server = threading.Thread(target=serve)
server.start()
for path in '/quick', '/answer', '/body':
    start = time.perf_counter()
    try:
        with urlopen(base + path, timeout=0.2) as r:
            print(path, r.status)
            print(r.read())
    except Exception as e:
        print(path, repr(e), isinstance(e, urllib.error.URLError), isinstance(e, TimeoutError))
    print(time.perf_counter() - start >= 0.2)
server.join()
for thread in threads:
    thread.join()
listener.close()
