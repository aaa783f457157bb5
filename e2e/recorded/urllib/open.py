"""urlopen(): what is sent, what comes back."""
import json
import threading
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import Request, urlopen


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        length = self.headers.get('Content-Length')
        data = self.rfile.read(int(length)).decode() if length else None
        headers = [(k, v.replace(str(port), 'PORT').replace('3.14', '3.x').replace('3.13', '3.x')) for k, v in self.headers.items()]
        body = json.dumps([self.command, self.path, headers, data]).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_PUT = do_DELETE = do_GET

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
port = server.server_port
base = f'http://127.0.0.1:{port}'
threading.Thread(target=server.serve_forever, daemon=True).start()


def show(*args, **kwargs):
    with urlopen(*args, **kwargs) as r:
        print(r.status, r.reason, r.code, r.getcode(), r.msg, r.url.replace(str(port), 'PORT'), r.geturl() == r.url)
        print('  ', json.load(r))


show(base)
show(base + '/path?' + urllib.parse.urlencode({'q': 'a b', 'x': 'ü'}))
show(base + '/page#part')
show(base, data=b'a=1')
show(base, data=urllib.parse.urlencode({'k': 'v'}).encode(), timeout=5)
show(Request(base + '/put', data=b'{}', method='PUT', headers={'content-type': 'application/json', 'X-own': '1', 'USER-AGENT': 'me'}))
show(Request(base, method='DELETE'))
show(Request(base, headers={'Host': 'other.example'}))
r = urlopen(base)
print(type(r).__name__, r.headers['Content-Type'], r.info() is r.headers, r.readable(), r.closed, r.isclosed())
print(len(r.read(10)), r.closed, len(r.read()) > 10, r.isclosed(), r.read())
r.close()
print(r.closed)
try:
    urlopen(base, data='text')
except TypeError as e:
    print(e)
opener = urllib.request.build_opener()
opener.addheaders = [('User-agent', 'mine'), ('Accept', '*/*')]
print(json.load(opener.open(base))[2])
urllib.request.install_opener(opener)
print(json.load(urlopen(base))[2][-3:])
server.shutdown()
server.server_close()
