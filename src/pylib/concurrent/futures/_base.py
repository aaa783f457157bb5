"""Futures of threads and processes: their states, who waits for them, and what every executor can do."""
from collections import deque, namedtuple
from itertools import islice
import threading
import time
import types
import weakref

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'  # Cancelled, and a worker has seen that.
FINISHED = 'FINISHED'

_OVER = (CANCELLED_AND_NOTIFIED, FINISHED)
_DONE = (CANCELLED, *_OVER)

TimeoutError = TimeoutError


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """
    Raised when a executor has become non-functional after a severe failure.
    """


def __getattr__(name):
    if name == 'LOGGER':  # Logging is large, and most programs have nothing to log here.
        return _logger()
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _logger():
    import logging
    return logging.getLogger('concurrent.futures')


# -- who waits for several futures at once

class _Waiter:
    """Is told of each future that ends; `event` says that the wait is over."""

    def __init__(self):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.finished_futures = []

    def add_result(self, future):
        with self.lock:
            self.finished_futures.append(future)
            self._added(failed=False)

    add_cancelled = add_result

    def add_exception(self, future):
        with self.lock:
            self.finished_futures.append(future)
            self._added(failed=True)

    def _added(self, failed):
        self.event.set()


class _AllCompletedWaiter(_Waiter):
    """Waits for the last, or for the first that fails."""

    def __init__(self, pending, stop_on_exception):
        super().__init__()
        self.pending = pending
        self.stop_on_exception = stop_on_exception

    def _added(self, failed):
        if failed and self.stop_on_exception:
            self.event.set()
            return
        self.pending -= 1
        if self.pending == 0:
            self.event.set()


class _AcquireFutures:
    """Holds the conditions of several futures; always in the same order, so that two cannot block each other."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _is_over(future):
    return future._state in _OVER


def _install(waiter, futures):
    for future in futures:
        future._waiters.append(waiter)


def _leave(waiter, futures):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def as_completed(fs, timeout=None):
    """Yields the futures as they end, those first that have ended already."""
    if timeout is not None:
        end = timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _AcquireFutures(fs):
        finished = [future for future in fs if _is_over(future)]
        waiter = _Waiter()
        _install(waiter, fs)
    pending = fs.difference(finished)
    try:
        yield from _taken(finished, waiter, (fs,))
        while pending:
            remaining = None
            if timeout is not None:
                remaining = end - time.monotonic()
                if remaining < 0:
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            waiter.event.wait(remaining)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            finished.reverse()
            yield from _taken(finished, waiter, (fs, pending))
    finally:
        _leave(waiter, fs)


def _taken(finished, waiter, kept_in):
    """Yields the futures from the last to the first, and keeps none of them alive after."""
    while finished:
        for futures in kept_in:
            futures.remove(finished[-1])
        _leave(waiter, finished[-1:])
        yield finished.pop()


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for all of the futures, for the first, or for the first that fails; two sets, those done and the others."""
    fs = set(fs)
    with _AcquireFutures(fs):
        done = {future for future in fs if _is_over(future)}
        not_done = fs - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and any(_has_failed(future) for future in done):
            return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        waiter = _waiter_for(return_when, len(not_done))
        _install(waiter, fs)
    waiter.event.wait(timeout)
    _leave(waiter, fs)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def _has_failed(future):
    return not future.cancelled() and future.exception() is not None


def _waiter_for(return_when, pending):
    if return_when == FIRST_COMPLETED:
        return _Waiter()
    if return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
        return _AllCompletedWaiter(pending, return_when == FIRST_EXCEPTION)
    raise ValueError('Invalid return condition: %r' % return_when)


# -- one future

class Future:
    """What a call will have returned, or raised."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    __class_getitem__ = classmethod(types.GenericAlias)

    def __repr__(self):
        with self._condition:
            if self._state != FINISHED:
                how = ''
            elif self._exception:
                how = f' raised {self._exception.__class__.__name__}'
            else:
                how = f' returned {self._result.__class__.__name__}'
            state = 'cancelled' if self._state == CANCELLED_AND_NOTIFIED else self._state.lower()
            return f'<{self.__class__.__name__} at {id(self):#x} state={state}{how}>'

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                _logger().exception('exception calling callback for %r', self)

    def cancel(self):
        """Takes the call back, if it has not begun; whether it is cancelled now."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Whether it was cancelled."""
        with self._condition:
            return self._is_cancelled()

    def _is_cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call runs now."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Whether it has ended or was cancelled."""
        with self._condition:
            return self._state in _DONE

    def add_done_callback(self, fn):
        """Calls fn(future) when it is done, in the thread that ends it; at once if it is done already."""
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            _logger().exception('exception calling callback for %r', self)

    def __get_result(self):
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            self = None  # The traceback holds this frame, and the exception the traceback.

    def result(self, timeout=None):
        """Waits for what the call returns, or raises what it raised."""
        try:
            with self._condition:
                if self._state not in _DONE:
                    self._condition.wait(timeout)
                if self._is_cancelled():
                    raise CancelledError()
                if self._state == FINISHED:
                    return self.__get_result()
                raise TimeoutError()
        finally:
            self = None

    def exception(self, timeout=None):
        """Waits for what the call raises; None when it returns."""
        with self._condition:
            if self._state not in _DONE:
                self._condition.wait(timeout)
            if self._is_cancelled():
                raise CancelledError()
            if self._state == FINISHED:
                return self._exception
            raise TimeoutError()

    # -- for executors

    def set_running_or_notify_cancel(self):
        """The call begins: True, or False when it was cancelled and must not."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _logger().critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        """The call has returned."""
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """The call has raised."""
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()


# -- executors

def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class Executor:
    """What runs calls; the kinds of it say where."""

    def submit(self, fn, /, *args, **kwargs):
        """Has fn(*args, **kwargs) called; returns its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """As map(fn, *iterables), the calls beside each other; with a buffersize only so many ahead of the results."""
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError('buffersize must be an integer or None')
        if buffersize is not None and buffersize < 1:
            raise ValueError('buffersize must be None or > 0')
        if timeout is not None:
            end = timeout + time.monotonic()
        arguments = zip(*iterables)
        if buffersize:
            futures = deque(self.submit(fn, *args) for args in islice(arguments, buffersize))
        else:
            futures = deque([self.submit(fn, *args) for args in arguments])
        executor_ref = weakref.ref(self)

        def result_iterator():
            try:
                while futures:
                    if buffersize and (executor := executor_ref()) and (args := next(arguments, None)):
                        futures.append(executor.submit(fn, *args))
                    if timeout is None:
                        yield _result_or_cancel(futures.popleft())
                    else:
                        yield _result_or_cancel(futures.popleft(), end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls; waits for those there are, or cancels those that have not begun."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
