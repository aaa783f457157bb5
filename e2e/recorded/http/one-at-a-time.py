"""HTTPServer serves one client after the other, ThreadingHTTPServer all at once; shutdown() ends serve_forever()."""
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.2)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(threading.current_thread().name.encode()[:6])

    def log_message(self, format, *args):
        pass


for kind in HTTPServer, ThreadingHTTPServer:
    with kind(('127.0.0.1', 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, name='Server', kwargs={'poll_interval': 0.05})
        thread.start()
        got = []
        clients = [
            threading.Thread(target=lambda: got.append(urllib.request.urlopen(f'http://127.0.0.1:{server.server_port}/').read()))
            for _ in range(3)
        ]
        start = time.perf_counter()
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        print(kind.__name__, got, time.perf_counter() - start >= 0.55, server.daemon_threads if kind is ThreadingHTTPServer else '')
        server.shutdown()
        thread.join()
    print(server.socket.fileno())
with HTTPServer(('127.0.0.1', 0), Handler) as server:
    server.timeout = 0.1
    server.handle_timeout = lambda: print('nobody came')
    server.handle_request()
    client = threading.Thread(target=lambda: print(urllib.request.urlopen(f'http://127.0.0.1:{server.server_port}/').status))
    client.start()
    server.timeout = 5
    server.handle_request()
    client.join()
