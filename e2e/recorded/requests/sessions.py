# ours: requests
"""Sessions keep headers, cookies and connections; redirects."""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from requests.adapters import HTTPAdapter

connections = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def setup(self):
        super().setup()
        connections.append(self.client_address)

    def answer(self):
        data = self.rfile.read(int(self.headers.get('Content-Length', 0))).decode()
        code, _, target = self.path[1:].partition('/')
        self.send_response(int(code) if code.isdecimal() else 200)
        if code.isdecimal():
            self.send_header('Location', '/' + target)
        if self.path == '/login':
            self.send_header('Set-Cookie', 'token=abc; Path=/; HttpOnly')
            self.send_header('Set-Cookie', 'lang=de')
        if self.path == '/logout':
            self.send_header('Set-Cookie', 'token=; Max-Age=0')
        body = json.dumps([
            self.command, self.path, data, self.headers['Cookie'], self.headers['X-All'], self.headers['X-One'],
            self.headers['Content-Type'],
        ]).encode()
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        if self.path == '/bye':
            self.send_header('Connection', 'close')
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = answer

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
base = f'http://127.0.0.1:{server.server_port}'
threading.Thread(target=server.serve_forever, daemon=True).start()
with requests.Session() as s:
    s.headers.update({'X-All': 'session'})
    s.params = {'from': 'session'}
    print(s.get(base + '/a', params={'own': '1'}, headers={'X-One': 'request'}).json())
    print(s.get(base + '/b', headers={'x-all': None}).json())
    s.params = {}
    r = s.get(base + '/login')
    print(r.cookies.get_dict(), s.cookies.get('token'), s.cookies['lang'], len(s.cookies))
    print(s.get(base + '/c').json()[3], s.get(base + '/c', cookies={'more': '1'}).json()[3])
    s.get(base + '/logout')
    print(s.get(base + '/c').json()[3], dict(s.cookies))
    print(len(connections), 'connection')
    s.get(base + '/bye')
    print(s.get(base + '/again').json()[1], len(connections), 'connections')
    for code in 301, 302, 303, 307, 308:
        r = s.get(f'{base}/{code}/end')
        print(code, r.status_code, r.json()[:3], r.url.removeprefix(base), [h.status_code for h in r.history])
        r = s.post(f'{base}/{code}/end', data={'k': 'v'})
        print(code, r.json()[:3], r.json()[-1], r.history)
    r = s.get(base + '/301/302/303/end')
    print(r.url.removeprefix(base), [h.url.removeprefix(base) for h in r.history])
    r = s.get(base + '/302/end', allow_redirects=False)
    print(r.status_code, r.headers['location'], r.is_redirect, r.is_permanent_redirect, r.history)
    s.max_redirects = 2
    try:
        s.get(base + '/301/302/303/end')
    except requests.TooManyRedirects as e:
        print(e, e.response)
    s.max_redirects = 30
    req = requests.Request('PUT', base + '/prepared', data='body', headers={'X-One': 'p'})
    prepared = s.prepare_request(req)
    print(req, prepared, prepared.url.removeprefix(base), prepared.headers['x-all'])
    print(s.send(prepared).json())
    print(requests.Request('POST', base + '/x', json={'a': 1}).prepare().body)
    s.mount('http://special', HTTPAdapter(max_retries=2))
    print(list(s.adapters), s.get_adapter('http://special/x') is s.adapters['http://special'])
before = len(connections)
for _ in range(3):
    requests.get(base)
print(len(connections) - before)
server.shutdown()
server.server_close()
