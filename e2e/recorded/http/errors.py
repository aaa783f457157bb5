"""What the server answers to requests that it cannot understand."""
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    error_message_format = '%(code)d|%(message)s|%(explain)s'

    def do_GET(self):
        if self.path == '/custom':
            self.send_error(418, 'short & stout', 'pour <me>')
        elif self.path == '/unknown':
            self.send_error(599)
        elif self.path == '/none':
            self.send_error(304)
        else:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.path.encode())

    def do_HEAD(self):
        self.send_error(404)

    def date_time_string(self, timestamp=None):
        return super().date_time_string(784111777)

    def version_string(self):
        return 'Test/1'

    def log_message(self, format, *args):
        print('log:', format % args)


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()


def ask(data):
    with socket.create_connection(server.server_address) as s:
        s.sendall(data)
        s.shutdown(socket.SHUT_WR)
        answer = b''
        while piece := s.recv(1000):
            answer += piece
    print(data[:40], '->')
    for line in answer.decode('latin-1').split('\r\n'):
        print('    ', line)


for line in (
    b'GET / HTTP/1.0', b'GET /x HTTP/1.1', b'GET', b'GET /old', b'POST /old', b'GET / HTTP/x', b'GET / HTTP/1',
    b'GET / HTTP/2.0', b'GET / FTP/1.0', b'a b c d', b'BREW /pot HTTP/1.1', b'GET /custom HTTP/1.1',
    b'GET /unknown HTTP/1.1', b'GET /none HTTP/1.1', b'HEAD / HTTP/1.1', b'GET //double HTTP/1.0', b'', b'GET /\x01 HTTP/1.0',
):
    ask(line + b'\r\n\r\n')
ask(b'GET / HTTP/1.1\r\n' + b'A: b\r\n' * 120 + b'\r\n')
ask(b'GET / HTTP/1.1\r\nA: ' + b'x' * 66000 + b'\r\n\r\n')
server.shutdown()
server.server_close()
