"""What may be called when, and the errors where it may not."""
import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Length', '5')
        self.end_headers()
        self.wfile.write(b'12345')

    do_HEAD = do_PUT = do_GET

    def log_message(self, *args):
        pass


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, '|', e, '|', [c.__name__ for c in type(e).__mro__[1:-1]])


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass


server = Server(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
c = http.client.HTTPConnection('127.0.0.1', server.server_port)
attempt(c.getresponse)
attempt(c.putheader, 'A', 'b')
attempt(c.endheaders)
c.putrequest('GET', '/')
attempt(c.putrequest, 'GET', '/')
attempt(c.getresponse)
attempt(c.putheader, 'A b:', 'x')
attempt(c.putheader, 'A', 'x\ny')
c.putheader('A', 'x', 'y')
c.putheader('Number', 12)
c.endheaders()
attempt(c.endheaders)
r = c.getresponse()
attempt(c.getresponse)
c.request('GET', '/second')
attempt(c.getresponse)
print(r.read(2), r.read(2), r.length, r.isclosed(), r.read(2), r.isclosed())
print(c.getresponse().read())
c.request('HEAD', '/')
r = c.getresponse()
print(r.length, r.getheader('content-length'), r.read(), r.isclosed())
for method, url in ('GET', '/a b'), ('G\rET', '/'), ('GET', '/\x00'):
    attempt(c.request, method, url)
    c.close()
attempt(http.client.HTTPConnection, 'host:port')
attempt(http.client.HTTPConnection, 'ho st')
for host in 'host:8080', '[::1]:81', '[::1]', 'host:', 'plain':
    x = http.client.HTTPConnection(host)
    print(x.host, x.port, x.timeout is not None)
c.auto_open = 0
attempt(c.request, 'GET', '/')
c = http.client.HTTPConnection('127.0.0.1', server.server_port)
attempt(c.request, 'PUT', '/', body='snow☃')
c.close()
attempt(c.request, 'PUT', '/', body=17)
c.close()
print(c.request('PUT', '/', body=['a'.encode(), b'b']))
c.close()
server.shutdown()
server.server_close()
attempt(c.request, 'GET', '/')
