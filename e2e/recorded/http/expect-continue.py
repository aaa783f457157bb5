"""The server lets a client that asks first go on; connections that a request or an answer closes."""
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_POST(self):
        data = self.rfile.read(int(self.headers['Content-Length']))
        self.send_response_only(200)
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data.upper())

    def do_GET(self):
        self.send_response_only(204)
        self.end_headers()

    def log_message(self, format, *args):
        print('log:', format % args)


def until(f, count):
    return [f.readline() for _ in range(count)]


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
with socket.create_connection(server.server_address) as s, s.makefile('rb') as f:
    s.sendall(b'POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n')
    print(until(f, 2))
    s.sendall(b'body')
    print(until(f, 3), f.read(4))
    s.sendall(b'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')
    print(until(f, 2), f.read())
with socket.create_connection(server.server_address) as s, s.makefile('rb') as f:
    s.sendall(b'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n')
    print(f.read())
server.shutdown()
server.server_close()
