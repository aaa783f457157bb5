"""data: and file: addresses, urlretrieve()."""
import os
import threading
import urllib.error
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlcleanup, urlopen, urlretrieve


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Length', '20000' if self.path == '/file' else '20')
        self.end_headers()
        self.wfile.write(b'0123456789' * (2000 if self.path == '/file' else 1))

    def log_message(self, *args):
        pass


with urlopen('data:text/plain;charset=utf-8,gr%C3%BC%C3%9Fe') as r:
    print(r.read().decode(), r.headers['Content-Type'], r.headers['Content-Length'], r.url[:10])
print(urlopen('data:;base64,aGVsbG8=').read(), urlopen('data:,x').headers['content-type'])
with open('here.txt', 'w') as f:
    f.write('in a file')
with urlopen('file://' + os.path.abspath('here.txt')) as r:
    print(r.read(), r.headers['Content-length'])
try:
    urlopen('file:///no/such/file')
except urllib.error.URLError as e:
    print(e)
server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f'http://127.0.0.1:{server.server_port}'
name, headers = urlretrieve(base + '/file', 'saved', lambda *args: print('hook', args))
print(name, headers['Content-Length'], os.path.getsize('saved'))
name, headers = urlretrieve(base + '/file')
print(os.path.exists(name))
urlcleanup()
print(os.path.exists(name))
try:
    urlretrieve(base + '/short', 'part')
except urllib.error.ContentTooShortError as e:
    print(e, e.content[0])
server.shutdown()
server.server_close()
