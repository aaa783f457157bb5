"""Servers that do not keep to the rules."""
import http.client
import socket
import threading

ANSWERS = [
    b'',
    b'nonsense\r\n\r\n',
    b'HTTP/1.1\r\n\r\n',
    b'HTTP/1.1 abc OK\r\n\r\n',
    b'HTTP/1.1 99 Low\r\n\r\n',
    b'HTTP/2 200 OK\r\n\r\n',
    b'HTTP/1.1 200\r\n\r\n',
    b'HTTP/1.0 200 OK\r\n\r\nuntil the end',
    b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort',
    b'HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nno number',
    b'HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nnegative',
    b'HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\nabc',
    b'HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
    b'HTTP/1.1 200 OK\r\n' + b'A: b\r\n' * 101 + b'\r\n',
    b'HTTP/1.1 200 OK\r\nA: ' + b'x' * 70000 + b'\r\n\r\n',
    b'HTTP/1.1 200 OK\r\nLong: first\r\n second\r\n\tthird\r\nNext: 1\r\nContent-Length: 0\r\n\r\n',
    b'HTTP/1.1 404 Not  here\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n',
    b'HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 1\r\n\r\nx',
]


def serve():
    for answer in ANSWERS:
        conn, _ = listener.accept()
        with conn:
            data = b''
            while b'\r\n\r\n' not in data:
                data += conn.recv(1000)
            conn.sendall(answer)


listener = socket.create_server(('127.0.0.1', 0))
thread = threading.Thread(target=serve)
thread.start()
for i in range(len(ANSWERS)):
    c = http.client.HTTPConnection('127.0.0.1', listener.getsockname()[1], timeout=5)
    try:
        c.request('GET', '/')
        r = c.getresponse()
        print(i, r.status, repr(r.reason), r.version, r.length, r.will_close, c.sock is None, [(k, v) for k, v in r.getheaders()])
        print('  ', r.read())
    except Exception as e:
        print(i, type(e).__name__, repr(e), str(e), e.args)
    c.close()
thread.join()
listener.close()
