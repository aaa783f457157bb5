"""A server for loopdb: each connection has a thread, and a session with the database.

    server = loopdb.server.Server(('127.0.0.1', 0), 'CREATE TABLE users (id INTEGER PRIMARY KEY, name)')
    threading.Thread(target=server.serve_forever, daemon=True).start()
    loopdb.connect(*server.server_address)
"""
import socketserver
import threading
import time

from . import _wire
from .engine import Database, Session


class Server(socketserver.ThreadingTCPServer):
    """Serves a database, which may be given as the statements that make it.

    `latency` seconds pass before every answer, `service_time` seconds more for each statement, which only `workers` of
    them have at the same time (None: all). More than `max_connections` clients are refused.
    """

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self, address=('127.0.0.1', _wire.PORT), database='', *, latency=0.0, service_time=0.0, workers=None,
        max_connections=None,
    ):
        self.database = Database(database) if isinstance(database, str) else database
        self.latency = latency
        self.service_time = service_time
        self.workers = None if workers is None else threading.Semaphore(workers)
        self.max_connections = max_connections
        self.connections = 0
        self.counting = threading.Lock()
        super().__init__(address, _Handler)

    def handle_error(self, request, client_address):
        """A client that went away is nobody's mistake."""


class _Handler(socketserver.StreamRequestHandler):
    """One client."""

    def handle(self):
        server = self.server
        with server.counting:
            server.connections += 1
            is_refused = server.max_connections is not None and server.connections > server.max_connections
        session = Session(server.database)
        try:
            if is_refused:
                self.rfile.readline()
                self.wfile.write(_wire.packed({'error': 'OperationalError', 'message': 'too many connections'}))
            else:
                self.converse(session)
        finally:
            session.rollback()
            with server.counting:
                server.connections -= 1

    def converse(self, session):
        """Answers until the client closes."""
        server = self.server
        while line := self.rfile.readline():
            if server.latency:
                time.sleep(server.latency)
            if server.service_time and b'"execute"' in line[:20]:
                self.work()
            self.wfile.write(session.answer(line).encode() + b'\n')
            if line.startswith(b'{"do": "close"'):
                return

    def work(self):
        """The time that a statement takes."""
        server = self.server
        if server.workers is None:
            time.sleep(server.service_time)
        else:
            with server.workers:
                time.sleep(server.service_time)


def serve(host='', port=_wire.PORT, database='', **options):
    """Serves a database for ever."""
    with Server((host, port), database, **options) as server:
        server.serve_forever()
