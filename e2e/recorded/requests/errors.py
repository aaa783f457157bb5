# ours: requests
"""Everything that goes wrong has an exception."""
import json
import socket
import threading
import time

import requests

ANSWERS = {
    '/404': b'HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnope',
    '/503': b'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n',
    '/none': b'',
    '/odd': b'what?\r\n\r\n',
    '/short': b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc',
    '/chunk': b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab',
    '/text': b'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello',
    '/slow': b'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
}


def serve():
    while True:
        try:
            conn, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=handle, args=(conn,), daemon=True).start()


def handle(conn):
    with conn:
        data = b''
        while b'\r\n\r\n' not in data:
            data += conn.recv(1000)
        path = data.split()[1].decode()
        if path == '/slow':
            time.sleep(0.5)
        if path == '/body':
            conn.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc')
            time.sleep(0.5)
        conn.sendall(ANSWERS.get(path, b''))


def attempt(url, **kwargs):
    try:
        r = requests.get(url, **kwargs)
        print(r, bool(r), r.text)
        r.raise_for_status()
        r.json()
    except requests.RequestException as e:
        kinds = [c.__name__ for c in type(e).__mro__[1:] if c.__module__ == 'requests.exceptions']
        print(type(e).__name__, kinds, '|', str(e).replace(str(port), 'PORT'), '|', e.response, e.request)


listener = socket.create_server(('127.0.0.1', 0))
port = listener.getsockname()[1]
threading.Thread(target=serve, daemon=True).start()
for path in '404', '503', 'none', 'odd', 'short', 'chunk', 'text':
    attempt(f'http://127.0.0.1:{port}/{path}')
for timeout in 0.2, (1, 0.2):
    attempt(f'http://127.0.0.1:{port}/slow', timeout=timeout)
attempt(f'http://127.0.0.1:{port}/body', timeout=0.2)
listener.close()
attempt('http://127.0.0.1:1/refused?x=1')
attempt('http://nowhere.invalid/')
for url in 'example.com/x', 'ftp://host/', 'http://', 'http:///path', 'mailto:me':
    attempt(url)
e = requests.HTTPError('text', response=requests.Response())
print(e, e.response, e.request, isinstance(e, IOError))
print(issubclass(requests.ConnectTimeout, requests.ConnectionError), issubclass(requests.ConnectTimeout, requests.Timeout),
      issubclass(requests.ReadTimeout, requests.ConnectionError), issubclass(requests.JSONDecodeError, json.JSONDecodeError),
      issubclass(requests.exceptions.MissingSchema, ValueError))
