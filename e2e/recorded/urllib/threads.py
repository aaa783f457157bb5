"""Many downloads at once: a pool of threads, and the server's threads."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.2)
        body = self.path.encode() * 1000
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def load(n):
    with urlopen(f'{base}/{n}', timeout=10) as r:
        return n, len(r.read())


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
base = f'http://127.0.0.1:{server.server_port}'
threading.Thread(target=server.serve_forever, daemon=True).start()
start = time.perf_counter()
with ThreadPoolExecutor(10) as pool:
    print(list(pool.map(load, range(10))))
    print(sorted(f.result() for f in as_completed([pool.submit(load, n) for n in range(10, 15)])))
print(0.4 <= time.perf_counter() - start)
start = time.perf_counter()
print([load(n) for n in range(3)])
print(time.perf_counter() - start >= 0.6)
server.shutdown()
server.server_close()
