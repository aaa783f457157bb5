"""Questions about paths that are the same on all systems."""
import os
import stat as _stat

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir', 'isfile', 'lexists',
           'samefile', 'sameopenfile', 'samestat', 'ALLOW_MISSING']


class _AllowMissing:
    """For realpath(strict=…): what is not there is no error."""

    def __repr__(self):
        return 'os.path.ALLOW_MISSING'

    def __reduce__(self):
        return 'ALLOW_MISSING'


ALLOW_MISSING = _AllowMissing()


def exists(path):
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    try:
        return _stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def isdir(s):
    try:
        return _stat.S_ISDIR(os.stat(s).st_mode)
    except (OSError, ValueError):
        return False


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _check_arg_types(function, *args):
    """All texts, or all bytes."""
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, not '
                            f'{type(arg).__name__!r}') from None
    if len({isinstance(arg, bytes) for arg in args}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def commonprefix(m):
    """The longest beginning that all have in common: characters, or items of lists."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low
