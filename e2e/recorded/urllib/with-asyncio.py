"""Blocking downloads beside an event loop, by to_thread()."""
import asyncio
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import urlopen


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.1)
        if self.path == '/missing':
            return self.send_error(404)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())

    def log_message(self, *args):
        pass


def load(path):
    with urlopen(base + path) as r:
        return r.read().decode()


async def main():
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            await asyncio.sleep(0.02)
            ticks += 1

    ticking = asyncio.create_task(tick())
    print(await asyncio.gather(*(asyncio.to_thread(load, f'/{n}') for n in range(4))))
    print(ticks >= 2)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.to_thread(load, '/missing'))
            group.create_task(asyncio.to_thread(load, '/there'))
    except* HTTPError as e:
        print(e.exceptions)
    try:
        await asyncio.wait_for(asyncio.to_thread(load, '/slow'), 0.02)
    except TimeoutError as e:
        print(repr(e))
    ticking.cancel()


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
base = f'http://127.0.0.1:{server.server_port}'
threading.Thread(target=server.serve_forever, daemon=True).start()
asyncio.run(main())
server.shutdown()
server.server_close()
