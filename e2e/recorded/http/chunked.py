"""Bodies in chunks, both ways."""
import http.client
import io
import socket
import threading

ANSWERS = {
    '/plain': b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: t\r\n\r\n',
    '/torn': b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n wo',
    '/bad': b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n',
    '/lines': b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\na\nbc\r\n5\r\nd\ne\nf\r\n0\r\n\r\n',
}


def read_request(f):
    head = []
    while (line := f.readline()) not in (b'\r\n', b''):
        head.append(line.decode().strip())
    body = b''
    if any(h == 'Transfer-Encoding: chunked' for h in head):
        while True:
            line = f.readline()
            body += line
            if line == b'0\r\n':
                body += f.readline()
                break
    return head, body


def serve():
    for _ in range(len(jobs)):
        conn, _ = listener.accept()
        with conn, conn.makefile('rb') as f:
            head, body = read_request(f)
            print('server got', head[0], body)
            conn.sendall(ANSWERS[head[0].split()[1]])


def ask(path, how, body=None):
    c = http.client.HTTPConnection(*listener.getsockname())
    c.request('POST' if body else 'GET', path, body=body)
    r = c.getresponse()
    try:
        print(r.chunked, r.length, how(r), r.isclosed())
    except http.client.IncompleteRead as e:
        print(repr(e), str(e), e.partial, e.expected, r.isclosed())
    r.close()
    c.close()


def into(r):
    b = bytearray(8)
    n = r.readinto(b)
    return n, bytes(b), r.read()


jobs = [
    ('/plain', lambda r: r.read()),
    ('/plain', lambda r: (r.read(3), r.read(4), r.read(100), r.read())),
    ('/plain', lambda r: (r.read1(), r.read1(3), r.read1(), r.read1())),
    ('/plain', lambda r: (r.peek(), r.read(1), r.peek(), r.read())),
    ('/plain', into),
    ('/lines', lambda r: list(r)),
    ('/lines', lambda r: (r.readline(), r.readline(1), r.readlines())),
    ('/torn', lambda r: r.read()),
    ('/torn', lambda r: (r.read(4), r.read())),
    ('/bad', lambda r: r.read()),
    ('/plain', lambda r: r.read(), (x for x in [b'one', b'', b'three'])),
    ('/plain', lambda r: r.read(), io.BytesIO(b'from a file')),
    ('/plain', lambda r: r.read(), io.StringIO('text file')),
]
listener = socket.create_server(('127.0.0.1', 0))
thread = threading.Thread(target=serve)
thread.start()
for job in jobs:
    ask(*job)
thread.join()
listener.close()
