"""The operating system: the computer's files, the process and its environment.

https://docs.python.org/3/library/os.html. Left out: processes, users, signals, pipes. The calls themselves are in posix.
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
    """Variables of the process: texts only."""

    def __init__(self, data, checked):
        self._data = data
        self._checked = checked

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._checked(key), self._checked(value)
        if type(key)('=', *(['ascii'] if isinstance(key, bytes) else [])) in key:
            raise ValueError('illegal environment variable name')
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f'environ({{{", ".join(f"{key!r}: {value!r}" for key, value in self.items())}}})'

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


def _text(value):
    if not isinstance(value, str):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return value


environ = _Environ(dict(posix.environ), _text)
supports_bytes_environ = True


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    found = environ.get(fsdecode(key))
    return default if found is None else fsencode(found)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def process_cpu_count():
    return cpu_count()


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A stream over an open descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


import posixpath as path  # it asks os in its turn, so it comes last

sys.modules['os.path'] = path
