"""Files and whole folders copied, moved and removed.

https://docs.python.org/3/library/shutil.html. Left out: archives (no format is known until one is registered) and
disk_usage(): the simulated computer's disk has no size.
"""
import collections
import fnmatch
import os
import stat
import sys

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
           'SpecialFileError', 'make_archive', 'get_archive_formats', 'register_archive_format',
           'unregister_archive_format', 'get_unpack_formats', 'register_unpack_format', 'unregister_unpack_format',
           'unpack_archive', 'ignore_patterns', 'chown', 'which', 'get_terminal_size', 'SameFileError']
COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError):
    """What is to be copied is no plain file."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A format of archives is not as it should be."""


# -- files -------------------------------------------------------------------------------------------------------------


def copyfileobj(fsrc, fdst, length=0):
    """All that is still to come from one stream, into another."""
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _stat(path):
    return path.stat() if isinstance(path, os.DirEntry) else os.stat(path)


def _islink(path):
    return path.is_symlink() if isinstance(path, os.DirEntry) else os.path.islink(path)


def _samefile(src, dst):
    try:
        return os.path.samestat(_stat(src), os.stat(dst))
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """What is in a file, without its permissions. dst is a file's name."""
    if _samefile(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    if not follow_symlinks and _islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        try:
            with open(dst, 'wb') as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as error:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f'Directory does not exist: {dst}') from error
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """The permissions of a file. A link has none of its own."""
    if follow_symlinks or not (_islink(src) and os.path.islink(dst)):
        os.chmod(dst, stat.S_IMODE(_stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """The permissions and times of a file."""
    follow = follow_symlinks or not (_islink(src) and os.path.islink(dst))
    entry = isinstance(src, os.DirEntry)
    known = src.stat(follow_symlinks=follow) if entry else os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(known.st_atime_ns, known.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(known.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """A file and its permissions. dst may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """A file, its permissions and its times. dst may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


# -- folders -----------------------------------------------------------------------------------------------------------


def ignore_patterns(*patterns):
    """For copytree(): leaves out what fits one of the patterns."""
    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignore


class _Copying:
    """One copytree(): what it was asked, and what went wrong."""

    def __init__(self, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok):
        self.symlinks = symlinks
        self.ignore = ignore
        self.copy_function = copy_function
        self.ignores_dangling = ignore_dangling_symlinks
        self.dirs_exist_ok = dirs_exist_ok
        self.takes_entries = copy_function in (copy, copy2)

    def _copytree(self, entries, src, dst):
        left_out = () if self.ignore is None else self.ignore(os.fspath(src), [entry.name for entry in entries])
        os.makedirs(dst, exist_ok=self.dirs_exist_ok)
        errors = []
        for entry in entries:
            if entry.name in left_out:
                continue
            source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
            try:
                self._entry(entry, source, target)
            except Error as error:
                errors.extend(error.args[0])
            except OSError as error:
                errors.append((source, target, str(error)))
        try:
            copystat(src, dst)
        except OSError as error:
            errors.append((src, dst, str(error)))
        if errors:
            raise Error(errors)
        return dst

    def _entry(self, entry, source, target):
        given = entry if self.takes_entries else source
        if entry.is_symlink():
            leads_to = os.readlink(source)
            if self.symlinks:
                os.symlink(leads_to, target)
                copystat(given, target, follow_symlinks=False)
                return
            if not os.path.exists(leads_to) and self.ignores_dangling:
                return
        if entry.is_dir():
            with os.scandir(given) as found:
                entries = list(found)
            self._copytree(entries, given, target)
        else:
            self.copy_function(given, target)


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """A folder and all in it. What cannot be copied is told at the end, in an Error."""
    with os.scandir(src) as found:
        entries = list(found)
    return _Copying(symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)._copytree(entries, src, dst)


class _Removal:
    """One rmtree(): folders are gone through from the last found on, and stay open until they are empty."""

    def __init__(self, onexc):
        self.onexc = onexc
        self.pending = []

    def _rmtree_safe_fd(self, path):
        self.pending.append((os.lstat, None, path, True))
        try:
            while self.pending:
                self._rmtree_safe_fd_step(*self.pending.pop())
        finally:
            for func, fd, _, _ in self.pending:
                if func is os.close:
                    os.close(fd)

    def _rmtree_safe_fd_step(self, func, fd, path, is_top):
        try:
            if func is os.close:
                os.close(fd)
                return
            if func is os.rmdir:
                os.rmdir(path)
                return
            known = os.lstat(path)
            func = os.open
            fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
            func = os.path.islink
            try:
                if not os.path.samestat(known, os.fstat(fd)):
                    raise OSError('Cannot call rmtree on a symbolic link')
                self.pending.append((os.rmdir, None, path, is_top))
            finally:
                self.pending.append((os.close, fd, path, is_top))
            func = os.scandir
            with os.scandir(fd) as found:
                entries = list(found)
            for entry in entries:
                self._entry(entry, os.path.join(path, entry.name))
        except FileNotFoundError as error:
            if is_top or func is os.close:
                error.filename = path
                self.onexc(func, path, error)
        except OSError as error:
            error.filename = path
            self.onexc(func, path, error)

    def _entry(self, entry, path):
        if entry.is_dir(follow_symlinks=False):
            self.pending.append((os.lstat, None, path, False))
            return
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as error:
            error.filename = entry.name
            self.onexc(os.unlink, path, error)


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a folder and all in it. onexc gets (function, path, exception) of what goes wrong."""
    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')
    if ignore_errors:
        def onexc(func, path, error):
            pass
    elif onexc is None and onerror is not None:
        def onexc(func, path, error):
            return onerror(func, path, (type(error), error, error.__traceback__))
    elif onexc is None:
        def onexc(func, path, error):
            raise
    _Removal(onexc)._rmtree_safe_fd(os.fsdecode(path) if isinstance(path, bytes) else path)


rmtree.avoids_symlink_attacks = True


def move(src, dst, copy_function=copy2):
    """To another name, or into a folder that is there."""
    target = dst
    if os.path.isdir(dst):
        if _samefile(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            if os.path.join(os.path.abspath(dst), '').startswith(os.path.join(os.path.abspath(src), '')):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


# -- the computer ------------------------------------------------------------------------------------------------------

_IDS = {'root': 0, 'user': 1000}


def _id(kind, name):
    if name is None:
        return -1
    if not isinstance(name, str):
        return name
    if name not in _IDS:
        raise LookupError(f'no such {kind}: {name!r}')
    return _IDS[name]


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    os.chown(path, _id('user', user), _id('group', group), dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def _from_environment(name):
    try:
        return int(os.environ[name])
    except (KeyError, ValueError):
        return 0


def get_terminal_size(fallback=(80, 24)):
    """What the environment says, the terminal, or else the fallback."""
    columns, lines = _from_environment('COLUMNS'), _from_environment('LINES')
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        columns = columns if columns > 0 else size.columns or fallback[0]
        lines = lines if lines > 0 else size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Where on the PATH a command lies."""
    folder, cmd = os.path.split(cmd)
    if folder:
        folders = [folder]
    else:
        if path is None:
            path = os.environ.get('PATH', '/bin:/usr/bin')
        if not path:
            return None
        in_bytes = isinstance(cmd, bytes)
        folders = os.fsencode(path).split(b':') if in_bytes else os.fsdecode(path).split(':')
    for folder in dict.fromkeys(folders):
        name = os.path.join(folder, cmd)
        if os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name):
            return name
    return None


# -- archives ----------------------------------------------------------------------------------------------------------

_Unpacking = collections.namedtuple('_Unpacking', 'extensions function extra_args description')
_packers, _unpackers = {}, {}


def get_archive_formats():
    return sorted((name, description) for name, (_, _, description) in _packers.items())


def register_archive_format(name, function, extra_args=None, description=''):
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError(f'The {function} object is not callable')
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    if any(not isinstance(pair, (tuple, list)) or len(pair) != 2 for pair in extra_args):
        raise TypeError('extra_args elements are : (arg_name, value)')
    _packers[name] = function, extra_args, description


def unregister_archive_format(name):
    del _packers[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
                 logger=None):
    """An archive in a format that has been registered."""
    if format not in _packers:
        raise ValueError(f'unknown archive format {format!r}')
    function, extra_args, _ = _packers[format]
    before = os.getcwd() if root_dir is not None else None
    base_name = os.fspath(base_name)
    if root_dir is not None:
        base_name = os.path.abspath(base_name)
        os.chdir(root_dir)
    try:
        return function(base_name, os.curdir if base_dir is None else base_dir, dry_run=dry_run, logger=logger,
                        owner=owner, group=group, **dict(extra_args))
    finally:
        if before is not None:
            os.chdir(before)


def get_unpack_formats():
    return sorted((name, info.extensions, info.description) for name, info in _unpackers.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    known = {extension: other for other, info in _unpackers.items() for extension in info.extensions}
    for extension in extensions:
        if extension in known:
            raise RegistryError(f'{extension} is already registered for "{known[extension]}"')
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    _unpackers[name] = _Unpacking(extensions, function, [] if extra_args is None else extra_args, description)


def unregister_unpack_format(name):
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    if format is not None:
        if format not in _unpackers:
            raise ValueError(f"Unknown unpack format '{format}'")
    else:
        fitting = [name for name, info in _unpackers.items() if filename.endswith(tuple(info.extensions))]
        if not fitting:
            raise ReadError(f"Unknown archive format '{filename}'")
        format = fitting[0]
    info = _unpackers[format]
    info.function(filename, extract_dir, **dict(info.extra_args), **({} if filter is None else {'filter': filter}))
