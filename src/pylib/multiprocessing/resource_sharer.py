"""Descriptors for processes that run already: a thread gives them out to who comes with the right name."""
import os
import threading

from . import process
from . import reduction
from . import util

__all__ = ['stop', 'DupFd']


class DupFd:
    """A descriptor on its way to another process."""

    def __init__(self, fd):
        copy = os.dup(fd)
        self._id = _resource_sharer.register(lambda conn, pid: reduction.send_handle(conn, copy, pid),
                                             lambda: os.close(copy))

    def detach(self):
        """The descriptor, in the process that has got it."""
        with _resource_sharer.get_connection(self._id) as connection:
            return reduction.recv_handle(connection)


class _ResourceSharer:
    """The thread and what it has to give."""

    def __init__(self):
        self._key = 0
        self._cache = {}
        self._lock = threading.Lock()
        self._listener = None
        self._address = None
        self._thread = None
        util.register_after_fork(self, _ResourceSharer._after_fork)

    def register(self, send, close):
        with self._lock:
            if self._address is None:
                self._start()
            self._key += 1
            self._cache[self._key] = send, close
            return self._address, self._key

    @staticmethod
    def get_connection(ident):
        from .connection import Client
        address, key = ident
        connection = Client(address, authkey=process.current_process().authkey)
        connection.send((key, os.getpid()))
        return connection

    def stop(self, timeout=None):
        from .connection import Client
        with self._lock:
            if self._address is None:
                return
            connection = Client(self._address, authkey=process.current_process().authkey)
            connection.send(None)
            connection.close()
            self._thread.join(timeout)
            self._listener.close()
            for _, close in self._cache.values():
                close()
            self._cache.clear()
            self._thread = self._address = self._listener = None

    def _after_fork(self):
        for _, close in self._cache.values():
            close()
        self._cache.clear()
        self._lock._at_fork_reinit()
        if self._listener is not None:
            self._listener.close()
        self._listener = self._address = self._thread = None

    def _start(self):
        from .connection import Listener
        self._listener = Listener(authkey=process.current_process().authkey, backlog=128)
        self._address = self._listener.address
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self):
        while True:
            try:
                with self._listener.accept() as connection:
                    message = connection.recv()
                    if message is None:
                        break
                    key, destination_pid = message
                    send, close = self._cache.pop(key)
                    try:
                        send(connection, destination_pid)
                    finally:
                        close()
            except Exception:
                import sys
                if not util.is_exiting():
                    sys.excepthook(*sys.exc_info())


_resource_sharer = _ResourceSharer()
stop = _resource_sharer.stop
