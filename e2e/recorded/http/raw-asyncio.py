"""A client of asyncio that speaks HTTP itself, to a server of threads; and http.client to a server of asyncio."""
import asyncio
import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        body = f'you asked for {self.path}'.encode()
        self.send_response_only(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        pass


async def get(port, path):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(f'GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'.encode())
    await writer.drain()
    head = (await reader.readuntil(b'\r\n\r\n')).decode().split('\r\n')
    body = await reader.read()
    writer.close()
    await writer.wait_closed()
    return head[0], body.decode()


async def answer(reader, writer):
    head = await reader.readuntil(b'\r\n\r\n')
    path = head.split()[1]
    for piece in b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', b'3\r\nyes\r\n', b'%x\r\n%s\r\n' % (len(path), path), b'0\r\n\r\n':
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.02)
    writer.close()


def ask(port, path):
    c = http.client.HTTPConnection('127.0.0.1', port, timeout=5)
    c.request('GET', path)
    try:
        return c.getresponse().read()
    finally:
        c.close()


async def main(port):
    print(await asyncio.gather(*(get(port, f'/{n}') for n in range(5))))
    async with await asyncio.start_server(answer, '127.0.0.1', 0) as server:
        own = server.sockets[0].getsockname()[1]
        print(await asyncio.gather(*(asyncio.to_thread(ask, own, f'/{n}') for n in range(3))))


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
asyncio.run(main(server.server_port))
server.shutdown()
server.server_close()
