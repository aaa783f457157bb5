"""What processes do to each other: the part of posix about fork, exec, wait and signals.

https://docs.python.org/3/library/os.html#process-management. Left out: terminals, priorities, resource usage, vfork.
"""
import _files
import _processes
from _processes import getpid, getppid, setsid

WNOHANG, WUNTRACED, WSTOPPED, WEXITED, WCONTINUED, WNOWAIT = 1, 2, 2, 4, 8, 0x1000000
P_ALL, P_PID, P_PGID, P_PIDFD = 0, 1, 2, 3
POSIX_SPAWN_OPEN, POSIX_SPAWN_CLOSE, POSIX_SPAWN_DUP2 = 0, 1, 2
PIDFD_NONBLOCK = 0o4000
PRIO_PROCESS, PRIO_PGRP, PRIO_USER = 0, 1, 2


# -- fork ------------------------------------------------------------------------------------------------------------

_before_fork, _after_in_parent, _after_in_child = [], [], []


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Has functions called around every fork()."""
    given = {'before': before, 'after_in_child': after_in_child, 'after_in_parent': after_in_parent}
    for name, hook in given.items():
        if hook is not None and not callable(hook):
            raise TypeError(f"'{name}' must be callable, not {type(hook).__name__}")
    if all(hook is None for hook in given.values()):
        raise TypeError('At least one argument is required.')
    for hooks, hook in (_before_fork, before), (_after_in_child, after_in_child), (_after_in_parent, after_in_parent):
        if hook is not None:
            hooks.append(hook)


def fork():
    """Copies the process: 0 in the child, its number in the parent."""
    for hook in reversed(_before_fork):
        _processes.call_hook(hook)
    pid = _processes.fork()
    for hook in _after_in_parent if pid else _after_in_child:
        _processes.call_hook(hook)
    if pid and _processes.thread_count() > 1:
        import warnings
        warnings.warn(f'This process (pid={getpid()}) is multi-threaded, use of fork() may lead to deadlocks in the '
                      'child.', DeprecationWarning, 2)
    return pid


def forkpty():
    raise OSError(38, 'Function not implemented')


openpty = forkpty


# -- waiting ---------------------------------------------------------------------------------------------------------

def wait():
    return _processes.waitpid(-1, 0)


def waitpid(pid, options, /):
    return _processes.waitpid(_number(pid), _number(options))


def pidfd_open(pid, flags=0):
    fd = _processes.pidfd_open(_number(pid))
    if flags & PIDFD_NONBLOCK:
        _files.set_blocking(fd, False)
    return fd


def _number(value):
    index = getattr(type(value), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index(value)


def waitstatus_to_exitcode(status):
    """The exit code that a status of wait() stands for; negative for a signal."""
    signal = _number(status) & 0x7F
    if signal == 0x7F:
        raise ValueError(f'process stopped by delivery of signal {status >> 8 & 0xFF}')
    return -signal if signal else status >> 8 & 0xFF


def WIFEXITED(status):
    return not _number(status) & 0x7F


def WEXITSTATUS(status):
    return _number(status) >> 8 & 0xFF


def WIFSIGNALED(status):
    return 0 < _number(status) & 0x7F < 0x7F


def WTERMSIG(status):
    return _number(status) & 0x7F


def WIFSTOPPED(status):
    return _number(status) & 0xFF == 0x7F


WSTOPSIG = WEXITSTATUS


def WIFCONTINUED(status):
    return _number(status) == 0xFFFF


def WCOREDUMP(status, /):
    return bool(_number(status) & 0x80)


# -- signals, groups, the end ----------------------------------------------------------------------------------------

def kill(pid, signal, /):
    _processes.kill(_number(pid), _number(signal))


def killpg(pgid, signal, /):
    _processes.kill(-_number(pgid) or 0, _number(signal))


def getpgrp():
    return _processes.getpgid(0)


def getpgid(pid):
    return _processes.getpgid(_number(pid))


def getsid(pid, /):
    return _processes.getsid(_number(pid))


def setpgid(pid, pgrp, /):
    _processes.setpgid(_number(pid), _number(pgrp))


def setpgrp():
    _processes.setpgid(0, 0)


def nice(increment, /):
    if _number(increment):
        raise OSError(38, 'Function not implemented')
    return 0


def abort():
    _processes.kill(getpid(), 6)


def _exit(status):
    _files.end_process(_number(status))


# -- the environment -------------------------------------------------------------------------------------------------

_USUAL = {b'HOME': b'/home/user', b'USER': b'user', b'LOGNAME': b'user', b'PATH': b'/usr/local/bin:/usr/bin:/bin',
          b'LANG': b'C.UTF-8', b'PWD': b'/home/user', b'SHELL': b'/bin/sh'}


def _fsencode(text):
    return text.encode('utf-8', 'surrogateescape')


def _given_environment():
    given = _processes.environment()
    return _USUAL if given is None else {_fsencode(name): _fsencode(value) for name, value in given}


environ = _given_environment()


def _variable(text):
    """A name or a value as bytes."""
    if not isinstance(text, bytes):
        text = _fsencode(_path(text))
    if b'\0' in text:
        raise ValueError('embedded null byte')
    return text


def putenv(name, value, /):
    name, value = _variable(name), _variable(value)
    if b'=' in name:
        raise ValueError('illegal environment variable name')
    if not name:
        raise OSError(22, 'Invalid argument')
    environ[name] = value


def unsetenv(name, /):
    environ.pop(_variable(name), None)


# -- programs --------------------------------------------------------------------------------------------------------

def _path(given):
    """A path or an argument as text."""
    from posix import fspath
    text = fspath(given)
    text = text.decode('utf-8', 'surrogateescape') if isinstance(text, bytes) else text
    if '\0' in text:
        raise ValueError('embedded null byte')
    return text


def _arguments(argv):
    return tuple(_path(arg) for arg in argv)


def _pairs(env):
    """An environment as pairs of texts."""
    if not hasattr(env, 'keys'):
        raise TypeError('environment must be a mapping object')
    pairs = []
    for name in env.keys():
        name, value = _path(name), _path(env[name])
        if not name or '=' in name:
            raise ValueError('illegal environment variable name')
        pairs.append((name, value))
    return tuple(pairs)


def _check_arguments(function, argv):
    if not isinstance(argv, (tuple, list)):
        raise TypeError(f'{function} arg 2 must be a tuple or list')
    if not argv:
        raise ValueError(f'{function} arg 2 must not be empty')
    if not argv[0]:
        raise ValueError(f'{function} arg 2 first element cannot be empty')


def execv(path, argv, /):
    """Makes this process run another program."""
    _check_arguments('execv()', argv)
    try:
        _processes.exec(_path(path), _arguments(argv), _pairs(environ))
    except OSError as error:
        raise OSError(error.errno, error.strerror) from None


def execve(path, argv, env):
    _check_arguments('execve:', argv)
    if not hasattr(env, 'keys'):
        raise TypeError('execve: environment must be a mapping object')
    _processes.exec(_path(path), _arguments(argv), _pairs(env))


def posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=-1, resetids=False, setsid=False, setsigmask=(),
                setsigdef=(), scheduler=None):
    """Starts a program; its number."""
    if not isinstance(argv, (tuple, list)):
        raise TypeError('posix_spawn: argv must be a tuple or list')
    if not argv:
        raise ValueError('posix_spawn: argv must not be empty')
    if not argv[0]:
        raise ValueError('posix_spawn: argv first element cannot be empty')
    files, opened = _act(file_actions)
    try:
        return _processes.spawn(_path(path), _arguments(argv), _pairs(environ if env is None else env),
                                tuple(files.items()), None, setsid, setpgroup, -1, tuple(map(int, setsigdef)))
    finally:
        for fd in opened:
            _files.close(fd)


def _act(file_actions):
    """The descriptors of a program that is to start, and those opened for it."""
    from posix import open
    files, opened = {fd: fd for fd in _processes.inheritable()}, []
    for action, *args in file_actions or ():
        if action == POSIX_SPAWN_OPEN:
            fd, path, flags, mode = args
            opened.append(open(path, flags, mode))
            files[fd] = opened[-1]
        elif action == POSIX_SPAWN_CLOSE:
            files.pop(args[0], None)
        elif action == POSIX_SPAWN_DUP2:
            files[args[1]] = files.get(args[0], args[0])
        else:
            raise TypeError('Unknown file_actions identifier')
    return files, opened


def posix_spawnp(path, argv, env, /, **options):
    """posix_spawn() of a program that is looked for along $PATH."""
    for candidate in _along_path(_path(path)):
        try:
            return posix_spawn(candidate, argv, env, **options)
        except FileNotFoundError:
            pass
    raise FileNotFoundError(2, 'No such file or directory', path)


def _along_path(name):
    if '/' in name:
        return [name]
    return [f'{folder}/{name}' for folder in environ.get(b'PATH', b'/bin:/usr/bin').decode().split(':')]


def system(command):
    """Has the shell run a command; a status as of wait()."""
    line = _path(command)
    import _signal
    kept = {number: _signal.signal(number, _signal.SIG_IGN) for number in (2, 3)} if _in_main_thread() else {}
    files = tuple((fd, fd) for fd in _processes.inheritable())
    try:
        pid = _processes.spawn('/bin/sh', ('sh', '-c', line), _pairs(environ), files, None, False, -1, -1, (2, 3))
        return _processes.waitpid(pid, 0)[1]
    finally:
        for number, handler in kept.items():
            _signal.signal(number, handler)


def _in_main_thread():
    import _thread
    return _thread.get_ident() == _thread._get_main_thread_ident()
