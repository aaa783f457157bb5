# ours: requests
"""Bodies: text, streams, lines, JSON."""
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

BODIES = {
    '/utf8': ('text/plain; charset=utf-8', 'grüße ☃'.encode()),
    '/latin': ('text/html', 'grüße'.encode('latin-1')),
    '/unknown': (None, 'grüße'.encode()),
    '/json': ('application/json', b'{"a": [1, 2.5, null]}'),
    '/json16': ('application/x-data', '{"ü": 1}'.encode('utf-16')),
    '/lines': ('text/plain', b'one\ntwo\r\nthree\n\nfive'),
    '/empty': ('text/plain', b''),
    '/big': ('application/octet-stream', bytes(range(256)) * 100),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/drip':
            self.protocol_version = 'HTTP/1.1'
            self.send_response(200)
            self.send_header('Transfer-Encoding', 'chunked')
            self.end_headers()
            for n in range(3):
                self.wfile.write(b'7\r\npart %d\n\r\n' % n)
                time.sleep(0.1)
            self.wfile.write(b'0\r\n\r\n')
            return
        kind, body = BODIES[self.path]
        self.send_response(200)
        if kind:
            self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
base = f'http://127.0.0.1:{server.server_port}'
threading.Thread(target=server.serve_forever, daemon=True).start()
for path in '/utf8', '/latin', '/unknown', '/json', '/empty':
    r = requests.get(base + path)
    print(path, r.encoding, r.apparent_encoding, repr(r.text), r.content)
r = requests.get(base + '/utf8')
r.encoding = 'latin-1'
print(r.text)
print(requests.get(base + '/json').json(), requests.get(base + '/json').json(parse_int=str), requests.get(base + '/json16').json())
for path in '/empty', '/latin':
    try:
        requests.get(base + path).json()
    except ValueError as e:
        print(type(e).__name__, e, repr(e.doc), e.pos, e.msg)
r = requests.get(base + '/lines')
print(list(r.iter_lines()), list(r.iter_lines(chunk_size=2, decode_unicode=True)), list(r.iter_content(8)))
with requests.get(base + '/lines', stream=True) as r:
    print([line.decode() for line in r.iter_lines(chunk_size=3) if line])
    try:
        r.content
    except RuntimeError as e:
        print(e)
    try:
        r.iter_content()
    except requests.exceptions.StreamConsumedError as e:
        print(repr(e))
with requests.get(base + '/big', stream=True) as r:
    sizes = [len(c) for c in r.iter_content(chunk_size=8192)]
    print(sizes, sum(sizes) == int(r.headers['content-length']))
with requests.get(base + '/big', stream=True) as r:
    print(r.raw.read(4), len(r.content))
start = time.perf_counter()
with requests.get(base + '/drip', stream=True) as r:
    print(r.headers['transfer-encoding'], time.perf_counter() - start < 0.1)
    for line in r.iter_lines(chunk_size=7, decode_unicode=True):
        print(line)
print(time.perf_counter() - start >= 0.3)
print(requests.get(base + '/drip').content)
r = requests.get(base + '/utf8', stream=True)
print(r.text, list(r))
server.shutdown()
server.server_close()
