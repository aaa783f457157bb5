"""What the other modules share: finalizers, what happens at the end and after a fork, the log."""
import atexit
import itertools
import os
import sys
import threading
import weakref

from . import process

__all__ = [
    'sub_debug', 'debug', 'info', 'sub_warning', 'get_logger', 'log_to_stderr', 'get_temp_dir', 'register_after_fork',
    'is_exiting', 'Finalize', 'ForkAwareThreadLock', 'ForkAwareLocal', 'close_all_fds_except', 'SUBDEBUG', 'SUBWARNING',
]

# -- the log

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING, WARNING = 0, 5, 10, 20, 25, 30
LOGGER_NAME = 'multiprocessing'
DEFAULT_LOGGING_FORMAT = '[%(levelname)s/%(processName)s] %(message)s'

_logger = None
_log_to_stderr = False


def _log(level, message, args):
    if _logger:
        _logger.log(level, message, *args, stacklevel=3)


def sub_debug(msg, *args):
    _log(SUBDEBUG, msg, args)


def debug(msg, *args):
    _log(DEBUG, msg, args)


def info(msg, *args):
    _log(INFO, msg, args)


def sub_warning(msg, *args):
    _log(SUBWARNING, msg, args)


def get_logger():
    """The logger of multiprocessing."""
    global _logger
    import logging
    if not _logger:
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
        # After what else is to be done at exit, which may have something to log.
        atexit.unregister(_exit_function)
        atexit.register(_exit_function)
    return _logger


def log_to_stderr(level=None):
    """Has the log written to stderr; returns the logger."""
    global _log_to_stderr
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return _logger


# -- a folder for sockets

def get_temp_dir():
    """A folder of this process, removed at its end."""
    found = process.current_process()._config.get('tempdir')
    if found is None:
        import shutil
        import tempfile
        found = tempfile.mkdtemp(prefix='pymp-')
        info('created temp directory %s', found)
        Finalize(None, shutil.rmtree, args=(found, True), exitpriority=-100)
        process.current_process()._config['tempdir'] = found
    return found


# -- after a fork

_afterfork_registry = weakref.WeakValueDictionary()
_afterfork_counter = itertools.count()


def _run_after_forkers():
    for (_, _, function), obj in sorted(_afterfork_registry.items(), key=lambda item: item[0][0]):
        try:
            function(obj)
        except Exception as error:
            info('after forker raised exception %s', error)


def register_after_fork(obj, func):
    """Has func(obj) called in children that are forked while `obj` lives."""
    _afterfork_registry[next(_afterfork_counter), id(obj), func] = obj


class ForkAwareThreadLock:
    """A lock that is free in every child."""

    def __init__(self):
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        register_after_fork(self, ForkAwareThreadLock._at_fork_reinit)

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class ForkAwareLocal(threading.local):
    """Thread-local data that is empty in every child."""

    def __init__(self):
        register_after_fork(self, lambda obj: obj.__dict__.clear())

    def __reduce__(self):
        return type(self), ()


# -- finalizers

_finalizer_registry = {}
_finalizer_counter = itertools.count()


class Finalize:
    """Calls something once: when `obj` is gone, when asked, or at the end of the process if it has a priority."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f'Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}')
        if obj is not None:
            self._weakref = weakref.ref(obj, self)
        elif exitpriority is None:
            raise ValueError('Without object, exitpriority cannot be None')
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = exitpriority, next(_finalizer_counter)
        self._pid = os.getpid()
        _finalizer_registry[self._key] = self

    def __call__(self, wr=None, _finalizer_registry=_finalizer_registry, sub_debug=sub_debug, getpid=os.getpid):
        if _finalizer_registry.pop(self._key, None) is None:
            sub_debug('finalizer no longer registered')
            return None
        result = None
        if self._pid != getpid():
            sub_debug('finalizer ignored because different process')
        else:
            sub_debug('finalizer calling %s with args %s and kwargs %s', self._callback, self._args, self._kwargs)
            result = self._callback(*self._args, **self._kwargs)
        self._forget()
        return result

    def cancel(self):
        """It will not be called."""
        if _finalizer_registry.pop(self._key, None) is not None:
            self._forget()

    def _forget(self):
        self._weakref = self._callback = self._args = self._kwargs = self._key = None

    def still_active(self):
        return self._key in _finalizer_registry

    def __repr__(self):
        obj = self._weakref() if getattr(self, '_weakref', None) else None
        if self._callback is None:
            return f'<{type(self).__name__} object, dead>'
        text = f'<{type(self).__name__} object, callback={getattr(self._callback, "__name__", self._callback)}'
        if self._args:
            text += f', args={self._args}'
        if self._kwargs:
            text += f', kwargs={self._kwargs}'
        if self._key[0] is not None:
            text += f', exitpriority={self._key[0]}'
        return text + '>'


def _run_finalizers(minpriority=None):
    """Those with a priority, the highest and newest first; without `minpriority` all of them."""
    def chosen(key):
        return key[0] is not None and (minpriority is None or key[0] >= minpriority)

    for key in sorted(filter(chosen, list(_finalizer_registry)), reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is None:
            continue
        sub_debug('calling %s', finalizer)
        try:
            finalizer()
        except Exception:
            import traceback
            traceback.print_exc()
    if minpriority is None:
        _finalizer_registry.clear()


# -- the end

_exiting = False


def is_exiting():
    return _exiting or _exiting is None


def _exit_function():
    """Daemons are terminated, other children waited for."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info('process shutting down')
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    if process.current_process() is not None:
        for child in process.active_children():
            if child.daemon:
                info('calling terminate() for daemon %s', child.name)
                child._popen.terminate()
        for child in process.active_children():
            info('calling join() for process %s', child.name)
            child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


atexit.register(_exit_function)


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass


def _close_stdin():
    """A child reads nothing from the terminal."""
    if sys.stdin is None:
        return
    try:
        sys.stdin.close()
    except (OSError, ValueError):
        pass
    try:
        sys.stdin = open(os.open(os.devnull, os.O_RDONLY), encoding='utf-8', closefd=False)
    except (OSError, ValueError):
        pass


def close_all_fds_except(fds):
    """Closes every descriptor but these."""
    kept = set(fds)
    for fd in range(1024):
        if fd not in kept:
            try:
                os.close(fd)
            except OSError:
                pass


def close_fds(*fds):
    for fd in fds:
        os.close(fd)


def spawnv_passfds(path, args, passfds):
    """Starts a program that has these descriptors beside the standard streams."""
    import _processes
    numbers = sorted({0, 1, 2, *passfds})
    return _processes.spawn(os.fsdecode(path), tuple(map(os.fsdecode, args)), tuple(os.environ.items()),
                            tuple((fd, fd) for fd in numbers))


_unique_counter = itertools.count()


def unique_name(what):
    """A name for a semaphore or a piece of memory that nobody else has."""
    return f'{process.current_process()._config.get("semprefix", "/mp")}-{os.getpid()}-{what}{next(_unique_counter)}'
