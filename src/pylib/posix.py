"""System calls of Linux, as far as the simulated computer has them: its files, and what a process knows of itself.

https://docs.python.org/3/library/os.html. Left out: processes, users, signals, pipes, calls relative to a descriptor.
"""
import _files

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE = 0, 1, 2, 3
O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0o100, 0o200, 0o1000, 0o2000
O_NONBLOCK, O_SYNC, O_NOFOLLOW, O_DIRECTORY, O_CLOEXEC = 0o4000, 0o4010000, 0o400000, 0o200000, 0o2000000
EX_OK = 0
error = OSError


def fspath(path):
    """The path as text or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    found = method(path)
    if isinstance(found, (str, bytes)):
        return found
    raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(found).__name__}')


def _path(path, function, argument='path', others=''):
    """The path as text, and as it was given for the error."""
    kind = type(path)
    if kind is not str and kind is not bytes:
        if isinstance(path, (str, bytes)):
            pass
        elif hasattr(kind, '__fspath__'):
            path = fspath(path)
        else:
            *all_but_last, last = ['string', 'bytes', 'os.PathLike', *others.split()]
            raise TypeError(f'{function}: {argument} should be {", ".join(all_but_last)} or {last}, not {kind.__name__}')
    text = path.decode('utf-8', 'surrogateescape') if isinstance(path, bytes) else path
    if '\0' in text:
        where = 'path' if argument == 'path' else argument
        raise ValueError(f'{function}: embedded null character in {where}')
    return text, path


class stat_result(tuple):
    """What is known of a file."""
    __module__ = 'os'
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3

    def __new__(cls, items, known=None):
        self = tuple.__new__(cls, items)
        (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size,
         *seconds) = self[:10]
        nanoseconds = seconds[1] * 10 ** 9 if known is None else known
        self.st_atime_ns = self.st_mtime_ns = self.st_ctime_ns = nanoseconds
        self.st_atime = self.st_mtime = self.st_ctime = nanoseconds / 1e9
        self.st_blksize = 4096
        self.st_blocks = -(-self.st_size // 4096) * 8
        self.st_rdev = 0
        return self

    def __repr__(self):
        names = ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime',
                 'st_ctime']
        return f'os.stat_result({", ".join(f"{name}={value}" for name, value in zip(names, self))})'


_KINDS = {'file': 0o100000, 'folder': 0o040000, 'link': 0o120000}


def _stat_of(found):
    kind, mode, inode, size, mtime, own = found
    seconds = mtime // 10 ** 9
    owner = 1000 if own else 0
    return stat_result((_KINDS[kind] | mode, inode, 1, 1, owner, owner, size, seconds, seconds, seconds), mtime)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        try:
            return fstat(path)
        except OSError as error:
            error.filename = path
            raise
    text, path = _path(path, 'stat', others='integer')
    return _stat_of(_files.stat(text, path) if follow_symlinks else _files.lstat(text, path))


def lstat(path, *, dir_fd=None):
    return _stat_of(_files.lstat(*_path(path, 'lstat')))


def fstat(fd):
    return _stat_of(_files.fstat(fd))


def getcwd():
    return _files.getcwd()


def getcwdb():
    return _files.getcwd().encode()


def chdir(path):
    _files.chdir(*_path(path, 'chdir', others='integer'))


def _names(path, function):
    """The names in a folder, and the folder; bytes for bytes."""
    text, path = _path('.' if path is None else path, function, others='integer None')
    names = _files.listdir(text, path)
    return ([name.encode('utf-8', 'surrogateescape') for name in names] if isinstance(path, bytes) else names), path


def listdir(path=None):
    return _names(path, 'listdir')[0]


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.mkdir(*_path(path, 'mkdir'), mode)


def rmdir(path, *, dir_fd=None):
    _files.rmdir(*_path(path, 'rmdir'))


def remove(path, *, dir_fd=None):
    _files.remove(*_path(path, 'remove'))


def unlink(path, *, dir_fd=None):
    _files.remove(*_path(path, 'unlink'))


def _between(call, function, src, dst):
    src, shown_src = _path(src, function, 'src')
    dst, shown_dst = _path(dst, function, 'dst')
    call(src, dst, shown_src, shown_dst)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _between(_files.rename, 'rename', src, dst)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _between(_files.rename, 'replace', src, dst)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _between(_files.symlink, 'symlink', src, dst)


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _between(_files.link, 'link', src, dst)


def readlink(path, *, dir_fd=None):
    return _files.readlink(*_path(path, 'readlink'))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _files.chmod(*_path(path, 'chmod', others='integer'), mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    given = _path(path, 'utime', others='integer')
    if times is None and ns is None:
        import time
        modified = time.time_ns()
    else:
        modified = ns[1] if ns is not None else int(times[1] * 10 ** 9)
    _files.utime(*given, modified)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _files.access(*_path(path, 'access'), mode)


def truncate(path, length):
    fd = open(path, O_WRONLY)
    _files.ftruncate(fd, length)
    _files.close(fd)


_umask = 0o022


def umask(mask, /):
    """Told, not obeyed: files are made with 0o022."""
    global _umask
    before, _umask = _umask, mask
    return before


class DirEntry:
    """What scandir() tells of one name."""
    __slots__ = ('name', 'path')

    def __new__(cls):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o100000

    def is_symlink(self):
        return self._kind(False) == 0o120000

    def is_junction(self):
        return False

    def _kind(self, follow):
        try:
            return stat(self.path, follow_symlinks=follow).st_mode & 0o170000
        except FileNotFoundError:
            return 0

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


def _entry(folder, name):
    entry = object.__new__(DirEntry)
    slash, here = (b'/', b'.') if isinstance(folder, bytes) else ('/', '.')
    entry.name = name
    entry.path = folder + name if folder.endswith(slash) else folder + slash + name
    return entry


class ScandirIterator:
    """The entries of a folder."""

    def __init__(self, folder, names):
        self._folder = folder
        self._names = iter(names)

    def __iter__(self):
        return self

    def __next__(self):
        return _entry(self._folder, next(self._names))

    def close(self):
        self._names = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path=None):
    names, folder = _names(path, 'scandir')
    return ScandirIterator(folder, names)


def open(path, flags, mode=0o777, *, dir_fd=None):
    text, path = _path(path, 'open')
    return _files.open(text, flags, mode, path)


def close(fd):
    _files.close(fd)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def read(fd, length, /):
    return _files.read_input(length) if fd == 0 else _files.read(fd, length)


def write(fd, data, /):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _files.write_output(fd, data) if fd in (1, 2) else _files.write(fd, data)


def lseek(fd, position, whence, /):
    return _files.lseek(fd, position, whence)


def ftruncate(fd, length, /):
    _files.ftruncate(fd, length)


def dup(fd, /):
    return _files.dup(fd)


def fsync(fd):
    _files.fstat(fd)


fdatasync = fsync


def isatty(fd, /):
    return False


def get_inheritable(fd, /):
    return False


def getpid():
    return 1000


def getppid():
    return 999


def getuid():
    return 1000


def geteuid():
    return 1000


def getgid():
    return 1000


def getegid():
    return 1000


def getlogin():
    return 'user'


def cpu_count():
    """The cores of the simulated computer."""
    return _files.cpu_count()


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))


def sched_yield():
    return None


_entropy = None


def urandom(size, /):
    """Bytes at random, drawn with the run's seed."""
    global _entropy
    if _entropy is None:
        from random import Random
        _entropy = Random()
        _entropy.seed(_entropy.getrandbits(64) ^ 0x5DEECE66D)
    if size < 0:
        raise ValueError('negative argument not allowed')
    return _entropy.getrandbits(8 * size).to_bytes(size, 'little') if size else b''


def getrandom(size, flags=0):
    return urandom(size)


def strerror(code, /):
    from _strerror import MESSAGES
    return MESSAGES[code] if 0 <= code < len(MESSAGES) else f'Unknown error {code}'



class terminal_size(tuple):
    """Columns and lines."""
    __module__ = 'os'
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


def get_terminal_size(fd=1, /):
    raise OSError(25, 'Inappropriate ioctl for device')


class uname_result(tuple):
    """What computer this is."""
    _names = ('sysname', 'nodename', 'release', 'version', 'machine')
    sysname, nodename, release, version, machine = (property(lambda self, i=i: self[i]) for i in range(5))

    def __repr__(self):
        return f'posix.uname_result({", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))})'


def uname():
    return uname_result(('Linux', 'computer', '6.8.0', '#1 SMP', 'x86_64'))


def _exit(status):
    raise SystemExit(status)


def times():
    import time
    used = time.process_time()
    return (used, 0.0, 0.0, 0.0, time.monotonic())


environ = {'HOME': '/home/user', 'USER': 'user', 'LOGNAME': 'user', 'PATH': '/usr/local/bin:/usr/bin:/bin',
           'LANG': 'C.UTF-8', 'PWD': '/home/user', 'SHELL': '/bin/sh'}
