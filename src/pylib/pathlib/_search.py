"""How the glob() of paths looks for what fits a pattern."""
import os
import re
from functools import lru_cache

_MAGIC = re.compile('[*?[]')
_SPECIAL = ('', '.', '..')


@lru_cache(maxsize=256)
def compiled(pattern, seps, case_sensitive, recursive):
    import glob
    expression = glob.translate(pattern, recursive=recursive, include_hidden=True, seps=seps)
    return re.compile(expression, 0 if case_sensitive else re.IGNORECASE).match


class Search:
    """Finds the paths, as texts, that a pattern leads to from a folder: one part of the pattern after the other."""

    def __init__(self, sep, case_sensitive, case_pedantic, follow):
        self.sep = sep
        self.case_sensitive = case_sensitive
        self.case_pedantic = case_pedantic
        self.follow = follow

    def paths(self, path, parts, known):
        """`path` ends with a separator where parts follow; `known` says that it is there."""
        if not parts:
            if known or os.path.lexists(path):
                yield path
            return
        part, rest = parts[0], parts[1:]
        if part == '**':
            yield from self._below(path, rest, known)
        elif part in _SPECIAL or not self.case_pedantic and _MAGIC.search(part) is None:
            yield from self.paths(path + part + (self.sep if rest else ''), rest, known and part in _SPECIAL)
        else:
            yield from self._fitting(path, part, rest)

    def _match(self, pattern):
        return compiled(pattern, self.sep, self.case_sensitive, True)

    def _fitting(self, path, part, rest):
        match = None if part == '*' else self._match(part)
        for entry in _entries(path):
            if match is None or match(entry.name):
                if not rest:
                    yield entry.path
                elif entry.is_dir():
                    yield from self.paths(entry.path + self.sep, rest, True)

    def _below(self, path, rest, known):
        """`**`: the folder itself and all below it. Followed through links, the parts behind it are one expression."""
        pattern = '**'
        while rest and (rest[0] == '**' or self.follow and rest[0] not in _SPECIAL):
            pattern = pattern if rest[0] == '**' else pattern + self.sep + rest[0]
            rest = rest[1:]
        match = None if pattern == '**' else self._match(pattern)
        begin = len(path)
        if match is None or match(path, begin):
            yield from self.paths(path, rest, known)
        pending = [path]
        while pending:
            for entry in _entries(pending.pop()):
                is_dir = entry.is_dir(follow_symlinks=self.follow)
                if not is_dir and rest:
                    continue
                found = entry.path + self.sep if rest else entry.path
                if match is None or match(entry.path, begin):
                    if rest:
                        yield from self.paths(found, rest, True)
                    else:
                        yield found
                if is_dir:
                    pending.append(found)


def _entries(path):
    try:
        with os.scandir(path) as found:
            return list(found)
    except OSError:
        return []
