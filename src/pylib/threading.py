"""Threads, and what they wait for each other with, over the machine's own threads and locks (`_thread`).

Left out: functions that trace or profile; the reentrant lock in Python (`_RLock`), which stands in where `_thread` has none.
"""
import contextvars as _contextvars
import _thread
from _collections import deque as _deque
from _weakrefset import WeakSet
from itertools import count as _count
import os as _os
import sys as _sys
from time import monotonic as _time

from _thread import (
    TIMEOUT_MAX,
    _excepthook as excepthook,
    _ExceptHookArgs as ExceptHookArgs,
    _get_main_thread_ident,
    _is_main_interpreter,
    _local as local,
    _make_thread_handle,
    _shutdown as _thread_shutdown,
    _ThreadHandle,
    allocate_lock as _allocate_lock,
    daemon_threads_allowed as _daemon_threads_allowed,
    error as ThreadError,
    get_ident,
    get_native_id,
    lock as Lock,
    RLock as _CRLock,
    set_name as _set_name,
    stack_size,
    start_joinable_thread as _start_joinable_thread,
)

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'setprofile', 'settrace', 'local', 'stack_size',
           'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
           'setprofile_all_threads', 'settrace_all_threads', 'get_native_id']

_LockType = Lock
_HAVE_THREAD_NATIVE_ID = True


# -- what would see every call and line of threads

def _refuse(func, name):
    if func is not None:
        raise NotImplementedError(f'threading.{name}() is not supported here: step through the run instead')


def setprofile(func):
    """Refused, but for None, as sys.setprofile is."""
    _refuse(func, 'setprofile')


def setprofile_all_threads(func):
    """Refused, but for None."""
    _refuse(func, 'setprofile_all_threads')


def getprofile():
    """None."""


def settrace(func):
    """Refused, but for None, as sys.settrace is."""
    _refuse(func, 'settrace')


def settrace_all_threads(func):
    """Refused, but for None."""
    _refuse(func, 'settrace_all_threads')


def gettrace():
    """None."""


def _warn(message):
    from warnings import warn
    warn(message, DeprecationWarning, stacklevel=3)


# -- locks and what is made of them

def RLock(*args, **kwargs):
    """A lock that its owner may take again; it is free when let go as often."""
    if args or kwargs:
        _warn('Passing arguments to RLock is deprecated and will be removed in 3.15')
    return _CRLock(*args, **kwargs)


class Condition:
    """Waits under a lock until another thread says that something has changed."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self.locked = lock.locked
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _deque()

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    # What a lock without an owner has for these three.

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if not self._lock.acquire(False):
            return True
        self._lock.release()
        return False

    def wait(self, timeout=None):
        """Lets the lock go until notified, then takes it again; False when that took longer than `timeout` seconds."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true, for up to `timeout` seconds; returns what it said last."""
        end = None
        remaining = timeout
        result = predicate()
        while not result:
            if remaining is not None:
                if end is None:
                    end = _time() + remaining
                else:
                    remaining = end - _time()
                    if remaining <= 0:
                        break
            self.wait(remaining)
            result = predicate()
        return result

    def notify(self, n=1):
        """Ends the wait of up to n threads, those first that have waited longest."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters[0]
            try:
                waiter.release()
            except RuntimeError:
                pass  # A thread that an exception took out of its wait has let it go already.
            else:
                n -= 1
            try:
                waiters.remove(waiter)
            except ValueError:
                pass

    def notify_all(self):
        """Ends the wait of all."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """Deprecated: notify_all()."""
        _warn('notifyAll() is deprecated, use notify_all() instead')
        self.notify_all()


class Semaphore:
    """A number of permits: acquire takes one and waits while there is none, release gives back."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f'{_opening(self)} value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        """Takes a permit; False when there is none and it may not, or not longer, wait."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Gives n permits back."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that notices when more is given back than there was."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f'{_opening(self)} value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        """Gives n permits back; ValueError when there would be more than at first."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"{_opening(self)} {'set' if self._flag else 'unset'}>"

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def is_set(self):
        """Whether the flag is up."""
        return self._flag

    def isSet(self):
        """Deprecated: is_set()."""
        _warn('isSet() is deprecated, use is_set() instead')
        return self.is_set()

    def set(self):
        """Puts the flag up and wakes all who wait for it."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Takes the flag down."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Waits until the flag is up; False when that took longer than `timeout` seconds."""
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted, reset, or too slow."""


_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """Threads wait at it until so many have come, then all go on."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        state = 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'
        return f'{_opening(self)} {state}>'

    def wait(self, timeout=None):
        """Waits for the others; returns how many were there before. The last runs the action before all go on."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        while self._state in (_RESETTING, _DRAINING):
            self._cond.wait()
        if self._state < 0:
            raise BrokenBarrierError

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _exit(self):
        if self._count == 0 and self._state in (_RESETTING, _DRAINING):
            self._state = _FILLING
            self._cond.notify_all()

    def reset(self):
        """Makes it as new; who waits gets BrokenBarrierError."""
        with self._cond:
            if self._count == 0:
                self._state = _FILLING
            elif self._state in (_FILLING, _BROKEN):
                self._state = _RESETTING
            self._cond.notify_all()

    def abort(self):
        """Breaks it: who waits, and who comes, gets BrokenBarrierError."""
        with self._cond:
            self._break()

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    @property
    def parties(self):
        """How many threads it waits for."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait at it now."""
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        """Whether nobody can pass it any more."""
        return self._state == _BROKEN


def _opening(thing):
    cls = thing.__class__
    return f'<{cls.__module__}.{cls.__qualname__} at {id(thing):#x}:'


# -- threads

_counter = _count(1).__next__
_active_limbo_lock = RLock()
_active = {}  # Those that run, by ident.
_limbo = {}  # Those that are being started.
_dangling = WeakSet()


def _newname(template):
    return template % _counter()


class Thread:
    """Something that is done beside everything else: a target is called, or a subclass has its own run."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        assert group is None, 'group argument must be None for now'
        self._target = target
        self._name = str(name) if name else self._made_up_name(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        if daemon and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this (sub)interpreter')
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._context = context
        self._ident = None
        self._native_id = None
        self._os_thread_handle = _ThreadHandle()
        self._started = Event()
        self._initialized = True
        self._stderr = _sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()
        _dangling.add(self)

    @staticmethod
    def _made_up_name(target):
        name = _newname('Thread-%d')
        try:
            return name if target is None else f'{name} ({target.__name__})'
        except AttributeError:
            return name

    def _after_fork(self, new_ident=None):
        self._started._at_fork_reinit()
        if new_ident is not None:
            self._ident = new_ident
            self._set_native_id()

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._os_thread_handle.is_done():
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'

    def start(self):
        """Lets it run; returns when it does. Once only."""
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        with _active_limbo_lock:
            _limbo[self] = self
        if self._context is None:
            inherits = _sys.flags.thread_inherit_context
            self._context = _contextvars.copy_context() if inherits else _contextvars.Context()
        try:
            _start_joinable_thread(self._bootstrap, handle=self._os_thread_handle, daemon=self.daemon)
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        """What it does: calls its target, if it has one."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._bootstrap_inner()

    def _bootstrap_inner(self):
        try:
            self._set_ident()
            self._set_native_id()
            self._set_os_name()
            self._started.set()
            with _active_limbo_lock:
                _active[self._ident] = self
                del _limbo[self]
            try:
                self._context.run(self.run)
            except:
                self._invoke_excepthook(self)
        finally:
            self._delete()

    def _set_ident(self):
        self._ident = get_ident()

    def _set_native_id(self):
        self._native_id = get_native_id()

    def _set_os_name(self):
        if self._name:
            try:
                _set_name(self._name)
            except OSError:
                pass

    def _delete(self):
        with _active_limbo_lock:
            del _active[get_ident()]

    def join(self, timeout=None):
        """Waits until it has ended, for up to `timeout` seconds; is_alive() tells whether it has."""
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is not None:
            timeout = max(timeout, 0)
        self._os_thread_handle.join(timeout)

    @property
    def name(self):
        """What it is called; for people only."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)
        if get_ident() == self._ident:
            self._set_os_name()

    @property
    def ident(self):
        """Its number among the threads that run; None before it does."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        """The kernel's number for it; None before it runs."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._native_id

    def is_alive(self):
        """Whether it has begun and not yet ended."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._os_thread_handle.is_done()

    @property
    def daemon(self):
        """Whether the program may end before it does."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if daemonic and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this interpreter')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        """Deprecated: the attribute daemon."""
        _warn('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        """Deprecated: the attribute daemon."""
        _warn('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        """Deprecated: the attribute name."""
        _warn('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        """Deprecated: the attribute name."""
        _warn('setName() is deprecated, set the name attribute instead')
        self.name = name


__excepthook__ = excepthook


def _make_invoke_excepthook():
    """What tells of an exception that ends a thread. It keeps the hooks of now, for when the modules are gone."""
    first_hook = excepthook
    first_sys_hook = _sys.excepthook
    if first_hook is None:
        raise RuntimeError('threading.excepthook is None')
    if first_sys_hook is None:
        raise RuntimeError('sys.excepthook is None')

    def invoke_excepthook(thread):
        try:
            hook = first_hook if excepthook is None else excepthook
            hook(ExceptHookArgs([*_sys.exc_info(), thread]))
        except Exception as error:
            error.__suppress_context__ = True
            del error
            stderr = thread._stderr if _sys.stderr is None else _sys.stderr
            print('Exception in threading.excepthook:', file=stderr, flush=True)
            (_sys.excepthook or first_sys_hook)(*_sys.exc_info())

    return invoke_excepthook


class Timer(Thread):
    """A thread that calls a function after so many seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Does not call the function, if it has not yet."""
        self.finished.set()

    def run(self):
        """Waits, then calls."""
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The one that the program began with."""

    def __init__(self):
        Thread.__init__(self, name='MainThread', daemon=False)
        self._started.set()
        self._ident = _get_main_thread_ident()
        self._os_thread_handle = _make_thread_handle(self._ident)
        self._set_native_id()
        with _active_limbo_lock:
            _active[self._ident] = self


_thread_local_info = local()


class _DeleteDummyThreadOnDel:
    """Lies in the locals of a thread that has a dummy, and takes the dummy away when they go."""

    def __init__(self, dummy):
        self._dummy_thread = dummy
        self._tident = dummy.ident
        _thread_local_info._track_dummy_thread_ref = self

    def __del__(self, _active_limbo_lock=_active_limbo_lock, _active=_active):
        with _active_limbo_lock:
            if _active.get(self._tident) is self._dummy_thread:
                _active.pop(self._tident, None)


class _DummyThread(Thread):
    """Stands for a thread that this module has not started."""

    def __init__(self):
        Thread.__init__(self, name=_newname('Dummy-%d'), daemon=_daemon_threads_allowed())
        self._started.set()
        self._set_ident()
        self._os_thread_handle = _make_thread_handle(self._ident)
        self._set_native_id()
        with _active_limbo_lock:
            _active[self._ident] = self
        _DeleteDummyThreadOnDel(self)

    def is_alive(self):
        if not self._os_thread_handle.is_done() and self._started.is_set():
            return True
        raise RuntimeError('thread is not alive')

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')

    def _after_fork(self, new_ident=None):
        if new_ident is not None:
            self.__class__ = _MainThread
            self._name = 'MainThread'
            self._daemonic = False
        Thread._after_fork(self, new_ident=new_ident)


# -- the threads there are

def current_thread():
    """The thread that calls this."""
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    """Deprecated: current_thread()."""
    _warn('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def active_count():
    """How many threads are alive."""
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


def activeCount():
    """Deprecated: active_count()."""
    _warn('activeCount() is deprecated, use active_count() instead')
    return active_count()


def _enumerate():
    return list(_active.values()) + list(_limbo.values())


def enumerate():
    """All threads that are alive."""
    with _active_limbo_lock:
        return _enumerate()


def main_thread():
    """The thread that the program began with."""
    return _main_thread


_main_thread = _MainThread()


# -- the end of the program, and of a fork

_threading_atexits = []
_SHUTTING_DOWN = False


def _register_atexit(func, *arg, **kwargs):
    """What is to be called at the end before the other threads are waited for; the last first."""
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append(lambda: func(*arg, **kwargs))


def _shutdown():
    """The end of the program: calls what is registered, then waits for all threads that are no daemons."""
    global _SHUTTING_DOWN
    if _main_thread._os_thread_handle.is_done() and _is_main_interpreter():
        return
    _SHUTTING_DOWN = True
    for call in reversed(_threading_atexits):
        call()
    if _is_main_interpreter():
        _main_thread._os_thread_handle._set_done()
    _thread_shutdown()


def _after_fork():
    """In the child only the thread that forked is left: it is the main thread now."""
    global _active_limbo_lock, _main_thread
    _active_limbo_lock = RLock()
    try:
        current = _active[get_ident()]
    except KeyError:
        current = _MainThread()
    _main_thread = current
    with _active_limbo_lock:
        for thread in {*_enumerate(), *_dangling}:
            thread._after_fork(new_ident=get_ident() if thread is current else None)
        _limbo.clear()
        _active.clear()
        _active[get_ident()] = current


if hasattr(_os, 'register_at_fork'):
    _os.register_at_fork(after_in_child=_after_fork)
