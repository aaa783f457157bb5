"""Lines of source files by number, for tracebacks and warnings.

What the computer has run it still knows; a program may add texts of its own to `cache`.
"""
import _traceback

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}  # File name -> (size, mtime, lines, fullname), as programs put it there.


def getline(filename, lineno, module_globals=None):
    """The line with its line end; '' where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    known = cache.get(filename)
    if known is not None and len(known) != 1:
        return known[2]
    return _traceback.source_lines(filename)


def updatecache(filename, module_globals=None):
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return False


def checkcache(filename=None):
    """Files do not change behind the program's back."""


def clearcache():
    cache.clear()
