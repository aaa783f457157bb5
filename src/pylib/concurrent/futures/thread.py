"""Calls in a pool of threads. A thread is started for a call when none is idle, up to a limit, and then kept."""
from itertools import count
import os
import queue
import threading
import types
import weakref

from concurrent.futures import _base

_threads_queues = weakref.WeakKeyDictionary()  # The queue of each worker's pool.
_shutdown = False
_global_shutdown_lock = threading.Lock()  # While it is held, no worker is started and the program does not end.


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    workers = list(_threads_queues.items())
    for _, work in workers:
        work.put(None)
    for worker, _ in workers:
        worker.join()


threading._register_atexit(_python_exit)

if hasattr(os, 'register_at_fork'):
    os.register_at_fork(
        before=_global_shutdown_lock.acquire,
        after_in_child=_global_shutdown_lock._at_fork_reinit,
        after_in_parent=_global_shutdown_lock.release,
    )
    os.register_at_fork(after_in_child=_threads_queues.clear)


class WorkerContext:
    """How a worker begins, runs a call and ends."""

    @classmethod
    def prepare(cls, initializer, initargs):
        """What makes a worker's context, and what makes a task of a call."""
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        return (lambda: cls(initializer, initargs)), (lambda *task: task)

    def __init__(self, initializer, initargs):
        self.initializer = initializer
        self.initargs = initargs

    def initialize(self):
        """First thing in the worker."""
        if self.initializer is not None:
            self.initializer(*self.initargs)

    def finalize(self):
        """Last thing in the worker."""

    def run(self, task):
        """One call."""
        fn, args, kwargs = task
        return fn(*args, **kwargs)


class _WorkItem:
    """A call that waits for a worker."""

    def __init__(self, future, task):
        self.future = future
        self.task = task

    __class_getitem__ = classmethod(types.GenericAlias)

    def run(self, ctx):
        """Calls, and tells the future."""
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = ctx.run(self.task)
        except BaseException as error:
            self.future.set_exception(error)
            self = None  # The traceback holds this frame, and the future the traceback.
        else:
            self.future.set_result(result)


def _worker(executor_reference, ctx, work_queue):
    try:
        ctx.initialize()
    except BaseException:
        _base._logger().critical('Exception in initializer:', exc_info=True)
        executor = executor_reference()
        if executor is not None:
            executor._initializer_failed()
        return
    try:
        while True:
            try:
                item = work_queue.get_nowait()
            except queue.Empty:
                executor = executor_reference()
                if executor is not None:
                    executor._idle_semaphore.release()
                del executor
                item = work_queue.get(block=True)
            if item is not None:
                item.run(ctx)
                del item
                continue
            executor = executor_reference()
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                work_queue.put(None)  # For the next worker.
                return
            del executor
    except BaseException:
        _base._logger().critical('Exception in worker', exc_info=True)
    finally:
        ctx.finalize()


class BrokenThreadPool(_base.BrokenExecutor):
    """
    Raised when a worker thread in a ThreadPoolExecutor failed initializing.
    """


class ThreadPoolExecutor(_base.Executor):
    """Runs calls in threads."""

    BROKEN = BrokenThreadPool

    _counter = count().__next__

    @classmethod
    def prepare_context(cls, initializer, initargs):
        """How its workers begin and run."""
        return WorkerContext.prepare(initializer, initargs)

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=(), **ctxkwargs):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        context = type(self).prepare_context(initializer, initargs, **ctxkwargs)
        self._create_worker_context, self._resolve_work_item_task = context
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f'ThreadPoolExecutor-{self._counter()}'

    def submit(self, fn, /, *args, **kwargs):
        """Has fn(*args, **kwargs) called by one of the threads; returns its future."""
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise self.BROKEN(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            task = self._resolve_work_item_task(fn, args, kwargs)
            self._work_queue.put(_WorkItem(future, task))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return

        def collected(_, work=self._work_queue):
            work.put(None)

        number = len(self._threads)
        if number < self._max_workers:
            reference = weakref.ref(self, collected)
            worker = threading.Thread(
                name=f'{self._thread_name_prefix or self}_{number}',
                target=_worker,
                args=(reference, self._create_worker_context(), self._work_queue),
            )
            worker.start()
            self._threads.add(worker)
            _threads_queues[worker] = self._work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            for item in self._waiting_items():
                item.future.set_exception(self.BROKEN(self._broken))

    def _waiting_items(self):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                yield item

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls; waits for those there are, or cancels those that have not begun."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for item in self._waiting_items():
                    item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for worker in self._threads:
                worker.join()
