"""A child that the fork server forks."""
import io
import os

from . import forkserver
from . import popen_fork
from . import reduction
from . import spawn
from . import util
from .context import set_spawning_popen

__all__ = ['Popen']


class _DupFd:
    """A descriptor that is sent along; the child knows it by its place."""

    def __init__(self, index):
        self.index = index

    def detach(self):
        return forkserver.get_inherited_fds()[self.index]


class Popen(popen_fork.Popen):
    """A running child. The server says how it ended: its status comes through a pipe."""

    method = 'forkserver'
    DupFd = _DupFd

    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)

    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return len(self._fds) - 1

    def _launch(self, process_obj):
        prep_data = spawn.get_preparation_data(process_obj._name)
        message = io.BytesIO()
        set_spawning_popen(self)
        try:
            reduction.dump(prep_data, message)
            reduction.dump(process_obj, message)
        finally:
            set_spawning_popen(None)
        self.sentinel, w = forkserver.connect_to_new_process(self._fds)
        parent_w = os.dup(w)  # Open as long as this process is: its end is how the child learns of that.
        self.finalizer = util.Finalize(self, util.close_fds, (parent_w, self.sentinel))
        with open(w, 'wb', closefd=True) as file:
            file.write(message.getbuffer())
        self.pid = forkserver.read_signed(self.sentinel)

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            from .connection import wait
            if not wait([self.sentinel], 0 if flag == os.WNOHANG else None):
                return None
            try:
                self.returncode = forkserver.read_signed(self.sentinel)
            except (OSError, EOFError):
                self.returncode = 255  # The server has gone, and nobody knows.
        return self.returncode
