"""A handler that raises: the traceback on stderr, and the server lives on."""
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/bad':
            raise LookupError('no such thing')
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'fine')

    def log_message(self, format, *args):
        pass


class Server(ThreadingHTTPServer):
    def finish_request(self, request, client_address):
        super().finish_request(request, ('client', 0))

    def handle_error(self, request, client_address):
        super().handle_error(request, 'somebody')


server = Server(('127.0.0.1', 0), Handler)
thread = threading.Thread(target=server.serve_forever)
thread.start()
base = f'http://127.0.0.1:{server.server_port}'
try:
    urllib.request.urlopen(base + '/bad')
except urllib.error.URLError as e:
    print('URLError', repr(e))
except ConnectionError as e:
    print('ConnectionError', repr(e))
print(urllib.request.urlopen(base + '/good').read())
server.shutdown()
thread.join()
server.server_close()
