"""Who waits too long: the client for an answer, the server for a request."""
import http.client
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    timeout = 0.3
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        if self.path == '/slow':
            time.sleep(0.5)
        self.send_response(200)
        self.send_header('Content-Length', '4')
        if self.path != '/quick':
            self.send_header('Connection', 'close')
        self.end_headers()
        self.wfile.write(b'ab')
        if self.path == '/pause':
            time.sleep(0.5)
        self.wfile.write(b'cd')

    def log_message(self, format, *args):
        print('log:', format % args)


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass


server = Server(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
for path in '/slow', '/pause', '/quick':
    c = http.client.HTTPConnection('127.0.0.1', server.server_port, timeout=0.2)
    c.request('GET', path)
    try:
        r = c.getresponse()
        print(r.status)
        print(r.read())
    except TimeoutError as e:
        print(repr(e))
        time.sleep(0.6)
    if path != '/quick':
        c.close()
        time.sleep(0.1)
time.sleep(0.6)
c.request('GET', '/quick')
try:
    print(c.getresponse().read())
except http.client.RemoteDisconnected as e:
    print(repr(e), isinstance(e, ConnectionResetError), isinstance(e, http.client.BadStatusLine), repr(e.line), e.errno)
print(c.sock)
server.shutdown()
server.server_close()
