"""socketserver: connections, threads, datagrams, handlers that fail."""
import contextlib
import io
import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.strip().upper() + b'\n')


class Reverse(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data[::-1], self.client_address)


class Fails(socketserver.BaseRequestHandler):
    def handle(self):
        raise ValueError('no')


def ask(address, *lines):
    with socket.create_connection(address) as s, s.makefile('rwb') as file:
        for line in lines:
            file.write(line + b'\n')
        file.flush()
        s.shutdown(socket.SHUT_WR)
        return file.read()


for kind in (socketserver.TCPServer, socketserver.ThreadingTCPServer):
    with kind(('127.0.0.1', 0), Upper) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        print(kind.__name__, ask(server.server_address, b'one', b'two'), ask(server.server_address, b'three'))
        server.shutdown()
        thread.join()

with socketserver.UDPServer(('127.0.0.1', 0), Reverse) as server:
    with socket.socket(type=socket.SOCK_DGRAM) as client:
        client.sendto(b'abc', server.server_address)
        server.handle_request()
        print(client.recv(10))
    server.timeout = 0.05
    server.handle_timeout = lambda: print('timeout')
    server.handle_request()

with socketserver.TCPServer(('127.0.0.1', 0), Fails) as server:
    client = socket.create_connection(server.server_address)
    with contextlib.redirect_stderr(io.StringIO()) as said:
        server.handle_request()
    print(said.getvalue().splitlines()[0], said.getvalue().splitlines()[-2], client.recv(1))
    client.close()
