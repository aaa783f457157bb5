"""A clean process with one thread that forks children on request, and what asks it to."""
import _multiprocessing
import _signal
import atexit
import os
import selectors
import socket
import struct
import sys
import threading

from . import connection
from . import process
from . import reduction
from . import spawn
from . import util

__all__ = ['ensure_running', 'get_inherited_fds', 'connect_to_new_process', 'set_forkserver_preload']

MAXFDS_TO_SEND = 256
SIGNED_STRUCT = struct.Struct('q')
_SIGINT, _SIGCHLD = 2, 17
_SIG_IGN = 1


class ForkServer:
    """What a process knows of the server."""

    def __init__(self):
        self._forkserver_address = None
        self._forkserver_alive_fd = None
        self._forkserver_pid = None
        self._inherited_fds = None
        self._lock = threading.Lock()
        self._preload_modules = ['__main__']

    def set_forkserver_preload(self, modules_names):
        """Modules that the server imports, so that no child has to."""
        if not all(type(name) is str for name in modules_names):
            raise TypeError('module_names must be a list of strings')
        self._preload_modules = modules_names

    def get_inherited_fds(self):
        """The descriptors that were sent to this child, None in the first process."""
        return self._inherited_fds

    def connect_to_new_process(self, fds):
        """Asks for a child; returns the end that tells of it and the end that it is told by."""
        self.ensure_running()
        if len(fds) + 4 >= MAXFDS_TO_SEND:
            raise ValueError('too many fds')
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(self._forkserver_address)
            parent_r, child_w = os.pipe()
            child_r, parent_w = os.pipe()
            given = [child_r, child_w, self._forkserver_alive_fd, *fds]
            try:
                reduction.sendfds(client, given)
                return parent_r, parent_w
            except:
                os.close(parent_r)
                os.close(parent_w)
                raise
            finally:
                os.close(child_r)
                os.close(child_w)

    def ensure_running(self):
        """Starts the server, unless it runs."""
        with self._lock:
            if self._forkserver_pid is not None:
                pid, _ = os.waitpid(self._forkserver_pid, os.WNOHANG)
                if not pid:
                    return
                os.close(self._forkserver_alive_fd)
                self._forkserver_address = self._forkserver_alive_fd = self._forkserver_pid = None
            elif self._forkserver_alive_fd is not None:
                return  # Its parent's server.
            self._start()

    def _start(self):
        preload = [name for name in self._preload_modules if name != '__main__']
        with socket.socket(socket.AF_UNIX) as listener:
            address = connection.arbitrary_address('AF_UNIX')
            listener.bind(address)
            listener.listen()
            alive_r, alive_w = os.pipe()
            try:
                given = [listener.fileno(), alive_r]
                program = f'from multiprocessing.forkserver import main; main({given[0]}, {given[1]}, {preload!r})'
                executable = spawn.get_executable()
                pid = util.spawnv_passfds(executable, [executable, '-c', program], given)
            except:
                os.close(alive_w)
                raise
            finally:
                os.close(alive_r)
        self._forkserver_address = address
        self._forkserver_alive_fd = alive_w
        self._forkserver_pid = pid

    def _stop(self):
        """Ends the server; for tests."""
        with self._lock:
            if self._forkserver_pid is None:
                return
            os.close(self._forkserver_alive_fd)
            os.waitpid(self._forkserver_pid, 0)
            self._forkserver_address = self._forkserver_alive_fd = self._forkserver_pid = None


# -- the server

def main(listener_fd, alive_r, preload):
    """The server's program: until all processes that know it have ended."""
    _multiprocessing.began('spawn')
    process.current_process()._inheriting = True
    try:
        for name in preload:
            try:
                __import__(name)
            except ImportError:
                pass
    finally:
        del process.current_process()._inheriting
    util._flush_std_streams()
    util._close_stdin()
    with socket.socket(socket.AF_UNIX, fileno=listener_fd) as listener:
        _forkserver._forkserver_address = listener.getsockname()
        _Server(listener, alive_r).serve()


class _Server:
    """Its loop: requests, children that have ended, and the end of who needs it."""

    def __init__(self, listener, alive_r):
        self.listener = listener
        self.alive_r = alive_r
        self.signal_r, self.signal_w = os.pipe()
        os.set_blocking(self.signal_r, False)
        os.set_blocking(self.signal_w, False)
        self.handlers = {
            _SIGCHLD: _signal.signal(_SIGCHLD, lambda number, frame: None),
            _SIGINT: _signal.signal(_SIGINT, _SIG_IGN),
        }
        _signal.set_wakeup_fd(self.signal_w)
        self.status_ends = {}  # By the child's number.

    def serve(self):
        with selectors.DefaultSelector() as selector:
            self.selector = selector
            for each in (self.listener, self.alive_r, self.signal_r):
                selector.register(each, selectors.EVENT_READ)
            while True:
                ready = [key.fileobj for key, _ in selector.select()]
                if self.alive_r in ready:
                    assert os.read(self.alive_r, 1) == b'', 'Not at EOF?'
                    raise SystemExit
                if self.signal_r in ready:
                    os.read(self.signal_r, 65536)
                    self.reap()
                if self.listener in ready:
                    self.answer()

    def reap(self):
        """Tells of the children that have ended."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            child_w = self.status_ends.pop(pid, None)
            if child_w is None:
                continue
            try:
                write_signed(child_w, os.waitstatus_to_exitcode(status))
            except BrokenPipeError:
                pass  # Who asked has ended.
            os.close(child_w)

    def answer(self):
        """Forks a child for who has connected."""
        with self.listener.accept()[0] as request:
            size = request.recv(1, socket.MSG_PEEK)
            if not size:
                return
            child_r, child_w, *fds = reduction.recvfds(request, size[0])
            pid = os.fork()
            if pid == 0:
                code = 1
                try:
                    self.listener.close()
                    self.selector.close()
                    unused = [self.alive_r, child_w, self.signal_r, self.signal_w, *self.status_ends.values()]
                    request.close()
                    atexit._clear()
                    atexit.register(util._exit_function)
                    code = _serve_one(child_r, fds, unused, self.handlers)
                except Exception:
                    sys.excepthook(*sys.exc_info())
                    sys.stderr.flush()
                finally:
                    atexit._run_exitfuncs()
                    os._exit(code)
            try:
                write_signed(child_w, pid)
            except BrokenPipeError:
                pass
            self.status_ends[pid] = child_w
            for fd in (child_r, *fds):
                os.close(fd)


def _serve_one(child_r, fds, unused_fds, handlers):
    """In the child: runs its process."""
    _multiprocessing.began('forkserver')
    _signal.set_wakeup_fd(-1)
    for number, handler in handlers.items():
        _signal.signal(number, handler)
    for fd in unused_fds:
        os.close(fd)
    _forkserver._forkserver_alive_fd, *_forkserver._inherited_fds = fds
    parent_sentinel = os.dup(child_r)
    return spawn._main(child_r, parent_sentinel)


# -- numbers through pipes

def read_signed(fd):
    data = bytearray(SIGNED_STRUCT.size)
    unread = memoryview(data)
    while unread:
        part = os.read(fd, len(unread))
        if not part:
            raise EOFError('unexpected EOF')
        unread[:len(part)] = part
        unread = unread[len(part):]
    return SIGNED_STRUCT.unpack(data)[0]


def write_signed(fd, number):
    message = SIGNED_STRUCT.pack(number)
    while message:
        message = message[os.write(fd, message):]


_forkserver = ForkServer()
ensure_running = _forkserver.ensure_running
get_inherited_fds = _forkserver.get_inherited_fds
connect_to_new_process = _forkserver.connect_to_new_process
set_forkserver_preload = _forkserver.set_forkserver_preload
