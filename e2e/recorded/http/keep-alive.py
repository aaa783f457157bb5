"""Several requests over one connection; a thread of the server for each connection."""
import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

connections = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def setup(self):
        super().setup()
        connections.append(self.client_address)

    def do_GET(self):
        body = f'{self.path} over {connections.index(self.client_address)}'.encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        if self.path == '/last':
            self.send_header('Connection', 'close')
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        data = self.rfile.read(int(self.headers['Content-Length']))
        self.send_response(201, 'Made')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data[::-1])

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
thread = threading.Thread(target=server.serve_forever)
thread.start()
one = http.client.HTTPConnection('127.0.0.1', server.server_port)
two = http.client.HTTPConnection(f'127.0.0.1:{server.server_port}')
for path in '/a', '/b':
    for conn in one, two:
        conn.request('GET', path)
        r = conn.getresponse()
        print(r.status, r.version, r.will_close, r.read())
one.request('POST', '/x', body=b'abc')
r = one.getresponse()
print(r.status, r.reason, r.read())
one.request('POST', '/x', body='text')
print(one.getresponse().read())
sock = one.sock
one.request('GET', '/last')
print(one.sock is sock)
r = one.getresponse()
print(one.sock, r.will_close, r.read())
one.request('GET', '/again')
print(one.getresponse().read())
one.close()
two.close()
server.shutdown()
thread.join()
server.server_close()
print(len(connections))
