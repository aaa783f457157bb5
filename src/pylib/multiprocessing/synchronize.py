"""Locks and their like between processes, over POSIX semaphores."""
import _multiprocessing
import threading
import time

from . import context
from . import process
from . import util

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event']

RECURSIVE_MUTEX, SEMAPHORE = range(2)
SEM_VALUE_MAX = _multiprocessing.SemLock.SEM_VALUE_MAX


class SemLock:
    """What the locks and semaphores have in common."""

    def __init__(self, kind, value, maxvalue, *, ctx):
        if ctx is None:
            ctx = context._default_context.get_context()
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._semlock = _multiprocessing.SemLock(kind, value, maxvalue, self._make_name(), self._is_fork_ctx)
        util.debug('created semlock with handle %s', self._semlock.handle)
        self._make_methods()
        util.register_after_fork(self, _after_fork)
        util.Finalize(self, _give_back, (self._semlock.name,), exitpriority=0)

    def _make_methods(self):
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def locked(self):
        """Whether an acquire() would wait."""
        return self._semlock._is_zero()

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)
        lock = self._semlock
        if self._is_fork_ctx and context.get_spawning_popen().method != 'fork':
            raise RuntimeError('A SemLock created in a fork context is being shared with a process in a spawn context. '
                               'This is not supported. Please use the same context to create multiprocessing objects '
                               'and Process.')
        return lock.handle, lock.kind, lock.maxvalue, lock.name

    def __setstate__(self, state):
        self._semlock = _multiprocessing.SemLock._rebuild(*state)
        util.debug('recreated blocker with handle %r', state[0])
        self._make_methods()
        self._is_fork_ctx = False

    @staticmethod
    def _make_name():
        return util.unique_name('sem')

    def _holder(self):
        """Who has it, as far as that can be known here."""
        if self._semlock._is_mine():
            name = process.current_process().name
            if threading.current_thread().name != 'MainThread':
                name += '|' + threading.current_thread().name
            return name
        if self._semlock._get_value() == 1:
            return 'None'
        return 'SomeOtherThread' if self._semlock._count() > 0 else 'SomeOtherProcess'


def _after_fork(obj):
    obj._semlock._after_fork()


def _give_back(name):
    try:
        _multiprocessing.sem_unlink(name)
    except FileNotFoundError:
        pass


class Semaphore(SemLock):

    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        try:
            value = self._semlock._get_value()
        except Exception:
            value = 'unknown'
        return '<%s(value=%s)>' % (self.__class__.__name__, value)


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, SEMAPHORE, value, value, ctx=ctx)

    def __repr__(self):
        try:
            value = self._semlock._get_value()
        except Exception:
            value = 'unknown'
        return '<%s(value=%s, maxvalue=%s)>' % (self.__class__.__name__, value, self._semlock.maxvalue)


class Lock(SemLock):

    def __init__(self, *, ctx):
        SemLock.__init__(self, SEMAPHORE, 1, 1, ctx=ctx)

    def __repr__(self):
        try:
            holder = self._holder()
        except Exception:
            holder = 'unknown'
        return '<%s(owner=%s)>' % (self.__class__.__name__, holder)


class RLock(SemLock):

    def __init__(self, *, ctx):
        SemLock.__init__(self, RECURSIVE_MUTEX, 1, 1, ctx=ctx)

    def __repr__(self):
        try:
            holder = self._holder()
            if self._semlock._is_mine():
                count = self._semlock._count()
            else:
                count = 0 if holder == 'None' else 'nonzero'
        except Exception:
            holder, count = 'unknown', 'unknown'
        return '<%s(%s, %s)>' % (self.__class__.__name__, holder, count)


class Condition:
    """Waits under a lock until another process says that something has changed.

    Who waits counts itself as asleep; who notifies lets one through for each sleeper and waits until it has counted itself
    as awake. Sleepers whose time was up are taken off the count at the next notify().
    """

    def __init__(self, lock=None, *, ctx):
        self._lock = lock or ctx.RLock()
        self._sleeping_count = ctx.Semaphore(0)
        self._woken_count = ctx.Semaphore(0)
        self._wait_semaphore = ctx.Semaphore(0)
        self._make_methods()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._make_methods()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _make_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __repr__(self):
        try:
            waiters = self._sleeping_count.get_value() - self._woken_count.get_value()
        except Exception:
            waiters = 'unknown'
        return '<%s(%s, %s)>' % (self.__class__.__name__, self._lock, waiters)

    def wait(self, timeout=None):
        """Lets the lock go until notified, then takes it again; False when that took longer than `timeout` seconds."""
        assert self._lock._semlock._is_mine(), 'must acquire() condition before using wait()'
        self._sleeping_count.release()
        depth = self._lock._semlock._count()
        for _ in range(depth):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(depth):
                self._lock.acquire()

    def notify(self, n=1):
        """Wakes so many of those that wait."""
        assert self._lock._semlock._is_mine(), 'lock is not owned'
        assert not self._wait_semaphore.acquire(False), 'notify: Should not have been able to acquire + _wait_semaphore'
        while self._woken_count.acquire(False):
            slept = self._sleeping_count.acquire(False)
            assert slept, 'notify: Bug in sleeping_count.acquire- res should not be False'
        woken = 0
        while woken < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            woken += 1
        for _ in range(woken):
            self._woken_count.acquire()
        while woken and self._wait_semaphore.acquire(False):
            pass  # Left by sleepers whose time was up just now.

    def notify_all(self):
        """Wakes all that wait."""
        self.notify(n=SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true; its last value, false when that took longer than `timeout` seconds."""
        result = predicate()
        deadline = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class Event:
    """A flag that processes wait for."""

    def __init__(self, *, ctx):
        self._cond = ctx.Condition(ctx.Lock())
        self._flag = ctx.Semaphore(0)

    def _look(self):
        if self._flag.acquire(False):
            self._flag.release()
            return True
        return False

    def is_set(self):
        with self._cond:
            return self._look()

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        """Waits until it is set; False when that took longer than `timeout` seconds."""
        with self._cond:
            if self._look():
                return True
            self._cond.wait(timeout)
            return self._look()

    def __repr__(self):
        status = 'set' if self.is_set() else 'unset'
        return f'<{type(self).__qualname__} at {id(self):#x} {status}>'


class Barrier(threading.Barrier):
    """threading's barrier, with its state in memory that processes share."""

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        from .heap import BufferWrapper
        self.__setstate__((parties, action, timeout, ctx.Condition(), BufferWrapper(8)))
        self._state = 0
        self._count = 0

    def __setstate__(self, state):
        self._parties, self._action, self._timeout, self._cond, self._wrapper = state
        self._array = self._wrapper.create_memoryview().cast('i')

    def __getstate__(self):
        return self._parties, self._action, self._timeout, self._cond, self._wrapper

    @property
    def _state(self):
        return self._array[0]

    @_state.setter
    def _state(self, value):
        self._array[0] = value

    @property
    def _count(self):
        return self._array[1]

    @_count.setter
    def _count(self, value):
        self._array[1] = value
