"""Files and folders for a while. Their names are drawn with the run's seed.

https://docs.python.org/3/library/tempfile.html
"""
import errno
import functools
import io
import os
import shutil
import types
import warnings
import weakref
from random import Random

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp',
           'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']
TMP_MAX = os.TMP_MAX
template = 'tmp'
tempdir = None
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW


# -- names -------------------------------------------------------------------------------------------------------------


class _RandomNameSequence:
    """Names without end, of eight characters each."""
    characters = 'abcdefghijklmnopqrstuvwxyz0123456789_'

    @functools.cached_property
    def rng(self):
        return Random()

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))


_name_sequence = None


def _get_candidate_names():
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def _candidates(parts, dir):
    """Paths that may be free."""
    prefix, suffix = parts
    for name, _ in zip(_get_candidate_names(), range(TMP_MAX)):
        yield os.path.join(dir, prefix + (name.encode() if isinstance(prefix, bytes) else name) + suffix)


def _no_name(what):
    return FileExistsError(errno.EEXIST, f'No usable temporary {what} name found')


def _candidate_tempdir_list():
    named = [os.getenv(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
    return [*filter(None, named), '/tmp', '/var/tmp', '/usr/tmp', os.getcwd()]


def _get_default_tempdir(dirlist=None):
    """The first folder in which a file can be made."""
    namer = _RandomNameSequence()
    dirlist = _candidate_tempdir_list() if dirlist is None else dirlist
    for folder in dirlist:
        folder = os.path.abspath(folder)
        path = os.path.join(folder, next(namer))
        try:
            os.close(os.open(path, _FLAGS, 0o600))
        except OSError:
            continue
        os.unlink(path)
        return folder
    raise FileNotFoundError(errno.ENOENT, f'No usable temporary directory found in {dirlist}')


def gettempprefix():
    return os.fsdecode(template)


def gettempprefixb():
    return os.fsencode(template)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The folder in which temporary files are made."""
    return os.fsdecode(_gettempdir())


def gettempdirb():
    return os.fsencode(_gettempdir())


def _infer_return_type(*given):
    kinds = {bytes if isinstance(os.fspath(part) if isinstance(part, os.PathLike) else part, bytes) else str
             for part in given if part is not None}
    if len(kinds) == 2:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    return kinds.pop() if kinds else str if tempdir is None or isinstance(tempdir, str) else bytes


def _sanitize_params(prefix, suffix, dir):
    """((prefix, suffix), folder), all texts or all bytes."""
    kind = _infer_return_type(prefix, suffix, dir)
    suffix = kind() if suffix is None else suffix
    if prefix is None:
        prefix = template if kind is str else os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return (prefix, suffix), dir


def _mkstemp_inner(parts, dir):
    for path in _candidates(parts, os.path.abspath(dir)):
        try:
            return os.open(path, _FLAGS, 0o600), path
        except FileExistsError:
            pass
    raise _no_name('file')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """A new file, that nobody else may read: (descriptor, path)."""
    return _mkstemp_inner(*_sanitize_params(prefix, suffix, dir))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """The path of a new folder, that nobody else may enter."""
    parts, dir = _sanitize_params(prefix, suffix, dir)
    for path in _candidates(parts, dir):
        try:
            os.mkdir(path, 0o700)
            return os.path.abspath(path)
        except FileExistsError:
            pass
    raise _no_name('directory')


def mktemp(suffix='', prefix=template, dir=None):
    """A path at which there was nothing a moment ago."""
    for path in _candidates((prefix, suffix), gettempdir() if dir is None else dir):
        if not os.path.lexists(path):
            return path
    raise _no_name('file')


# -- files -------------------------------------------------------------------------------------------------------------


class _TemporaryFileCloser:
    """Closes and removes a file, at the latest when nobody holds it any more."""
    cleanup_called = False
    close_called = False

    def __init__(self, file, name, delete, delete_on_close, warn_message):
        self.file = file
        self.name = name
        self.delete = delete
        self.delete_on_close = delete_on_close
        self.warn_message = warn_message

    def cleanup(self):
        if self.cleanup_called:
            return
        self.cleanup_called = True
        try:
            if not self.close_called:
                self.close_called = True
                self.file.close()
        finally:
            if self.delete:
                try:
                    os.unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        if self.close_called:
            return
        self.close_called = True
        try:
            self.file.close()
        finally:
            if self.delete and self.delete_on_close:
                self.cleanup()

    def __del__(self):
        close_called = self.close_called
        self.cleanup()
        if not close_called:
            warnings.warn(self.warn_message, ResourceWarning)


class _TemporaryFileWrapper:
    """A file with a name, that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close, f'Implicitly cleaning up {self!r}')

    def __repr__(self):
        return f'<{type(self).__name__} file={self.__dict__["file"]!r}>'

    def __getattr__(self, name):
        found = getattr(self.__dict__['file'], name)
        if callable(found):
            method = found

            @functools.wraps(method)
            def found(*args, **kwargs):
                return method(*args, **kwargs)
            found._closer = self._closer  # The file stays open for as long as somebody holds the method.
        if not isinstance(found, int):
            setattr(self, name, found)
        return found

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def _raw_of(file):
    file = getattr(file, 'buffer', file)
    return getattr(file, 'raw', file)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """A file with a name, that is removed when it is closed or nobody holds it any more."""
    parts, dir = _sanitize_params(prefix, suffix, dir)
    name = None

    def opener(*args):
        nonlocal name
        fd, name = _mkstemp_inner(parts, dir)
        return fd
    try:
        file = io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors,
                       opener=opener)
        _raw_of(file).name = name
        return _TemporaryFileWrapper(file, name, delete, delete_on_close)
    except:
        if name is not None:
            os.unlink(name)
        raise


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A file without a name: it is gone when it is closed."""
    parts, dir = _sanitize_params(prefix, suffix, dir)
    fd = None

    def opener(*args):
        nonlocal fd
        fd, name = _mkstemp_inner(parts, dir)
        os.unlink(name)
        return fd
    file = io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    _raw_of(file).name = fd
    return file


def _of_file(name):
    def method(self, *args):
        return getattr(self._file, name)(*args)
    method.__name__ = name
    method.__qualname__ = f'SpooledTemporaryFile.{name}'
    return method


class SpooledTemporaryFile(io.IOBase):
    """A file in memory, until it grows too large or its descriptor is wanted."""
    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        memory = io.BytesIO()
        if 'b' in mode:
            self._file = memory
        else:
            encoding = io.text_encoding(encoding)
            self._file = io.TextIOWrapper(memory, encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._TemporaryFileArgs = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix,
                                   'encoding': encoding, 'newline': newline, 'dir': dir, 'errors': errors}

    __class_getitem__ = classmethod(types.GenericAlias)

    def _check(self, file):
        if self._max_size and not self._rolled and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Goes on in a file."""
        if self._rolled:
            return
        memory = self._file
        self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        position = memory.tell()
        if hasattr(self._file, 'buffer'):
            self._file.buffer.write(memory.detach().getvalue())
        else:
            self._file.write(memory.getvalue())
        self._file.seek(position, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if not self.closed:
            warnings.warn(f'Unclosed file {self!r}', ResourceWarning, stacklevel=2, source=self)
            self.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs['mode']

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    for _name in ('close', 'flush', 'isatty', 'readable', 'read', 'read1', 'readinto', 'readinto1', 'readline',
                  'readlines', 'seekable', 'seek', 'tell', 'writable', 'detach'):
        locals()[_name] = _of_file(_name)
    del _name

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, s):
        file = self._file
        count = file.write(s)
        self._check(file)
        return count

    def writelines(self, iterable):
        lines = iter(iterable)
        if self._max_size and not self._rolled:
            for line in lines:
                self.write(line)
                if self._rolled:
                    break
            else:
                return None
        return self._file.writelines(lines)


# -- folders -----------------------------------------------------------------------------------------------------------


class TemporaryDirectory:
    """A folder that is removed with all in it: at the end of a with, by cleanup(), or when nobody holds it any more."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = weakref.finalize(self, self._cleanup, self.name, f'Implicitly cleaning up {self!r}',
                                           ignore_cleanup_errors, delete)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors, delete):
        if delete:
            cls._rmtree(name, ignore_errors)
            warnings.warn(warn_message, ResourceWarning)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False, again=False):
        """As shutil's, but what is in the way because of its permissions gets others."""
        def onexc(func, path, error):
            if isinstance(error, FileNotFoundError) or ignore_errors and (again or not isinstance(error, PermissionError)):
                return
            if not isinstance(error, PermissionError) or again and path == name:
                raise error
            if path != name:
                os.chmod(os.path.dirname(path), 0o700)
            os.chmod(path, 0o700)
            try:
                os.unlink(path)
            except FileNotFoundError:
                pass
            except IsADirectoryError:
                cls._rmtree(path, ignore_errors, path == name)
        shutil.rmtree(name, onexc=onexc)

    def __repr__(self):
        return f'<{type(self).__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(types.GenericAlias)
