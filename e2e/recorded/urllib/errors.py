"""HTTPError and URLError."""
import io
import socket
import threading
import urllib.error
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import Request, urlopen


class Handler(BaseHTTPRequestHandler):
    error_message_format = 'page of %(code)d'

    def do_GET(self):
        self.send_error(int(self.path[1:]))

    def log_message(self, *args):
        pass


def attempt(*args, **kwargs):
    try:
        print('opened', urlopen(*args, **kwargs).status)
    except Exception as e:
        print(type(e).__name__, '|', str(e).replace(str(port), 'PORT'), '|', repr(e), '|', repr(getattr(e, 'reason', None)), [c.__name__ for c in type(e).__mro__][1:4])
        return e


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
port = server.server_port
base = f'http://127.0.0.1:{port}'
threading.Thread(target=server.serve_forever, daemon=True).start()
for code in 404, 401, 500, 503, 304:
    e = attempt(f'{base}/{code}')
    print('  ', e.code, e.status, e.msg, e.headers['Connection'], e.hdrs is e.headers, e.filename == f'{base}/{code}', e.url == e.filename, e.read(), e.fp is not None)
    e.close()
with attempt(base + '/404') as e:
    print(e.read(4), e.getcode(), e.geturl() == base + '/404', e.info()['Content-Type'])
server.shutdown()
server.server_close()
attempt(base)
attempt('no-scheme')
attempt('gopher2://host/')
attempt('http:///path')
attempt('http://host:port/')
attempt('http://nowhere.invalid/')
attempt('http://127.0.0.1:1/with space')
attempt(Request('HTTP://127.0.0.1:1/'))
print(urllib.error.HTTPError('u', 400, 'm', {}, None), urllib.error.HTTPError('u', 400, 'm', {}, io.BytesIO(b'x')).read())
print(repr(urllib.error.URLError('why')), urllib.error.URLError('why', 'file').filename, isinstance(urllib.error.URLError('x'), OSError))
e = urllib.error.ContentTooShortError('short', b'abc')
print(e, e.content)
