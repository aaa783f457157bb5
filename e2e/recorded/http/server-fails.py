"""A handler that raises: the server says so and goes on, the client gets no answer."""
import http.client
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/bad':
            1 / 0
        if self.path == '/half':
            self.send_response(200)
            self.send_header('Content-Length', '10')
            self.end_headers()
            self.wfile.write(b'half')
            raise KeyError('rest')
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'fine')

    def log_message(self, format, *args):
        sys.stderr.write('log: ' + format % args + '\n')

    def address_string(self):
        return 'somebody'


class Server(HTTPServer):
    def handle_error(self, request, client_address):
        sys.stderr.write(f'failed: {sys.exception()!r}\n')


server = Server(('127.0.0.1', 0), Handler)
thread = threading.Thread(target=server.serve_forever)
thread.start()
for path in '/bad', '/half', '/good':
    c = http.client.HTTPConnection('127.0.0.1', server.server_port)
    c.request('GET', path)
    try:
        r = c.getresponse()
        print(r.status, r.read())
    except (ConnectionError, http.client.HTTPException) as e:
        print(repr(e))
    c.close()
server.shutdown()
thread.join()
server.server_close()
