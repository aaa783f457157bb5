"""The operating system: the computer's files, the process and its environment.

https://docs.python.org/3/library/os.html. Left out: users, terminals. The calls themselves are in posix.
"""
import abc
import posix
import stat as st
import sys
from _collections_abc import Mapping, MutableMapping
from posix import *
from posix import _exit

name = 'posix'
linesep = '\n'
curdir, pardir, sep, extsep, altsep, pathsep = '.', '..', '/', '.', None, ':'
defpath, devnull = '/bin:/usr/bin', '/dev/null'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_follow_symlinks = {stat, access, chown, link, utime}
supports_fd = {stat, chdir, chmod, chown, listdir, scandir, truncate, utime}
supports_dir_fd, supports_effective_ids = set(), {access}


class PathLike(abc.ABC):
    """An object that stands for a path."""
    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, '__fspath__')
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


PathLike.register(DirEntry)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and all those on the way to it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail in ('.', b'.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Removes a folder, and those above it for as long as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Renames, makes the folders that are needed and removes those that have become empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, its folders, its files) of a folder and all below it."""
    yield from _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks, links_are_files=False):
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs, files, below = [], [], []
    for entry in entries:
        if entry.is_dir(follow_symlinks=not links_are_files):
            dirs.append(entry.name)
            if not topdown and (followlinks or not entry.is_symlink()):
                below.append(entry.path)
        else:
            files.append(entry.name)
    if topdown:
        yield top, dirs, files
        for name in dirs:
            folder = path.join(top, name)
            if followlinks or not path.islink(folder):
                yield from _walk(folder, topdown, onerror, followlinks, links_are_files)
    else:
        for folder in below:
            yield from _walk(folder, topdown, onerror, followlinks, links_are_files)
        yield top, dirs, files


class _Environ(MutableMapping):
    """The process's variables as this module keeps them: in bytes. They are read and written as texts, or as they are."""

    def __init__(self, data, encode, decode):
        self._data = data
        self._encode = encode
        self._decode = decode

    def __getitem__(self, key):
        try:
            return self._decode(self._data[self._encode(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._encode(key), self._encode(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self._encode(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self._decode(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ', '.join(f'{self._decode(key)!r}: {self._decode(value)!r}' for key, value in self._data.items())
        return f'environ({{{shown}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return dict(self) | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return dict(other) | dict(self) if isinstance(other, Mapping) else NotImplemented


def encode(value):
    if not isinstance(value, str):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return value.encode('utf-8', 'surrogateescape')


def decode(value):
    return value.decode('utf-8', 'surrogateescape')


def _checked_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f'bytes expected, not {type(value).__name__}')
    return value


environ = _Environ(dict(posix.environ), encode, decode)
environb = _Environ(environ._data, _checked_bytes, bytes)
supports_bytes_environ = True
del encode, decode


def reload_environ():
    """Takes over what putenv() and unsetenv() have changed."""
    environ._data.clear()
    environ._data.update(posix.environ)


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def process_cpu_count():
    return len(sched_getaffinity(0))


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def _exec_path(file, args, env=None):
    """Runs the first program of that name that is found along $PATH."""
    call, rest = (execv, (args,)) if env is None else (execve, (args, env))
    env = environ if env is None else env
    if path.dirname(file):
        call(file, *rest)
        return
    failure = None
    for folder in get_exec_path(env):
        try:
            call(path.join(fsencode(folder) if isinstance(file, bytes) else folder, file), *rest)
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            last = error
            failure = failure or error
    raise failure or last


def execl(file, *args):
    """Becomes another program: l for arguments one by one, v for a list, e for an environment, p for a search along $PATH."""
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    execvp(file, args)


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    _exec_path(file, args)


def execvpe(file, args, env):
    _exec_path(file, args, env)


P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1


def _spawn(mode, file, args, env, call):
    """A child that becomes a program: its exit code, or with P_NOWAIT its number."""
    if not isinstance(args, (tuple, list)):
        raise TypeError('argv must be a tuple or a list')
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    pid = fork()
    if not pid:
        try:
            call(file, args, *env)
        except BaseException:
            _exit(127)
    if mode == P_NOWAIT:
        return pid
    return waitstatus_to_exitcode(waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    return _spawn(mode, file, args, (), execv)


def spawnve(mode, file, args, env):
    return _spawn(mode, file, args, (env,), execve)


def spawnvp(mode, file, args):
    return _spawn(mode, file, args, (), execvp)


def spawnvpe(mode, file, args, env):
    return _spawn(mode, file, args, (env,), execvpe)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    return spawnvpe(mode, file, args[:-1], args[-1])


def popen(cmd, mode='r', buffering=-1):
    """A stream from or to a command of the shell."""
    if not isinstance(cmd, str):
        raise TypeError(f'invalid cmd type ({type(cmd)}, expected string)')
    if mode not in ('r', 'w'):
        raise ValueError(f'invalid mode {mode!r}')
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    import subprocess
    if mode == 'r':
        proc = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE, bufsize=buffering)
        return _wrap_close(proc.stdout, proc)
    proc = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE, bufsize=buffering)
    return _wrap_close(proc.stdin, proc)


class _wrap_close:
    """A stream whose close() waits for the command."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        returncode = self._proc.wait()
        return None if returncode == 0 else returncode << 8 if returncode > 0 else returncode

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A stream over an open descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


import posixpath as path  # it asks os in its turn, so it comes last

sys.modules['os.path'] = path
