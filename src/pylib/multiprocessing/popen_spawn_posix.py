"""A child in a new interpreter."""
import io
import os

from . import popen_fork
from . import reduction
from . import resource_tracker
from . import spawn
from . import util
from .context import set_spawning_popen

__all__ = ['Popen']


class _DupFd:
    """A descriptor that the child has under the same number."""

    def __init__(self, fd):
        self.fd = fd

    def detach(self):
        return self.fd


class Popen(popen_fork.Popen):
    """A running child."""

    method = 'spawn'
    DupFd = _DupFd

    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)

    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return fd

    def _launch(self, process_obj):
        tracker_fd = resource_tracker.getfd()
        self._fds.append(tracker_fd)
        prep_data = spawn.get_preparation_data(process_obj._name)
        message = io.BytesIO()
        set_spawning_popen(self)
        try:
            reduction.dump(prep_data, message)
            reduction.dump(process_obj, message)
        finally:
            set_spawning_popen(None)
        parent_r = child_w = child_r = parent_w = None
        try:
            parent_r, child_w = os.pipe()
            child_r, parent_w = os.pipe()
            command = spawn.get_command_line(tracker_fd=tracker_fd, pipe_handle=child_r)
            self._fds += [child_r, child_w]
            self.pid = util.spawnv_passfds(spawn.get_executable(), command, self._fds)
            self.sentinel = parent_r
            os.close(child_r)
            os.close(child_w)
            with open(parent_w, 'wb', closefd=False) as file:
                file.write(message.getbuffer())
        finally:
            self.finalizer = util.Finalize(self, util.close_fds, [fd for fd in (parent_r, parent_w) if fd is not None])
