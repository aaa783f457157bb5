"""Pools of worker processes.

Three threads of the parent do the work around them: one replaces workers that have ended, one hands tasks out, one takes
results in.
"""
import collections
import itertools
import os
import queue
import threading
import time
import traceback
import types
import warnings

from . import TimeoutError, get_context, util
from .connection import wait

__all__ = ['Pool', 'ThreadPool']

INIT, RUN, CLOSE, TERMINATE = 'INIT', 'RUN', 'CLOSE', 'TERMINATE'

job_counter = itertools.count()


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


# -- errors on their way to the parent

class RemoteTraceback(Exception):
    """The traceback of a worker, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception that is pickled with its traceback as its cause."""

    def __init__(self, exc, tb):
        lines = traceback.format_exception(type(exc), exc, tb)
        self.exc = exc
        self.tb = '\n"""\n%s"""' % ''.join(lines)

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """Wraps possible unpickleable errors, so they can be
    safely sent through the socket."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self)


# -- the workers

def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    """Runs tasks until it is told to stop, or has run as many as it may."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError('Maxtasks {!r} is not valid'.format(maxtasks))
    if hasattr(inqueue, '_writer'):
        inqueue._writer.close()
        outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            util.debug('worker got EOFError or OSError -- exiting')
            break
        if task is None:
            util.debug('worker got sentinel -- exiting')
            break
        job, i, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))
        except Exception as error:
            if wrap_exception and func is not _helper_reraises_exception:
                error = ExceptionWithTraceback(error, error.__traceback__)
            result = (False, error)
        try:
            outqueue.put((job, i, result))
        except Exception as error:
            wrapped = MaybeEncodingError(error, result[1])
            util.debug('Possible encoding error while sending result: %s' % wrapped)
            outqueue.put((job, i, (False, wrapped)))
        task = job = result = func = args = kwds = None
        completed += 1
    util.debug('worker exiting after %d tasks' % completed)


def _helper_reraises_exception(ex):
    """A task for an iterable that raised while it was read."""
    raise ex


class _PoolCache(dict):
    """The jobs under way. When the last one leaves, the thread that looks after workers is told."""

    def __init__(self, /, *args, notifier=None, **kwds):
        self.notifier = notifier
        super().__init__(*args, **kwds)

    def __delitem__(self, job):
        super().__delitem__(job)
        if not self:
            self.notifier.put(None)


class Pool:
    """Worker processes, and ways to have functions called in them."""

    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or get_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._change_notifier = self._ctx.SimpleQueue()
        self._cache = _PoolCache(notifier=self._change_notifier)
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        try:
            self._repopulate_pool()
        except Exception:
            for each in self._pool:
                if each.exitcode is None:
                    each.terminate()
            for each in self._pool:
                each.join()
            raise
        self._start_threads()
        self._terminate = util.Finalize(
            self, self._terminate_pool,
            args=(self._taskqueue, self._inqueue, self._outqueue, self._pool, self._change_notifier,
                  self._worker_handler, self._task_handler, self._result_handler, self._cache),
            exitpriority=15,
        )
        self._state = RUN

    def _start_threads(self):
        self._worker_handler = self._thread(
            Pool._handle_workers, self._cache, self._taskqueue, self._ctx, self.Process, self._processes, self._pool,
            self._inqueue, self._outqueue, self._initializer, self._initargs, self._maxtasksperchild,
            self._wrap_exception, self._get_sentinels(), self._change_notifier)
        self._task_handler = self._thread(
            Pool._handle_tasks, self._taskqueue, self._quick_put, self._outqueue, self._pool, self._cache)
        self._result_handler = self._thread(Pool._handle_results, self._outqueue, self._quick_get, self._cache)

    def _thread(self, target, *args):
        thread = threading.Thread(target=target, args=args)
        thread.daemon = True
        thread._state = RUN
        thread.start()
        return thread

    def __del__(self, _warn=warnings.warn, RUN=RUN):
        if self._state == RUN:
            _warn(f'unclosed running multiprocessing pool {self!r}', ResourceWarning, source=self)
            if getattr(self, '_change_notifier', None) is not None:
                self._change_notifier.put(None)

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>'

    # -- the workers

    def _get_sentinels(self):
        return [self._change_notifier._reader]

    @staticmethod
    def _get_worker_sentinels(workers):
        return [each.sentinel for each in workers if hasattr(each, 'sentinel')]

    @staticmethod
    def _join_exited_workers(pool):
        """Takes those out that have ended; whether there were any."""
        cleaned = False
        for i in reversed(range(len(pool))):
            if pool[i].exitcode is not None:
                util.debug('cleaning up worker %d' % i)
                pool[i].join()
                cleaned = True
                del pool[i]
        return cleaned

    def _repopulate_pool(self):
        self._repopulate_pool_static(
            self._ctx, self.Process, self._processes, self._pool, self._inqueue, self._outqueue, self._initializer,
            self._initargs, self._maxtasksperchild, self._wrap_exception)

    @staticmethod
    def _repopulate_pool_static(ctx, Process, processes, pool, inqueue, outqueue, initializer, initargs,
                                maxtasksperchild, wrap_exception):
        for _ in range(processes - len(pool)):
            made = Process(ctx, target=worker,
                           args=(inqueue, outqueue, initializer, initargs, maxtasksperchild, wrap_exception))
            made.name = made.name.replace('Process', 'PoolWorker')
            made.daemon = True
            made.start()
            pool.append(made)
            util.debug('added worker')

    @staticmethod
    def _maintain_pool(ctx, Process, processes, pool, *rest):
        if Pool._join_exited_workers(pool):
            Pool._repopulate_pool_static(ctx, Process, processes, pool, *rest)

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        self._quick_put = self._inqueue._writer.send
        self._quick_get = self._outqueue._reader.recv

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    # -- what users call

    def apply(self, func, args=(), kwds={}):
        """func(*args, **kwds), in a worker."""
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        """A list of func of each item."""
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        """A list of func(*item) of each item."""
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _guarded_task_generation(self, result_job, func, iterable):
        """Tasks of an iterable that may raise while it is read."""
        i = -1
        try:
            for i, item in enumerate(iterable):
                yield result_job, i, func, (item,), {}
        except Exception as error:
            yield result_job, i + 1, _helper_reraises_exception, (error,), {}

    def imap(self, func, iterable, chunksize=1):
        """An iterator over func of each item, in the order of the items."""
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        """The same in the order in which they are done."""
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize == 1:
            result = kind(self)
            tasks = self._guarded_task_generation(result._job, func, iterable)
            self._taskqueue.put((tasks, result._set_length))
            return result
        if chunksize < 1:
            raise ValueError('Chunksize must be 1+, not {0:n}'.format(chunksize))
        result = kind(self)
        tasks = self._guarded_task_generation(result._job, mapstar, Pool._get_tasks(func, iterable, chunksize))
        self._taskqueue.put((tasks, result._set_length))
        return (item for chunk in result for item in chunk)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Has func(*args, **kwds) called in a worker; returns what will have its result."""
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        if chunksize is None:
            chunksize = -(-len(iterable) // (len(self._pool) * 4))
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback=error_callback)
        tasks = self._guarded_task_generation(result._job, mapper, Pool._get_tasks(func, iterable, chunksize))
        self._taskqueue.put((tasks, None))
        return result

    @staticmethod
    def _get_tasks(func, it, size):
        it = iter(it)
        while chunk := tuple(itertools.islice(it, size)):
            yield func, chunk

    # -- the threads

    @staticmethod
    def _handle_workers(cache, taskqueue, ctx, Process, processes, pool, inqueue, outqueue, initializer, initargs,
                        maxtasksperchild, wrap_exception, sentinels, change_notifier):
        thread = threading.current_thread()
        while thread._state == RUN or (cache and thread._state != TERMINATE):
            Pool._maintain_pool(ctx, Process, processes, pool, inqueue, outqueue, initializer, initargs,
                                maxtasksperchild, wrap_exception)
            Pool._wait_for_updates([*Pool._get_worker_sentinels(pool), *sentinels], change_notifier)
        taskqueue.put(None)
        util.debug('worker handler exiting')

    @staticmethod
    def _wait_for_updates(sentinels, change_notifier, timeout=None):
        wait(sentinels, timeout=timeout)
        while not change_notifier.empty():
            change_notifier.get()

    @staticmethod
    def _handle_tasks(taskqueue, put, outqueue, pool, cache):
        thread = threading.current_thread()
        for tasks, set_length in iter(taskqueue.get, None):
            count = Pool._hand_out(tasks, put, cache, thread)
            if count is None:
                util.debug('task handler found thread._state != RUN')
                break
            if set_length:
                util.debug('doing set_length()')
                set_length(count)
            tasks = set_length = None
        else:
            util.debug('task handler got sentinel')
        try:
            util.debug('task handler sending sentinel to result handler')
            outqueue.put(None)
            util.debug('task handler sending sentinel to workers')
            for _ in pool:
                put(None)
        except OSError:
            util.debug('task handler got OSError when sending sentinels')
        util.debug('task handler exiting')

    @staticmethod
    def _hand_out(tasks, put, cache, thread):
        """Sends the tasks of a job; how many, None when the pool is terminated meanwhile."""
        count = 0
        for task in tasks:
            if thread._state != RUN:
                return None
            count += 1
            try:
                put(task)
            except Exception as error:
                Pool._deliver(cache, (*task[:2], (False, error)))
        return count

    @staticmethod
    def _handle_results(outqueue, get, cache):
        thread = threading.current_thread()
        while True:
            try:
                task = get()
            except (OSError, EOFError):
                util.debug('result handler got EOFError/OSError -- exiting')
                return
            if thread._state != RUN:
                assert thread._state == TERMINATE, 'Thread not in TERMINATE'
                util.debug('result handler found thread._state=TERMINATE')
                break
            if task is None:
                util.debug('result handler got sentinel')
                break
            Pool._deliver(cache, task)
        while cache and thread._state != TERMINATE:
            try:
                task = get()
            except (OSError, EOFError):
                util.debug('result handler got EOFError/OSError -- exiting')
                return
            if task is None:
                util.debug('result handler ignoring extra sentinel')
                continue
            Pool._deliver(cache, task)
        if hasattr(outqueue, '_reader'):
            # Room in the pipe, for tasks that the task handler may still want to report.
            try:
                for _ in range(10):
                    if not outqueue._reader.poll():
                        break
                    get()
            except (OSError, EOFError):
                pass
        util.debug('result handler exiting: len(cache)=%s, thread._state=%s', len(cache), thread._state)

    @staticmethod
    def _deliver(cache, task):
        job, i, result = task
        try:
            cache[job]._set(i, result)
        except KeyError:
            pass

    # -- the end

    def close(self):
        """Takes no more tasks; the workers end when all are done."""
        util.debug('closing pool')
        if self._state == RUN:
            self._state = CLOSE
            self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        """Ends the workers at once."""
        util.debug('terminating pool')
        self._state = TERMINATE
        self._terminate()

    def join(self):
        """Waits until the workers have ended; after close() or terminate()."""
        util.debug('joining pool')
        if self._state == RUN:
            raise ValueError('Pool is still running')
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError('In unknown state')
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for each in self._pool:
            each.join()

    @staticmethod
    def _help_stuff_finish(inqueue, task_handler, size):
        """Empties the task queue, so that the task handler does not wait for room."""
        util.debug('removing tasks from inqueue until task handler finished')
        inqueue._rlock.acquire()
        while task_handler.is_alive() and inqueue._reader.poll():
            inqueue._reader.recv()
            time.sleep(0)

    @classmethod
    def _terminate_pool(cls, taskqueue, inqueue, outqueue, pool, change_notifier, worker_handler, task_handler,
                        result_handler, cache):
        util.debug('finalizing pool')
        worker_handler._state = TERMINATE
        task_handler._state = TERMINATE
        util.debug('helping task handler/workers to finish')
        cls._help_stuff_finish(inqueue, task_handler, len(pool))
        if not result_handler.is_alive() and len(cache) != 0:
            raise AssertionError('Cannot have cache with result_hander not alive')
        result_handler._state = TERMINATE
        change_notifier.put(None)
        outqueue.put(None)
        util.debug('joining worker handler')
        _join(worker_handler)
        processes = bool(pool) and hasattr(pool[0], 'terminate')
        if processes:
            util.debug('terminating workers')
            for each in pool:
                if each.exitcode is None:
                    each.terminate()
        util.debug('joining task handler')
        _join(task_handler)
        util.debug('joining result handler')
        _join(result_handler)
        if processes:
            util.debug('joining pool workers')
            for each in pool:
                if each.is_alive():
                    util.debug('cleaning up worker %d' % each.pid)
                    each.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *details):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')


def _join(thread):
    if threading.current_thread() is not thread:
        thread.join()


# -- results

class ApplyResult:
    """The result of a call, when it has come."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = next(job_counter)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError('{0!r} not ready'.format(self))
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        """The result; what the call raised is raised, and TimeoutError when it takes too long."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, obj):
        self._success, self._value = obj
        self._finish()

    def _finish(self):
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._event.set()
        del self._cache[self._job]
        self._pool = None

    __class_getitem__ = classmethod(types.GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of all items, when the last has come."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._event.set()
            del self._cache[self._job]
        else:
            self._number_left = -(-length // chunksize)

    def _set(self, i, success_result):
        self._number_left -= 1
        success, result = success_result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
        elif not success and self._success:
            self._success = False
            self._value = result
        if self._number_left == 0:
            self._finish()


class IMapIterator:
    """Results as they come, in the order of their items."""

    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = next(job_counter)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                self._check_end()
                self._cond.wait(timeout)
            if not self._items:
                self._check_end()
                raise TimeoutError from None
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _check_end(self):
        if self._index == self._length:
            self._pool = None
            raise StopIteration from None

    def _set(self, i, obj):
        with self._cond:
            if self._index == i:
                self._items.append(obj)
                self._index += 1
                while self._index in self._unsorted:
                    self._items.append(self._unsorted.pop(self._index))
                    self._index += 1
                self._cond.notify()
            else:
                self._unsorted[i] = obj
            self._leave_when_done()

    def _leave_when_done(self):
        if self._index == self._length:
            del self._cache[self._job]
            self._pool = None

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == self._length:
                self._cond.notify()
                self._leave_when_done()


class IMapUnorderedIterator(IMapIterator):
    """Results as they come."""

    def _set(self, i, obj):
        with self._cond:
            self._items.append(obj)
            self._index += 1
            self._cond.notify()
            self._leave_when_done()


class ThreadPool(Pool):
    """A pool of threads."""

    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from .dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
        self._quick_put = self._inqueue.put
        self._quick_get = self._outqueue.get

    @staticmethod
    def _get_worker_sentinels(workers):
        return []

    @staticmethod
    def _help_stuff_finish(inqueue, task_handler, size):
        try:
            while True:
                inqueue.get(block=False)
        except queue.Empty:
            pass
        for _ in range(size):
            inqueue.put(None)

    @staticmethod
    def _wait_for_updates(sentinels, change_notifier, timeout=None):
        deadline = time.monotonic() + timeout if timeout is not None else None
        while change_notifier.empty():
            if deadline is not None and time.monotonic() >= deadline:
                return
            wait(sentinels, timeout)
        while not change_notifier.empty():
            change_notifier.get()
