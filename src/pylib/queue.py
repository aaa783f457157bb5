"""Queues between threads."""
from collections import deque
from heapq import heappop, heappush
import threading
from time import monotonic as time
import types

from _queue import Empty, SimpleQueue

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Full(Exception):
    'Exception raised by Queue.put(block=0)/put_nowait().'


class ShutDown(Exception):
    """Raised when put/get with shut-down queue."""


class Queue:
    """First in, first out. With a maxsize above 0, put waits while it is full."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    __class_getitem__ = classmethod(types.GenericAlias)

    # -- what subclasses change

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    # -- putting and getting

    def put(self, item, block=True, timeout=None):
        """Puts an item in; waits for room for up to `timeout` seconds, or not at all."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if block and timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                deadline = time() + timeout if block and timeout is not None else None
                while self._qsize() >= self.maxsize:
                    remaining = None if deadline is None else deadline - time()
                    if not block or (remaining is not None and remaining <= 0):
                        raise Full
                    self.not_full.wait(remaining)
                    if self.is_shutdown:
                        raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Takes an item out; waits for one for up to `timeout` seconds, or not at all."""
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            deadline = time() + timeout if block and timeout is not None else None
            while not self._qsize():
                remaining = None if deadline is None else deadline - time()
                if not block or (remaining is not None and remaining <= 0):
                    raise Empty
                self.not_empty.wait(remaining)
                if self.is_shutdown and not self._qsize():
                    raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """Puts an item in, or raises Full."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Takes an item out, or raises Empty."""
        return self.get(block=False)

    # -- what is known of it

    def qsize(self):
        """How many items are in it now."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Whether nothing is in it now."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Whether there is no room in it now."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    # -- the work that its items are

    def task_done(self):
        """Says that an item which was taken out has been worked off."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Waits until all items have been worked off."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        """From now on put raises ShutDown, and get too: when the queue is empty, or at once with `immediate`."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()


class PriorityQueue(Queue):
    """The lowest item comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()
