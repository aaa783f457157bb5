# ours: requests
"""One session, many threads: as many connections as are needed at once."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

connections = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def setup(self):
        super().setup()
        connections.append(self.client_address)

    def do_GET(self):
        time.sleep(0.1)
        body = self.path.encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
base = f'http://127.0.0.1:{server.server_port}'
threading.Thread(target=server.serve_forever, daemon=True).start()
with requests.Session() as session, ThreadPoolExecutor(4) as pool:
    print([r.text for r in pool.map(lambda n: session.get(f'{base}/{n}'), range(12))])
    print(len(connections) <= 4)
    before = len(connections)
    print([session.get(f'{base}/{n}').text for n in range(3)], len(connections) - before)
local = threading.local()


def load(n):
    if not hasattr(local, 'session'):
        local.session = requests.Session()
    with local.session.get(f'{base}/{n}', timeout=5) as r:
        return r.text


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(load, range(6))))
server.shutdown()
server.server_close()
