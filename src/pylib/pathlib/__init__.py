"""Paths as objects: what they say, and the files they lead to.

https://docs.python.org/3/library/pathlib.html. Left out: owners and groups by name. All classes are in this one file, as
in CPython: tracebacks name it.
"""
import io
import os
import posixpath
from _collections_abc import Sequence
from pathlib._os import ensure_different_files, ensure_distinct_paths, magic_open
from pathlib._search import Search, compiled
from stat import S_IFMT, S_IMODE, S_ISDIR, S_ISLNK, S_ISREG

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    """What this system or kind of path has not."""


# -- paths as such -----------------------------------------------------------------------------------------------------


class _PathParents(Sequence):
    """The folders above a path, from the nearest."""
    __slots__ = ('_path',)

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        path = self._path
        return path._of(path.drive, path.root, path._tail[:-idx - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path that no system is asked about."""
    __slots__ = ('_raw_paths', '_parsed', '_str')
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is self.parser:
                    paths.extend(arg._raw_paths)
                else:
                    paths.append(arg.as_posix())
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(path).__name__!r}')
            paths.append(path)
        self._raw_paths = paths

    # its parts

    @property
    def _drive_root_tail(self):
        try:
            return self._parsed
        except AttributeError:
            paths = self._raw_paths
            self._parsed = self._parse(paths[0] if len(paths) == 1 else self.parser.join(*paths) if paths else '')
            return self._parsed

    @classmethod
    def _parse(cls, path):
        if not path:
            return '', '', []
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drive, root, rest = cls.parser.splitroot(path)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            share = drive.split(sep)
            if len(share) == 4 and share[2] not in '?.' or len(share) == 6:
                root = sep
        return drive, root, [part for part in rest.split(sep) if part and part != '.']

    @property
    def drive(self):
        return self._drive_root_tail[0]

    @property
    def root(self):
        return self._drive_root_tail[1]

    @property
    def _tail(self):
        return self._drive_root_tail[2]

    @property
    def anchor(self):
        return self.drive + self.root

    @property
    def parts(self):
        return ((self.anchor,) if self.anchor else ()) + tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def stem(self):
        name = self.name
        at = name.rfind('.')
        return name[:at] if at >= 0 and name[:at].lstrip('.') else name

    @property
    def suffix(self):
        name = self.name.lstrip('.')
        at = name.rfind('.')
        return name[at:] if at >= 0 else ''

    @property
    def suffixes(self):
        return ['.' + suffix for suffix in self.name.lstrip('.').split('.')[1:]]

    @property
    def parent(self):
        return self._of(self.drive, self.root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _PathParents(self)

    # as a value

    @classmethod
    def _joined(cls, drive, root, tail):
        if not drive and not root and tail and cls.parser.splitdrive(tail[0])[0]:
            tail = ['.', *tail]
        return drive + root + cls.parser.sep.join(tail)

    def _of(self, drive, root, tail):
        """A path of the same kind, of parts."""
        path = self._known(self._joined(drive, root, tail))
        path._parsed = drive, root, tail
        return path

    def _known(self, text):
        """A path of the same kind, of a text that is as it should be."""
        path = self.with_segments(text)
        path._str = text or '.'
        return path

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._joined(*self._drive_root_tail) or '.'
            return self._str

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    @property
    def _key(self):
        return str(self) if self.parser is posixpath else str(self).lower()

    def __hash__(self):
        return hash(self._key)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key == other._key and self.parser is other.parser

    def _comparable(self, other):
        return isinstance(other, PurePath) and self.parser is other.parser

    @property
    def _order(self):
        return self._key.split(self.parser.sep)

    def __lt__(self, other):
        return self._order < other._order if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._order <= other._order if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._order > other._order if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._order >= other._order if self._comparable(other) else NotImplemented

    def as_posix(self):
        return str(self).replace(self.parser.sep, '/')

    def as_uri(self):
        import warnings
        warnings.warn('pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python 3.19. Use '
                      'pathlib.Path.as_uri().', DeprecationWarning, 2)
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        path = self.as_posix()
        drive = self.drive
        if len(drive) == 2 and drive[1] == ':':
            return f'file:///{drive}{quote_from_bytes(os.fsencode(path[2:]))}'
        return ('file:' if drive else 'file://') + quote_from_bytes(os.fsencode(path))

    def is_absolute(self):
        if self.parser is posixpath:
            return any(path.startswith('/') for path in self._raw_paths)
        return self.parser.isabs(self)

    def is_reserved(self):
        import warnings
        warnings.warn('pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use '
                      'os.path.isreserved() to detect reserved paths on Windows.', DeprecationWarning, 2)
        return self.parser is not posixpath and self.parser.isreserved(self)

    # other paths

    def with_segments(self, *pathsegments):
        """A path of the same kind."""
        return type(self)(*pathsegments)

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._of(self.drive, self.root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        if not hasattr(other, 'with_segments'):
            other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                return self._of('', '', ['..'] * step + self._tail[len(path._tail):])
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')

    def is_relative_to(self, other):
        if not hasattr(other, 'with_segments'):
            other = self.with_segments(other)
        return other == self or other in self.parents

    # patterns

    def _is_case_sensitive(self, wanted):
        return self.parser is posixpath if wanted is None else wanted

    def full_match(self, pattern, *, case_sensitive=None):
        if not hasattr(pattern, 'with_segments'):
            pattern = self.with_segments(pattern)
        case_sensitive = self._is_case_sensitive(case_sensitive)
        match = compiled(str(pattern) if pattern.parts else '', self.parser.sep, case_sensitive, True)
        return match(str(self) if self.parts else '') is not None

    def match(self, path_pattern, *, case_sensitive=None):
        if not hasattr(path_pattern, 'with_segments'):
            path_pattern = self.with_segments(path_pattern)
        case_sensitive = self._is_case_sensitive(case_sensitive)
        parts, patterns = self.parts[::-1], path_pattern.parts[::-1]
        if not patterns:
            raise ValueError('empty pattern')
        if len(parts) < len(patterns) or len(parts) > len(patterns) and path_pattern.anchor:
            return False
        return all(compiled(pattern, self.parser.sep, case_sensitive, False)(part)
                   for part, pattern in zip(parts, patterns))

    @classmethod
    def _parse_pattern(cls, pattern):
        drive, root, rest = cls.parser.splitroot(pattern)
        if root or drive:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if cls.parser.altsep:
            rest = rest.replace(cls.parser.altsep, cls.parser.sep)
        parts = [part for part in rest.split(cls.parser.sep) if part and part != '.']
        if not parts:
            raise ValueError(f'Unacceptable pattern: {str(pattern)!r}')
        return [*parts, ''] if rest.endswith(cls.parser.sep) else parts


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path of Linux or macOS."""
    __slots__ = ()


class _LazyParser:
    """ntpath, imported when a path of Windows is first made."""

    def __get__(self, instance, owner):
        import ntpath
        PureWindowsPath.parser = ntpath
        return ntpath


class PureWindowsPath(PurePath):
    """A path of Windows."""
    __slots__ = ()
    parser = _LazyParser()


# -- paths that lead somewhere -----------------------------------------------------------------------------------------


class _Info:
    """What a path leads to, asked once."""
    __slots__ = ('_path', '_known')

    def __init__(self, path):
        self._path = str(path)
        self._known = {}

    def _mode(self, follow):
        if follow not in self._known:
            try:
                self._known[follow] = os.stat(self._path, follow_symlinks=follow).st_mode
            except (OSError, ValueError):
                self._known[follow] = 0
        return self._known[follow]

    def exists(self, *, follow_symlinks=True):
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        return S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        return S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        return S_ISLNK(self._mode(False))

    def __repr__(self):
        return '<PosixPath.info>'


class Path(PurePath):
    """A path on this computer."""
    __slots__ = ('_info',)

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        homedir = os.path.expanduser('~')
        if homedir == '~':
            raise RuntimeError('Could not determine home directory.')
        return cls(homedir)

    # what is there

    @property
    def info(self):
        try:
            return self._info
        except AttributeError:
            self._info = _Info(self)
            return self._info

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def _is_kind(self, kind, follow_symlinks=True):
        try:
            return S_IFMT(os.stat(self, follow_symlinks=follow_symlinks).st_mode) == kind
        except (OSError, ValueError):
            return False

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        return self._is_kind(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is_kind(0o100000, follow_symlinks)

    def is_symlink(self):
        return self._is_kind(0o120000, False)

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    def is_block_device(self):
        return self._is_kind(0o060000)

    def is_char_device(self):
        return self._is_kind(0o020000)

    def is_fifo(self):
        return self._is_kind(0o010000)

    def is_socket(self):
        return self._is_kind(0o140000)

    def samefile(self, other_path):
        other = other_path if hasattr(other_path, 'stat') else self.with_segments(other_path)
        return os.path.samestat(self.stat(), other.stat())

    def owner(self, *, follow_symlinks=True):
        return 'user' if self.stat(follow_symlinks=follow_symlinks).st_uid else 'root'

    group = owner

    # reading and writing

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    # finding

    def iterdir(self):
        root = str(self)
        with os.scandir(root) as found:
            entries = list(found)
        return (self._known(entry.name if root == '.' else entry.path) for entry in entries)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        parts = self._parse_pattern(pattern)
        search = Search(self.parser.sep, self._is_case_sensitive(case_sensitive), case_sensitive is not None,
                         recurse_symlinks)
        return self._found(search.paths(self.parser.join(str(self), ''), parts, False), parts[-1])

    def _found(self, texts, last_part):
        at_root, sep = len(self.anchor), self.parser.sep
        for text in texts:
            if str(self) == '.':
                text = text[2:]
            if last_part == '' or last_part == '**' and len(text) > at_root and text[-1] == sep:
                text = text[:-1]
            yield self._known(text)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob(self.parser.join('**', pattern), case_sensitive=case_sensitive,
                         recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        root = str(self)
        for path, dirnames, filenames in os._walk(root, top_down, on_error, follow_symlinks, not follow_symlinks):
            yield self._known(path[2:] if root == '.' else path), dirnames, filenames

    # other paths

    def absolute(self):
        if self.is_absolute():
            return self
        _, root, tail = self._parse(os.getcwd())
        return self._of('', root, tail + self._tail)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def expanduser(self):
        if self.root or not self._tail or self._tail[0][:1] != '~':
            return self
        homedir = os.path.expanduser(self._tail[0])
        if homedir[:1] == '~':
            raise RuntimeError('Could not determine home directory.')
        _, root, tail = self._parse(homedir)
        return self._of('', root, tail + self._tail[1:])

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        from urllib.parse import quote
        return 'file://' + quote(os.fsencode(self))

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote
        if uri[:5] != 'file:':
            raise ValueError("URL is missing a 'file:' scheme")
        text = uri[5:]
        if text.startswith('//'):
            host, slash, rest = text[2:].partition('/')
            if host not in ('', 'localhost'):
                raise ValueError('file:// scheme is supported only on localhost')
            text = slash + rest
        path = cls(unquote(text))
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path

    # changing

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return target if hasattr(target, 'with_segments') else self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return target if hasattr(target, 'with_segments') else self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def _within(self, target_dir):
        return target_dir / self.name if hasattr(target_dir, 'with_segments') else self.with_segments(target_dir, self.name)

    def copy(self, target, **kwargs):
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        ensure_distinct_paths(self, target)
        target._copy_from(self, **kwargs)
        return target.joinpath()

    def copy_into(self, target_dir, **kwargs):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.copy(self._within(target_dir), **kwargs)

    def _copy_from(self, source, follow_symlinks=True, preserve_metadata=False):
        if not follow_symlinks and source.is_symlink():
            os.symlink(str(source.readlink()), self)
            return
        if source.is_dir():
            children = source.iterdir()
            os.mkdir(self)
            for child in children:
                self.joinpath(child.name)._copy_from(child, follow_symlinks, preserve_metadata)
        else:
            self._copy_from_file(source)
        if preserve_metadata:
            info = source.stat()
            os.chmod(self, S_IMODE(info.st_mode))
            os.utime(self, ns=(info.st_atime_ns, info.st_mtime_ns))

    def _copy_from_file(self, source):
        ensure_different_files(source, self)
        with magic_open(source, 'rb') as source_f:
            with open(self, 'wb') as target_f:
                target_f.write(source_f.read())

    def move(self, target):
        target = self.with_segments(target)
        ensure_different_files(self, target)
        os.replace(self, target)
        return target.joinpath()

    def move_into(self, target_dir):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.move(self._within(target_dir))


class PosixPath(Path, PurePosixPath):
    """A path on a computer with Linux or macOS."""
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path on a computer with Windows, which this is not."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
