"""A server of HTTP in a process of its own, asked by other processes, by each start method."""
import multiprocessing, time, urllib.request, json, os
from http.server import HTTPServer, BaseHTTPRequestHandler
from concurrent.futures import ProcessPoolExecutor

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps({'path': self.path, 'other': os.getpid() != self.server.parent}).encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *a): pass

def serve(ready):
    server = HTTPServer(('127.0.0.1', 0), Handler)
    server.parent = os.getppid()
    ready.put(server.server_port)
    server.serve_forever()

def load(url):
    with urllib.request.urlopen(url) as r:
        return json.load(r)['path']

if __name__ == '__main__':
    for method in 'fork', 'spawn', 'forkserver':
        ctx = multiprocessing.get_context(method)
        ready = ctx.Queue()
        p = ctx.Process(target=serve, args=(ready,), daemon=True)
        p.start()
        port = ready.get()
        print(method, json.load(urllib.request.urlopen(f'http://127.0.0.1:{port}/x')))
        with ProcessPoolExecutor(2, mp_context=ctx) as pool:
            print(list(pool.map(load, [f'http://127.0.0.1:{port}/{n}' for n in range(4)])))
        p.terminate()
        p.join()
        print(p.exitcode)
