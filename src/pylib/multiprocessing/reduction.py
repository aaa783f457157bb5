"""How objects go from one process to another: `pickle` with some more kinds of objects, and descriptors."""
import copyreg
import functools
import io
import os
import pickle
import socket
from abc import ABCMeta

import _multiprocessing

from . import context

__all__ = ['send_handle', 'recv_handle', 'ForkingPickler', 'register', 'dump']

HAVE_SEND_HANDLE = True
ACKNOWLEDGE = False


class ForkingPickler(pickle.Pickler):
    """A pickler for messages between processes."""

    _extra_reducers = {}
    _copyreg_dispatch = copyreg.dispatch_table

    def __init__(self, *args):
        super().__init__(*args)
        self.dispatch_table = {**self._copyreg_dispatch, **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        """Says how objects of a type are reduced."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        buffer = io.BytesIO()
        cls(buffer, protocol).dump(obj)
        return buffer.getvalue()

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    """Pickles for a process that is being started."""
    ForkingPickler(file, protocol).dump(obj)


# -- descriptors

def sendfds(sock, fds):
    """Sends descriptors over a Unix socket."""
    _multiprocessing.send_descriptors(sock.fileno(), list(fds))
    sock.send(bytes([len(fds) % 256]))


def recvfds(sock, size):
    """Receives descriptors that were sent by sendfds()."""
    message = sock.recv(1)
    if not message:
        raise EOFError
    fds = _multiprocessing.take_descriptors(sock.fileno(), size)
    if len(fds) != size:
        raise RuntimeError('received %d items of ancdata' % len(fds))
    return fds


def send_handle(conn, handle, destination_pid):
    """Sends a descriptor over a connection."""
    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as sock:
        sendfds(sock, [handle])


def recv_handle(conn):
    """Receives a descriptor over a connection."""
    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as sock:
        return recvfds(sock, 1)[0]


def DupFd(fd):
    """What stands for a descriptor in a message."""
    popen = context.get_spawning_popen()
    if popen is not None:
        return popen.DupFd(popen.duplicate_for_child(fd))
    from . import resource_sharer
    return resource_sharer.DupFd(fd)


# -- more kinds of objects

def _reduce_method(method):
    if method.__self__ is None:
        return getattr, (type(method), method.__func__.__name__)
    return getattr, (method.__self__, method.__func__.__name__)


def _reduce_method_descriptor(descriptor):
    return getattr, (descriptor.__objclass__, descriptor.__name__)


def _rebuild_partial(func, args, keywords):
    return functools.partial(func, *args, **keywords)


def _reduce_partial(partial):
    return _rebuild_partial, (partial.func, partial.args, partial.keywords or {})


def _rebuild_socket(duplicate, family, kind, proto):
    return socket.socket(family, kind, proto, fileno=duplicate.detach())


def _reduce_socket(sock):
    return _rebuild_socket, (DupFd(sock.fileno()), sock.family, sock.type, sock.proto)


class _Example:
    def method(self):
        pass


register(type(_Example().method), _reduce_method)
register(type(list.append), _reduce_method_descriptor)
register(type(int.__add__), _reduce_method_descriptor)
register(functools.partial, _reduce_partial)
register(socket.socket, _reduce_socket)


class AbstractReducer(metaclass=ABCMeta):
    """What a context's own reducer is made of."""

    ForkingPickler = ForkingPickler
    register = register
    dump = dump
    send_handle = send_handle
    recv_handle = recv_handle
    DupFd = DupFd

    def __init__(self, *args):
        pass
