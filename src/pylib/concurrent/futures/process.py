"""Calls in a pool of processes.

A call waits as a work item by its number. A thread of the parent, the manager, moves calls from there into a short queue
that the workers read (what is in it cannot be cancelled any more), takes results from another, and sees when a worker dies.
"""
from functools import partial
import itertools
import multiprocessing as mp
import multiprocessing.connection
import multiprocessing.util
from multiprocessing.queues import Queue
import os
import queue
import threading
from traceback import format_exception
import weakref

from concurrent.futures import _base

_threads_wakeups = weakref.WeakKeyDictionary()  # What wakes each manager thread.
_global_shutdown = False

EXTRA_QUEUED_CALLS = 1  # In the call queue, beside one for each worker.
_TERMINATE, _KILL = 'terminate', 'kill'


class _ThreadWakeup:
    """A pipe that ends the manager's wait."""

    def __init__(self):
        self._closed = False
        self._lock = threading.Lock()
        self._reader, self._writer = mp.Pipe(duplex=False)

    def close(self):
        with self._lock:
            if not self._closed:
                self._closed = True
                self._writer.close()
                self._reader.close()

    def wakeup(self):
        with self._lock:
            if not self._closed:
                self._writer.send_bytes(b'')

    def clear(self):
        if self._closed:
            raise RuntimeError('operation on closed _ThreadWakeup')
        while self._reader.poll():
            self._reader.recv_bytes()


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    managers = list(_threads_wakeups.items())
    for _, wakeup in managers:
        wakeup.wakeup()
    for thread, _ in managers:
        thread.join()


threading._register_atexit(_python_exit)


# -- errors on their way to the parent

class _RemoteTraceback(Exception):
    """The traceback of a worker, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    """An exception that is pickled with its traceback as its cause."""

    def __init__(self, exc, tb):
        self.tb = '\n"""\n%s"""' % ''.join(format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None  # Its frames would be kept alive.

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class BrokenProcessPool(_base.BrokenExecutor):
    """
    Raised when a process in a ProcessPoolExecutor terminated abruptly
    while a future was in the running state.
    """


# -- what travels

class _WorkItem:
    """A call and its future."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _CallItem:
    """A call on its way to a worker."""

    def __init__(self, work_id, fn, args, kwargs):
        self.work_id = work_id
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _ResultItem:
    """What came of a call; or that a worker ends."""

    def __init__(self, work_id, exception=None, result=None, exit_pid=None):
        self.work_id = work_id
        self.exception = exception
        self.result = result
        self.exit_pid = exit_pid


class _SafeQueue(Queue):
    """The call queue: what cannot be pickled is an error of its future."""

    def __init__(self, max_size=0, *, ctx, pending_work_items, thread_wakeup):
        self.pending_work_items = pending_work_items
        self.thread_wakeup = thread_wakeup
        super().__init__(max_size, ctx=ctx)

    def _on_queue_feeder_error(self, e, obj):
        if not isinstance(obj, _CallItem):
            super()._on_queue_feeder_error(e, obj)
            return
        text = ''.join(format_exception(type(e), e, e.__traceback__))
        e.__cause__ = _RemoteTraceback('\n"""\n%s"""' % text)
        work_item = self.pending_work_items.pop(obj.work_id, None)
        self.thread_wakeup.wakeup()
        if work_item is not None:  # The pool may have broken meanwhile.
            work_item.future.set_exception(e)


# -- the workers

def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _sendback_result(result_queue, work_id, result=None, exception=None, exit_pid=None):
    try:
        result_queue.put(_ResultItem(work_id, result=result, exception=exception, exit_pid=exit_pid))
    except BaseException as error:
        wrapped = _ExceptionWithTraceback(error, error.__traceback__)
        result_queue.put(_ResultItem(work_id, exception=wrapped, exit_pid=exit_pid))


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    """Runs calls until it is told to stop, or has run as many as it may."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._logger().critical('Exception in initializer:', exc_info=True)
            return  # The parent sees a worker that has died.
    completed = 0
    exit_pid = None
    while True:
        call_item = call_queue.get(block=True)
        if call_item is None:
            result_queue.put(os.getpid())
            return
        if max_tasks is not None:
            completed += 1
            if completed >= max_tasks:
                exit_pid = os.getpid()
        try:
            r = call_item.fn(*call_item.args, **call_item.kwargs)
        except BaseException as error:
            wrapped = _ExceptionWithTraceback(error, error.__traceback__)
            _sendback_result(result_queue, call_item.work_id, exception=wrapped, exit_pid=exit_pid)
        else:
            _sendback_result(result_queue, call_item.work_id, result=r, exit_pid=exit_pid)
            del r
        del call_item
        if exit_pid is not None:
            return


# -- the manager

class _ExecutorManagerThread(threading.Thread):
    """Moves calls to the workers and results to the futures. It does not keep the executor alive."""

    def __init__(self, executor):
        self.thread_wakeup = executor._executor_manager_thread_wakeup
        self.shutdown_lock = executor._shutdown_lock

        def collected(_, wakeup=self.thread_wakeup, lock=self.shutdown_lock, debug=mp.util.debug):
            debug('Executor collected: triggering callback for QueueManager wakeup')
            with lock:
                wakeup.wakeup()

        self.executor_reference = weakref.ref(executor, collected)
        self.processes = executor._processes
        self.call_queue = executor._call_queue
        self.result_queue = executor._result_queue
        self.work_ids_queue = executor._work_ids
        self.max_tasks_per_child = executor._max_tasks_per_child
        self.pending_work_items = executor._pending_work_items
        super().__init__()

    def run(self):
        while True:
            if self.is_shutting_down():
                self.flag_executor_shutting_down()
                self.add_call_item_to_queue()
                if not self.pending_work_items:
                    self.join_executor_internals()
                    return
            else:
                self.add_call_item_to_queue()
            result_item, is_broken, cause = self.wait_result_broken_or_wakeup()
            if is_broken:
                self.terminate_broken(cause)
                return
            if result_item is not None:
                self.process_result_item(result_item)
                self.replace_worker(result_item)
                del result_item

    def replace_worker(self, result_item):
        """Another worker, for one that has run all it may; and its place for who waits."""
        exit_pid = getattr(result_item, 'exit_pid', None)
        if exit_pid is not None:
            self.processes.pop(exit_pid).join()
        executor = self.executor_reference()
        if executor is not None:
            if exit_pid is not None:
                if self.pending_work_items:
                    executor._spawn_process()
            else:
                executor._idle_worker_semaphore.release()

    def add_call_item_to_queue(self):
        """Moves calls into the call queue while there is room."""
        while not self.call_queue.full():
            try:
                work_id = self.work_ids_queue.get(block=False)
            except queue.Empty:
                return
            work_item = self.pending_work_items[work_id]
            if work_item.future.set_running_or_notify_cancel():
                self.call_queue.put(_CallItem(work_id, work_item.fn, work_item.args, work_item.kwargs), block=True)
            else:
                del self.pending_work_items[work_id]

    def wait_result_broken_or_wakeup(self):
        """Waits for a result, a wake-up or the end of a worker; the result, whether the pool is broken, and why."""
        reader = self.result_queue._reader
        assert not self.thread_wakeup._closed
        wakeup_reader = self.thread_wakeup._reader
        sentinels = [each.sentinel for each in list(self.processes.values())]
        ready = mp.connection.wait([reader, wakeup_reader, *sentinels])
        result_item, is_broken, cause = None, True, None
        if reader in ready:
            try:
                result_item = reader.recv()
                is_broken = False
            except BaseException as error:
                cause = format_exception(error)
        elif wakeup_reader in ready:
            is_broken = False
        self.thread_wakeup.clear()
        return result_item, is_broken, cause

    def process_result_item(self, result_item):
        if isinstance(result_item, int):  # The number of a worker that was told to stop.
            self.processes.pop(result_item).join()
            return
        work_item = self.pending_work_items.pop(result_item.work_id, None)
        if work_item is None:
            return
        if result_item.exception is not None:
            work_item.future.set_exception(result_item.exception)
        else:
            work_item.future.set_result(result_item.result)

    def is_shutting_down(self):
        executor = self.executor_reference()
        return _global_shutdown or executor is None or executor._shutdown_thread

    def _terminate_broken(self, cause):
        executor = self.executor_reference()
        if executor is not None:
            executor._broken = ('A child process terminated '
                                'abruptly, the process pool is not '
                                'usable anymore')
            executor._shutdown_thread = True
            executor = None
        broken = BrokenProcessPool('A process in the process pool was '
                                   'terminated abruptly while the future was '
                                   'running or pending.')
        if cause is not None:
            broken.__cause__ = _RemoteTraceback(f"\n'''\n{''.join(cause)}'''")
        for work_item in self.pending_work_items.values():
            try:
                work_item.future.set_exception(broken)
            except _base.InvalidStateError:
                pass  # It was cancelled.
        self.pending_work_items.clear()
        for each in self.processes.values():
            each.terminate()
        self.call_queue._terminate_broken()
        self._join_executor_internals(broken=True)

    def terminate_broken(self, cause):
        with self.shutdown_lock:
            self._terminate_broken(cause)

    def flag_executor_shutting_down(self):
        """The executor takes no more calls; with cancel_futures those that wait are cancelled."""
        executor = self.executor_reference()
        if executor is None:
            return
        executor._shutdown_thread = True
        if not executor._cancel_pending_futures:
            return
        running = {work_id: item for work_id, item in self.pending_work_items.items() if not item.future.cancel()}
        self.pending_work_items.clear()
        self.pending_work_items.update(running)
        while True:
            try:
                self.work_ids_queue.get_nowait()
            except queue.Empty:
                break
        executor._cancel_pending_futures = False

    def shutdown_workers(self):
        """Tells each worker to stop."""
        to_stop = self.get_n_children_alive()
        sent = 0
        while sent < to_stop and self.get_n_children_alive() > 0:
            for _ in range(to_stop - sent):
                try:
                    self.call_queue.put_nowait(None)
                    sent += 1
                except queue.Full:
                    break

    def join_executor_internals(self):
        with self.shutdown_lock:
            self._join_executor_internals()

    def _join_executor_internals(self, broken=False):
        if not broken:
            self.shutdown_workers()
        self.call_queue.close()
        self.call_queue.join_thread()
        self.thread_wakeup.close()
        for each in self.processes.values():
            if broken:
                each.terminate()
            each.join()

    def get_n_children_alive(self):
        return sum(each.is_alive() for each in self.processes.values())


# -- the executor

def _chain_from_iterable_of_lists(iterable):
    """Items of lists, which are let go of one by one."""
    for element in iterable:
        element.reverse()
        while element:
            yield element.pop()


class ProcessPoolExecutor(_base.Executor):
    """Runs calls in processes."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            self._max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        else:
            self._max_workers = max_workers
        if mp_context is None:
            mp_context = mp.get_context('spawn') if max_tasks_per_child is not None else mp.get_context()
        self._mp_context = mp_context
        # Workers that are forked are all started at once, before there are threads.
        self._safe_to_dynamically_spawn_children = mp_context.get_start_method(allow_none=False) != 'fork'
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._initializer = initializer
        self._initargs = initargs
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
            if mp_context.get_start_method(allow_none=False) == 'fork':
                raise ValueError('max_tasks_per_child is incompatible with'
                                 " the 'fork' multiprocessing start method;"
                                 ' supply a different mp_context.')
        self._max_tasks_per_child = max_tasks_per_child
        self._executor_manager_thread = None
        self._processes = {}
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._idle_worker_semaphore = threading.Semaphore(0)
        self._broken = False
        self._queue_count = 0
        self._pending_work_items = {}
        self._cancel_pending_futures = False
        self._executor_manager_thread_wakeup = _ThreadWakeup()
        self._call_queue = _SafeQueue(
            max_size=self._max_workers + EXTRA_QUEUED_CALLS, ctx=mp_context,
            pending_work_items=self._pending_work_items, thread_wakeup=self._executor_manager_thread_wakeup)
        self._call_queue._ignore_epipe = True  # The workers of a pool that has broken do not read.
        self._result_queue = mp_context.SimpleQueue()
        self._work_ids = queue.Queue()

    def _start_executor_manager_thread(self):
        if self._executor_manager_thread is None:
            if not self._safe_to_dynamically_spawn_children:
                self._launch_processes()
            self._executor_manager_thread = _ExecutorManagerThread(self)
            self._executor_manager_thread.start()
            _threads_wakeups[self._executor_manager_thread] = self._executor_manager_thread_wakeup

    def _adjust_process_count(self):
        """A worker more, where none is idle and there may be one more."""
        if self._processes is None:
            return
        if self._idle_worker_semaphore.acquire(blocking=False):
            return
        if len(self._processes) < self._max_workers:
            self._spawn_process()

    def _launch_processes(self):
        assert not self._executor_manager_thread, ('Processes cannot be fork()ed after the thread has started, '
                                                   'deadlock in the child processes could result.')
        for _ in range(len(self._processes), self._max_workers):
            self._spawn_process()

    def _spawn_process(self):
        worker = self._mp_context.Process(
            target=_process_worker,
            args=(self._call_queue, self._result_queue, self._initializer, self._initargs, self._max_tasks_per_child))
        worker.start()
        self._processes[worker.pid] = worker

    def submit(self, fn, /, *args, **kwargs):
        """Has fn(*args, **kwargs) called by one of the processes; returns its future."""
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _global_shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._pending_work_items[self._queue_count] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.put(self._queue_count)
            self._queue_count += 1
            self._executor_manager_thread_wakeup.wakeup()
            if self._safe_to_dynamically_spawn_children:
                self._adjust_process_count()
            self._start_executor_manager_thread()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """fn of the items of the iterables, in their order; `chunksize` of them go to a worker at once."""
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        chunks = itertools.batched(zip(*iterables), chunksize)
        results = super().map(partial(_process_chunk, fn), chunks, timeout=timeout, buffersize=buffersize)
        return _chain_from_iterable_of_lists(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls; waits for those there are, or cancels those that have not begun."""
        with self._shutdown_lock:
            self._cancel_pending_futures = cancel_futures
            self._shutdown_thread = True
            if self._executor_manager_thread_wakeup is not None:
                self._executor_manager_thread_wakeup.wakeup()
        if self._executor_manager_thread is not None and wait:
            self._executor_manager_thread.join()
        self._executor_manager_thread = None
        self._call_queue = None
        if self._result_queue is not None and wait:
            self._result_queue.close()
        self._result_queue = None
        self._processes = None
        self._executor_manager_thread_wakeup = None

    def _force_shutdown(self, operation):
        if operation not in (_TERMINATE, _KILL):
            raise ValueError(f'Unsupported operation: {operation!r}')
        processes = dict(self._processes) if self._processes else {}
        self.shutdown(wait=False, cancel_futures=True)
        for each in processes.values():
            try:
                if not each.is_alive():
                    continue
            except ValueError:
                continue  # It was closed.
            try:
                getattr(each, operation)()
            except ProcessLookupError:
                continue

    def terminate_workers(self):
        """Ends the workers by SIGTERM, whatever they do."""
        return self._force_shutdown(operation=_TERMINATE)

    def kill_workers(self):
        """Ends the workers by SIGKILL, whatever they do."""
        return self._force_shutdown(operation=_KILL)

