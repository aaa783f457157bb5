"""Redirects are followed, up to a point."""
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import Request, urlopen


class Handler(BaseHTTPRequestHandler):
    def answer(self):
        length = int(self.headers.get('Content-Length', 0))
        seen.append((self.command, self.path, self.rfile.read(length), self.headers.get('X-Own'), self.headers.get('Content-Type')))
        code, _, target = self.path[1:].partition('/')
        if code.isdecimal():
            self.send_response(int(code))
            if target != 'nowhere':
                self.send_header('Location', PLACES.get(target, '/' + target))
            self.send_header('Content-Length', '4')
            self.end_headers()
            self.wfile.write(b'gone')
        else:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.path.encode())

    do_GET = do_POST = do_HEAD = do_PUT = answer

    def log_message(self, *args):
        pass


PLACES = {'loop': '/302/loop', 'other': 'ftp2://x', 'relative': 'end?x=1', 'space': '/a b', 'query': '?q'}
seen = []
server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
port = server.server_port
base = f'http://127.0.0.1:{port}'
PLACES['whole'] = base
threading.Thread(target=server.serve_forever, daemon=True).start()


def ask(path, **kwargs):
    seen.clear()
    try:
        with urlopen(Request(base + path, **kwargs)) as r:
            print(path, r.status, r.url.removeprefix(base), r.read())
    except urllib.error.HTTPError as e:
        print(path, repr(str(e)), e.code, e.read())
    print('  ', seen if len(seen) < 5 else len(seen))


for code in 301, 302, 303, 307, 308, 300:
    ask(f'/{code}/end')
for code in 301, 302, 303, 307, 308:
    ask(f'/{code}/end', data=b'body', headers={'X-Own': 'kept'})
ask('/302/end', method='HEAD')
ask('/302/end', method='PUT', data=b'x')
for name in 'loop', 'other', 'relative', 'space', 'query', 'nowhere', 'whole':
    ask('/302/' + name)
ask('/301/302/303/end')


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl):
        print('asked to go to', newurl.removeprefix(base), code, msg)
        return None


try:
    urllib.request.build_opener(Stay).open(base + '/302/end')
except urllib.error.HTTPError as e:
    print(repr(e), e.headers['Location'])
server.shutdown()
server.server_close()
