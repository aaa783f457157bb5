"""Memory that processes share, for `sharedctypes` and barriers."""
import _multiprocessing

from . import context
from . import util

__all__ = ['BufferWrapper']


class BufferWrapper:
    """A piece of shared memory, all zeros at first."""

    def __init__(self, size):
        if size < 0:
            raise ValueError('Size {0:n} out of range'.format(size))
        self.size = size
        self.name = util.unique_name('mem')
        self._memory = _multiprocessing.create_memory(self.name, size, None)
        # Not sooner: a child that is being started may yet look for it.
        util.Finalize(None, _multiprocessing.unlink_memory, (self.name, None), exitpriority=-100)

    def __getstate__(self):
        context.assert_spawning(self)
        return self.size, self.name

    def __setstate__(self, state):
        self.size, self.name = state
        self._memory = _multiprocessing.find_memory(self.name, None)

    def create_memoryview(self):
        return memoryview(self._memory)
