"""Process objects: what a parent knows of a child, and what the child runs."""
from _weakrefset import WeakSet
import itertools
import os
import sys
import threading

__all__ = ['BaseProcess', 'current_process', 'active_children', 'parent_process']

try:
    ORIGINAL_DIR = os.path.abspath(os.getcwd())
except OSError:
    ORIGINAL_DIR = None


def current_process():
    """The process that this runs in."""
    return _current_process


def active_children():
    """The children that still run; those that have ended are reaped."""
    _cleanup()
    return list(_children)


def parent_process():
    """The process that started this one; None in the main process."""
    return _parent_process


def _cleanup():
    for child in list(_children):
        if (popen := child._popen) and popen.poll() is not None:
            _children.discard(child)


def _signal_names():
    import signal
    return {-each: f'-{each.name}' for each in signal.Signals}


class BaseProcess:
    """A process that runs `target`, or what a subclass says in `run`."""

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        maker = _current_process
        self._identity = (*maker._identity, next(_process_counter))
        self._config = maker._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = maker.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or f'{type(self).__name__}-{":".join(map(str, self._identity))}'
        if daemon is not None:
            self.daemon = daemon
        _dangling.add(self)

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def run(self):
        """What the process does."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Starts the process, once."""
        self._check_closed()
        assert self._popen is None, 'cannot start a process twice'
        assert self._parent_pid == os.getpid(), 'can only start a process object created by current process'
        assert not _current_process._config.get('daemon'), 'daemonic processes are not allowed to have children'
        _cleanup()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        # Nothing of what the child was given is kept alive by its parent.
        del self._target, self._args, self._kwargs
        _children.add(self)

    def interrupt(self):
        """Sends it SIGINT."""
        self._check_closed()
        self._popen.interrupt()

    def terminate(self):
        """Sends it SIGTERM."""
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        """Sends it SIGKILL."""
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        """Waits for its end."""
        self._check_closed()
        assert self._parent_pid == os.getpid(), 'can only join a child process'
        assert self._popen is not None, 'can only join a started process'
        if self._popen.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == os.getpid(), 'can only test a child process'
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        """Lets go of what the object holds."""
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError('Cannot close a process while it is still running. '
                                 'You should first call join() or terminate().')
            self._popen.close()
            self._popen = None
            del self._sentinel
            _children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    @property
    def daemon(self):
        """Whether it is terminated when its parent ends."""
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, 'process has already started'
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return self._config['authkey']

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        """None while it runs, -N when signal N ended it."""
        self._check_closed()
        return self._popen if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        """Its number; None before it is started."""
        self._check_closed()
        if self is _current_process:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """A descriptor that can be read when the process has ended."""
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError('process not started') from None

    def _status(self):
        """Its state in a word, and its exit code."""
        if self is _current_process:
            return 'started', None
        if self._closed:
            return 'closed', None
        if self._parent_pid != os.getpid():
            return 'unknown', None
        if self._popen is None:
            return 'initial', None
        exitcode = self._popen.poll()
        return ('started' if exitcode is None else 'stopped'), exitcode

    def __repr__(self):
        status, exitcode = self._status()
        parts = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            parts.append(f'pid={self._popen.pid}')
        parts += [f'parent={self._parent_pid}', status]
        if exitcode is not None:
            parts.append(f'exitcode={_signal_names().get(exitcode, exitcode) if exitcode < 0 else exitcode}')
        if self.daemon:
            parts.append('daemon')
        return f'<{" ".join(parts)}>'

    # -- in the child

    def _bootstrap(self, parent_sentinel=None):
        from . import context, util
        try:
            self._take_over(context, util, parent_sentinel)
            util.info('child process calling self.run()')
            self.run()
            exitcode = 0
        except SystemExit as ending:
            exitcode = _exit_code(ending.code)
        except:
            exitcode = 1
            import traceback
            sys.stderr.write('Process %s:\n' % self.name)
            traceback.print_exc()
        finally:
            threading._shutdown()
            util.info('process exiting with exitcode %d' % exitcode)
            util._flush_std_streams()
        return exitcode

    def _take_over(self, context, util, parent_sentinel):
        """The process becomes this one."""
        global _current_process, _parent_process, _process_counter, _children
        if self._start_method is not None:
            context._force_start_method(self._start_method)
        _process_counter = itertools.count(1)
        _children = set()
        util._close_stdin()
        before, _current_process = _current_process, self
        _parent_process = _ParentProcess(self._parent_name, self._parent_pid, parent_sentinel)
        try:
            self._after_fork()
        finally:
            del before  # Not sooner: its finalizers have been cleared now.

    @staticmethod
    def _after_fork():
        from . import util
        util._finalizer_registry.clear()
        util._run_after_forkers()


def _exit_code(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    sys.stderr.write(str(code) + '\n')
    return 1


class AuthenticationString(bytes):
    """A key; it goes to children only while they are being started."""

    def __reduce__(self):
        from .context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError('Pickling an AuthenticationString object is disallowed for security reasons')
        return AuthenticationString, (bytes(self),)


class _ParentProcess(BaseProcess):
    """What a child knows of its parent."""

    def __init__(self, name, pid, sentinel):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._sentinel = sentinel
        self._config = {}

    def is_alive(self):
        from .connection import wait
        return not wait([self._sentinel], timeout=0)

    @property
    def ident(self):
        return self._pid

    def join(self, timeout=None):
        """Waits for the parent's end."""
        from .connection import wait
        wait([self._sentinel], timeout=timeout)

    pid = ident


class _MainProcess(BaseProcess):
    """The process that the program began in."""

    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {'authkey': AuthenticationString(os.urandom(32)), 'semprefix': '/mp'}

    def close(self):
        pass


_parent_process = None
_current_process = _MainProcess()
_process_counter = itertools.count(1)
_children = set()
_dangling = WeakSet()
