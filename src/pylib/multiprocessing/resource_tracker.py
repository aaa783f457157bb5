"""In CPython a process that gives back names that others have left. Here they end with their makers; its pipe is there."""
import os

__all__ = ['ensure_running', 'register', 'unregister']

_fd = None


def ensure_running():
    """Opens the pipe by which children would reach the tracker."""
    global _fd
    if _fd is None:
        reader, _fd = os.pipe()
        os.close(reader)


def getfd():
    """The descriptor of the pipe."""
    ensure_running()
    return _fd


def register(name, rtype):
    """Nothing is tracked."""


def unregister(name, rtype):
    """Nothing is tracked."""
