"""Paths of Linux as texts. https://docs.python.org/3/library/os.path.html"""
import genericpath
import os
import stat as _stat
from genericpath import *
from genericpath import _check_arg_types

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname', 'commonprefix',
           'getsize', 'getmtime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'expanduser', 'expandvars',
           'normpath', 'abspath', 'samefile', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep',
           'devnull', 'realpath', 'relpath', 'commonpath', 'splitroot', 'ismount', 'getatime', 'getctime', 'samestat',
           'sameopenfile', 'isjunction', 'isdevdrive', 'supports_unicode_filenames', 'ALLOW_MISSING']
supports_unicode_filenames = False

curdir, pardir, extsep, sep, pathsep, altsep = '.', '..', '.', '/', ':', None
defpath, devnull = '/bin:/usr/bin', '/dev/null'


def _sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_sep(s))


def join(a, /, *p):
    """One path of several; an absolute one forgets those before."""
    a = os.fspath(a)
    slash = _sep(a)
    path = a
    for part in p:
        try:
            b = os.fspath(part)
        except TypeError:
            _check_arg_types('join', a, part)
            raise
        _check_arg_types('join', a, b)
        if b.startswith(slash) or not path:
            path = b
        elif path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    """(folder, last name)"""
    p = os.fspath(p)
    slash = _sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """(root, extension with its dot)"""
    p = os.fspath(p)
    dot = b'.' if isinstance(p, bytes) else '.'
    begin = p.rfind(_sep(p)) + 1
    at = p.rfind(dot)
    if at > begin and p[begin:at] != dot * (at - begin):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash = _sep(p)
    if not p.startswith(slash):
        return p[:0], p[:0], p
    if p.startswith(slash * 2) and not p.startswith(slash * 3):
        return p[:0], p[:2], p[2:]
    return p[:0], p[:1], p[1:]


def basename(p):
    p = os.fspath(p)
    return split(p)[1]


def dirname(p):
    p = os.fspath(p)
    return split(p)[0]


def islink(path):
    try:
        return _stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def isjunction(path):
    os.fspath(path)
    return False


def isdevdrive(path):
    os.fspath(path)
    return False


def ismount(path):
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return False
    return _stat.S_ISDIR(found.st_mode) and os.path.samestat(found, os.lstat('/'))


def expanduser(path):
    """~ as the home folder."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expanduser(os.fsdecode(path)))
    if not path.startswith('~'):
        return path
    name, slash, rest = path.partition('/')
    if name != '~' and name != '~user':
        return path
    home = os.environ.get('HOME', '/home/user').rstrip('/')
    return (home + slash + rest) or '/'


def expandvars(path):
    """$NAME and ${NAME} as what the environment says."""
    path = os.fspath(path)
    import re
    in_bytes = isinstance(path, bytes)
    environ, pattern, braces = os.environ, r'\$(\w+|\{[^}]*\})', '{}'
    if in_bytes:
        environ, pattern, braces = os.environb, pattern.encode(), b'{}'
    return re.sub(pattern, lambda m: environ.get(m[1].strip(braces), m[0]), path, flags=re.ASCII)


def normpath(path):
    """Without double slashes, . and ..; links are not looked at."""
    if not isinstance(path, (str, bytes)):
        if not hasattr(type(path), '__fspath__'):
            raise TypeError('_path_normpath: path should be string, bytes or os.PathLike, '
                            f'not {type(path).__name__}')
        path = os.fspath(path)
    slash = _sep(path)
    dot, dotdot = (b'.', b'..') if isinstance(path, bytes) else ('.', '..')
    _, root, rest = splitroot(path)
    kept = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dotdot or not root and not kept or kept and kept[-1] == dotdot:
            kept.append(part)
        elif kept:
            kept.pop()
    return root + slash.join(kept) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path with all links followed."""
    path = os.fspath(filename)
    if isinstance(path, bytes):
        return os.fsencode(realpath(os.fsdecode(path), strict=strict))
    ignored = FileNotFoundError if strict is ALLOW_MISSING else () if strict else OSError
    pending = ([] if isabs(path) else os.getcwd().split('/')) + path.split('/')
    pending.reverse()
    resolved = ''
    links = {}  # What each leads to; None while it is followed, which its own name in `pending` ends.
    while pending:
        part = pending.pop()
        if isinstance(part, _Followed):
            links[part.link] = resolved
            continue
        if part in ('', '.'):
            continue
        if part == '..':
            resolved = resolved.rpartition('/')[0]
            continue
        at = f'{resolved}/{part}'
        try:
            mode = os.lstat(at).st_mode
            if not _stat.S_ISLNK(mode):
                if strict and not _stat.S_ISDIR(mode) and any(isinstance(other, str) for other in pending):
                    raise NotADirectoryError(20, 'Not a directory', at)
            elif at in links:
                if links[at] is None and strict:
                    os.stat(at)
                resolved = at if links[at] is None else links[at]
                continue
            else:
                target = os.readlink(at)
                links[at] = None
                resolved = '' if isabs(target) else resolved
                pending.append(_Followed(at))
                pending.extend(reversed(target.split('/')))
                continue
        except ignored:
            pass
        resolved = at
    return resolved or '/'


class _Followed:
    """Among the parts of a path: here a link has been followed to its end."""

    def __init__(self, link):
        self.link = link


def relpath(path, start=None):
    """The path as seen from a folder."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    begin = abspath(curdir if start is None else os.fspath(start)).split(sep)
    end = abspath(path).split(sep)
    begin, end = [[part for part in parts if part] for parts in (begin, end)]
    same = len(commonprefix([begin, end]))
    return join(*[pardir] * (len(begin) - same), *end[same:]) if begin[same:] or end[same:] else curdir


def commonpath(paths):
    """The longest path that all have in common."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    _check_arg_types('commonpath', *paths)
    slash = _sep(paths[0])
    absolute = {path.startswith(slash) for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in path.split(slash) if c and c not in ('.', b'.')] for path in paths]
    common = commonprefix(split_paths)
    return (slash if absolute.pop() else slash[:0]) + slash.join(common)
