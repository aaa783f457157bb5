"""The files whose paths fit a pattern.

https://docs.python.org/3/library/glob.html. Left out: dir_fd.
"""
import fnmatch
import itertools
import os
import re

__all__ = ['glob', 'iglob', 'escape', 'translate']

_MAGIC = re.compile('[*?[]')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that fit."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit, one after the other."""
    if isinstance(pathname, bytes):
        root_dir = None if root_dir is None else os.fsdecode(root_dir)
        more = {'root_dir': root_dir, 'recursive': recursive, 'include_hidden': include_hidden}
        return map(os.fsencode, iglob(os.fsdecode(pathname), **more))
    search = _Search('' if root_dir is None else os.fspath(root_dir), recursive, include_hidden)
    found = search.paths(pathname, False)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        first = next(found, '')
        if first:
            found = itertools.chain((first,), found)
    return found


def has_magic(text):
    text = os.fsdecode(text)
    return _MAGIC.search(text) is not None


def escape(pathname):
    """The pattern that only this path fits."""
    if isinstance(pathname, bytes):
        return os.fsencode(escape(os.fsdecode(pathname)))
    drive, rest = os.path.splitdrive(pathname)
    return drive + re.sub('([*?[])', r'[\1]', rest)


def _is_recursive(pattern):
    return pattern == '**'


def _is_hidden(name):
    return name.startswith('.')


class _Search:
    """A walk through the tree, part of the pattern by part."""

    def __init__(self, root, recursive, include_hidden):
        self.root = root
        self.recursive = recursive
        self.include_hidden = include_hidden

    def paths(self, pattern, only_folders):
        folder, name = os.path.split(pattern)
        if not has_magic(pattern):
            if os.path.lexists(self.at(pattern)) if name else os.path.isdir(self.at(folder)):
                yield pattern
            return
        names = self.recursive_names if self.recursive and _is_recursive(name) else self.names
        if not folder:
            yield from names('', name, only_folders)
            return
        folders = self.paths(folder, True) if folder != pattern and has_magic(folder) else [folder]
        if not has_magic(name):
            names = self.one_name
        for found in folders:
            for entry in names(found, name, only_folders):
                yield os.path.join(found, entry)

    def at(self, path):
        return os.path.join(self.root, path)

    def one_name(self, folder, name, only_folders):
        there = os.path.lexists(self.at(os.path.join(folder, name))) if name else os.path.isdir(self.at(folder))
        return [name] if there else []

    def names(self, folder, pattern, only_folders):
        names = self.entries(folder, only_folders)
        if not (self.include_hidden or _is_hidden(pattern)):
            names = [name for name in names if not _is_hidden(name)]
        return fnmatch.filter(names, pattern)

    def recursive_names(self, folder, pattern, only_folders):
        if not folder or os.path.isdir(self.at(folder)):
            yield ''
        yield from self.below(folder, only_folders)

    def below(self, folder, only_folders):
        for name in self.entries(folder, only_folders):
            if self.include_hidden or not _is_hidden(name):
                yield name
                for entry in self.below(os.path.join(folder, name) if folder else name, only_folders):
                    yield os.path.join(name, entry)

    def entries(self, folder, only_folders):
        try:
            with os.scandir(self.at(folder) or os.curdir) as found:
                return [entry.name for entry in found if not only_folders or entry.is_dir()]
        except OSError:
            return []


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The pattern as a regular expression over whole paths."""
    if not seps:
        seps = os.path.sep
    escaped = ''.join(map(re.escape, seps))
    any_sep = f'[{escaped}]' if len(seps) > 1 else escaped
    not_sep = f'[^{escaped}]'
    if include_hidden:
        segment, segments, rest, one = f'{not_sep}+', f'(?:.+{any_sep})?', '.*', f'{not_sep}*'
    else:
        segment = f'[^{escaped}.]{not_sep}*'
        segments = f'(?:{segment}{any_sep})*'
        rest, one = f'{segments}(?:{segment})?', f'{not_sep}*'
    texts = []
    parts = re.split(any_sep, pat)
    last = len(parts) - 1
    for i, part in enumerate(parts):
        if part == '*':
            texts.append(segment if i == last else segment + any_sep)
        elif recursive and part == '**':
            if i == last:
                texts.append(rest)
            elif parts[i + 1] != '**':
                texts.append(segments)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    texts.append(r'(?!\.)')
                texts.extend(fnmatch._parts(part, one, not_sep))
            if i < last:
                texts.append(any_sep)
    return f'(?s:{"".join(texts)})\\z'
