"""Lines of source files by number, for tracebacks and warnings.

What the computer has run it still knows; other files are read. A program may add texts of its own to `cache`.
"""
import _traceback

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}  # File name -> (size, mtime, lines, fullname), as programs put it there.


def getline(filename, lineno, module_globals=None):
    """The line with its line end; '' where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of the file, with their line ends; none where there is no such file."""
    known = cache.get(filename)
    if known is not None and len(known) != 1:
        return known[2]
    return _traceback.source_lines(filename) or updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    """Reads the file anew."""
    cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    known = _traceback.source_lines(filename)
    if known:
        return known
    import os
    import sys
    places = [filename]
    if not os.path.isabs(filename):
        places += [os.path.join(folder, filename) for folder in sys.path if isinstance(folder, str)]
    for place in places:
        try:
            stat = os.stat(place)
            with open(place, encoding=_declared_encoding(place)) as file:
                lines = file.readlines()
        except (OSError, UnicodeDecodeError, LookupError):
            continue
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        cache[filename] = stat.st_size, stat.st_mtime, lines, place
        return lines
    return []


def _declared_encoding(place):
    """What the first two lines of the file say of its encoding."""
    import re
    with open(place, 'rb') as file:
        lines = file.readline(), file.readline()
    for line in lines:
        found = re.match(rb'[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', line)
        if found:
            return found[1].decode()
        if not re.match(rb'[ \t\f]*(?:[#\r\n]|$)', line):
            break
    return 'utf-8-sig' if lines[0].startswith(b'\xef\xbb\xbf') else 'utf-8'


def lazycache(filename, module_globals):
    return False


def checkcache(filename=None):
    """Forgets what was read of files that have changed."""
    import os
    for name in [filename] if filename in cache else [] if filename is not None else list(cache):
        entry = cache[name]
        if len(entry) == 1 or entry[1] is None:
            continue
        try:
            stat = os.stat(entry[3])
        except OSError:
            cache.pop(name, None)
            continue
        if (entry[0], entry[1]) != (stat.st_size, stat.st_mtime):
            cache.pop(name, None)


def clearcache():
    cache.clear()
