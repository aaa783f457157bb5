"""The operating system: the computer's files, the process and its environment.

https://docs.python.org/3/library/os.html. Left out: descriptors, processes, users, signals.
"""
import abc
import sys
import _files
import stat as st
from _collections_abc import MutableMapping

name = 'posix'
linesep = '\n'
curdir, pardir, sep, extsep, altsep, pathsep, defpath, devnull = '.', '..', '/', '.', None, ':', '/bin:/usr/bin', '/dev/null'
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
error = OSError


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


def fspath(path):
    """The path as text or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        found = cls.__fspath__(path)
    except AttributeError:
        if hasattr(cls, '__fspath__'):
            raise
        raise TypeError(f'expected str, bytes or os.PathLike object, not {cls.__name__}') from None
    if isinstance(found, (str, bytes)):
        return found
    raise TypeError(f'expected {cls.__name__}.__fspath__() to return str or bytes, not {type(found).__name__}')


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def _text(path, function):
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__'):
        raise TypeError(f'{function}: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}')
    path = fsdecode(path)
    if '\0' in path:
        raise ValueError(f'{function}: embedded null character in path')
    return path


class stat_result(tuple):
    """What is known of a file."""

    def __new__(cls, items, mtime_ns=0):
        self = super().__new__(cls, items)
        self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size = items[:7]
        self.st_atime_ns = self.st_mtime_ns = self.st_ctime_ns = mtime_ns
        self.st_atime = self.st_mtime = self.st_ctime = mtime_ns / 1e9
        return self

    def __repr__(self):
        names = ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime',
                 'st_ctime']
        return f'os.stat_result({", ".join(f"{name}={value}" for name, value in zip(names, self))})'


_KINDS = {'file': st.S_IFREG, 'folder': st.S_IFDIR, 'link': st.S_IFLNK}


def _stat_of(found):
    kind, mode, inode, size, mtime = found
    seconds = mtime // 10 ** 9
    return stat_result((_KINDS[kind] | mode, inode, 1, 1, 1000, 1000, size, seconds, seconds, seconds), mtime)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    path = _text(path, 'stat')
    return _stat_of(_files.stat(path) if follow_symlinks else _files.lstat(path))


def lstat(path, *, dir_fd=None):
    return _stat_of(_files.lstat(_text(path, 'lstat')))


def getcwd():
    return _files.getcwd()


def getcwdb():
    return fsencode(getcwd())


def chdir(path):
    _files.chdir(_text(path, 'chdir'))


def listdir(path='.'):
    return _files.listdir(_text('.' if path is None else path, 'listdir'))


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.mkdir(_text(path, 'mkdir'))


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
        if tail == '.':
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _files.rmdir(_text(path, 'rmdir'))


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def remove(path, *, dir_fd=None):
    _files.remove(_text(path, 'remove'))


def unlink(path, *, dir_fd=None):
    _files.remove(_text(path, 'unlink'))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(_text(src, 'rename'), _text(dst, 'rename'))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(_text(src, 'replace'), _text(dst, 'replace'))


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _files.symlink(_text(src, 'symlink'), _text(dst, 'symlink'))


def readlink(path, *, dir_fd=None):
    return _files.readlink(_text(path, 'readlink'))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _files.chmod(_text(path, 'chmod'), mode)


def utime(path, times=None, *, ns=None):
    import time
    _files.utime(_text(path, 'utime'), ns[1] if ns else int(times[1] * 10 ** 9) if times else time.time_ns())


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        stat(path)
    except OSError:
        return False
    return True


class DirEntry:
    """What scandir() tells of one name."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return self._is(st.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(st.S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._is(st.S_ISLNK, False)

    def _is(self, test, follow):
        try:
            return test(stat(self.path, follow_symlinks=follow).st_mode)
        except OSError:
            return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _ScandirIterator:
    def __init__(self, folder, names):
        self._entries = iter([DirEntry(folder, name) for name in names])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path='.'):
    folder = _text('.' if path is None else path, 'scandir')
    return _ScandirIterator(folder, _files.listdir(folder))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, its folders, its files) of a folder and all below it."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, dirs, files
    for name in dirs:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


class _Environ(MutableMapping):
    """Variables of the process: texts only."""

    def __init__(self, data):
        self._data = data

    def _checked(self, value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._checked(key), self._checked(value)
        if '=' in key:
            raise ValueError('illegal environment variable name')
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f'environ({{{", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())}}})'

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
        return dict(self) | dict(other) if hasattr(other, 'keys') else NotImplemented

    def __ror__(self, other):
        return dict(other) | dict(self) if hasattr(other, 'keys') else NotImplemented


environ = _Environ({'HOME': '/home/user', 'USER': 'user', 'PATH': '/usr/local/bin:/usr/bin:/bin', 'LANG': 'C.UTF-8',
                    'PWD': '/home/user', 'SHELL': '/bin/sh'})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getpid():
    return 1000


def getppid():
    return 999


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return 'user'


def cpu_count():
    """The cores of the simulated computer."""
    return _files.cpu_count()


process_cpu_count = cpu_count


def sched_getaffinity(pid):
    return set(range(cpu_count()))


_entropy = None


def urandom(size):
    """Bytes at random, drawn with the run's seed."""
    global _entropy
    if _entropy is None:
        from random import Random
        _entropy = Random()
        _entropy.seed(_entropy.getrandbits(64) ^ 0x5DEECE66D)
    if size < 0:
        raise ValueError('negative argument not allowed')
    return _entropy.getrandbits(8 * size).to_bytes(size, 'little') if size else b''


getrandom = urandom


def strerror(code):
    texts = {1: 'Operation not permitted', 2: 'No such file or directory', 13: 'Permission denied', 17: 'File exists',
             20: 'Not a directory', 21: 'Is a directory', 22: 'Invalid argument', 39: 'Directory not empty'}
    return texts.get(code, f'Unknown error {code}')


def get_terminal_size(fd=1):
    raise OSError(25, 'Inappropriate ioctl for device')


def _exit(status):
    raise SystemExit(status)


def uname():
    from types import SimpleNamespace
    return SimpleNamespace(sysname='Linux', nodename='computer', release='6.1.0', version='#1 SMP', machine='x86_64')


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


import posixpath as path  # it asks os in its turn, so it comes last

sys.modules['os.path'] = path
