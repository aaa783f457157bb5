# ours: requests
"""What the methods send, and what a response says."""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def answer(self):
        data = self.rfile.read(int(self.headers.get('Content-Length', 0))).decode()
        headers = {k: v for k, v in self.headers.items() if k not in ('Host', 'Accept', 'Accept-Encoding', 'Connection')}
        body = json.dumps([self.command, self.path, headers, data]).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_HEAD = answer

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
base = f'http://127.0.0.1:{server.server_port}'
threading.Thread(target=server.serve_forever, daemon=True).start()
r = requests.get(base + '/get', params={'q': 'a b', 'many': [1, 2], 'none': None, 'ü': 'é'})
print(r, repr(r), bool(r), r.ok, r.status_code, r.reason, r.encoding, r.headers['CONTENT-type'], r.url.removeprefix(base))
print(r.json())
print(r.status_code == requests.codes.ok, requests.codes['not_found'], requests.codes.teapot)
print(requests.get(base + '/x?have=1', params='more=2').json())
print(requests.get(base + '/frag#part').json()[1], requests.get(base).json()[1])
print(requests.post(base, data={'a': '1', 'b': ['x', 'y']}).json())
print(requests.post(base, data=[('k', 'v1'), ('k', 'v2')]).json())
print(requests.post(base, json={'key': [1, None, 'ü']}).json())
print(requests.post(base, data='plain text').json())
print(requests.post(base, data=b'\x00bytes', headers={'Content-Type': 'application/octet-stream'}).json())
print(requests.post(base).json())
print(requests.put(base, json=[]).json(), requests.put(base, data='x').json())
print(requests.patch(base, data={'p': 1}).json(), requests.delete(base).json(), requests.options(base).json())
r = requests.head(base)
print(r.status_code, repr(r.content), repr(r.text), int(r.headers['content-length']) > 10)
print(requests.request('get', base, auth=('user', 'pass')).json())
print(requests.get(base.replace('//', '//me:secret@') + '/in-url').json())
print(requests.get(base, headers={'X-Mine': 'yes', 'User-Agent': 'me'}).json())
print(requests.get(base, cookies={'c': '1', 'd': '2'}).json())
r = requests.post(base, json={})
print(r.request, r.request.method, r.request.body, r.request.headers['content-type'], r.elapsed.total_seconds() >= 0, r.history, r.is_redirect)
try:
    requests.get(base, headers={'X': 1})
except requests.exceptions.InvalidHeader as e:
    print(e)
server.shutdown()
server.server_close()
