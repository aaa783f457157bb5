"""set_debuglevel(1): what goes over the line is printed."""
import http.client
import socket
import threading


def serve():
    conn, _ = listener.accept()
    with conn, conn.makefile('rb') as f:
        for answer in b'200 OK\r\nContent-Length: 2\r\nX: y', b'404 No\r\nContent-Length: 0':
            while f.readline() != b'\r\n':
                pass
            conn.sendall(b'HTTP/1.1 ' + answer + b'\r\n\r\n' + (b'ok' if b' OK' in answer else b''))


listener = socket.create_server(('127.0.0.1', 0))
thread = threading.Thread(target=serve)
thread.start()
c = http.client.HTTPConnection('127.0.0.1', listener.getsockname()[1])
c.set_debuglevel(1)
for path in '/one', '/two':
    c.request('GET', path, headers={'Host': 'example'})
    print(c.getresponse().read())
thread.join()
c.close()
listener.close()
