"""Names held against patterns of the shell: `*`, `?`, `[abc]`, `[!abc]`.

https://docs.python.org/3/library/fnmatch.html
"""
import os
import re
from functools import lru_cache

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']

_ANY = object()


def fnmatch(name, pat):
    """Whether the name fits, by the rules of the system for big and small letters."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that fit."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.fspath(name))]


def filterfalse(names, pat):
    """The names that do not fit."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if not match(os.fspath(name))]


@lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def translate(pat):
    """The pattern as a regular expression."""
    return _joined(_parts(pat, _ANY, '.'))


def _parts(pat, star, question):
    """Regular expressions of what stands side by side; several stars in a row are one."""
    parts = []
    at = 0
    while at < len(pat):
        char = pat[at]
        at += 1
        if char == '*':
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif char == '?':
            parts.append(question)
        elif char == '[':
            end = _end_of_set(pat, at)
            parts.append('\\[' if end is None else _set(pat[at:end]))
            at = at if end is None else end + 1
        else:
            parts.append(re.escape(char))
    return parts


def _end_of_set(pat, start):
    """Where the `]` is; one that stands first belongs to the set."""
    first = start + pat.startswith('!', start)
    end = pat.find(']', first + 1)
    return None if end < 0 else end


def _set(inside):
    if '-' in inside:
        inside = '-'.join(chunk.replace('\\', r'\\').replace('-', r'\-') for chunk in _ranges(inside))
    else:
        inside = inside.replace('\\', r'\\')
    inside = re.sub(r'([&~|])', r'\\\1', inside)
    if not inside:
        return '(?!)'
    if inside == '!':
        return '.'
    if inside[0] == '!':
        inside = '^' + inside[1:]
    elif inside[0] in '^[':
        inside = '\\' + inside
    return f'[{inside}]'


def _ranges(inside):
    """What stands between the hyphens that make ranges; ranges that run backwards hold nothing."""
    chunks = []
    begin = 0
    at = inside.find('-', 2 if inside[0] == '!' else 1)
    while at >= 0:
        chunks.append(inside[begin:at])
        begin = at + 1
        at = inside.find('-', at + 3)
    if inside[begin:]:
        chunks.append(inside[begin:])
    else:
        chunks[-1] += '-'
    for i in range(len(chunks) - 1, 0, -1):
        if chunks[i - 1][-1] > chunks[i][0]:
            chunks[i - 1:i + 1] = [chunks[i - 1][:-1] + chunks[i][1:]]
    return chunks


def _joined(parts):
    """Every star but the last one takes as little as it can, and does not try again."""
    stars = [i for i, part in enumerate(parts) if part is _ANY]
    if not stars:
        return f'(?s:{"".join(parts)})\\z'
    text = ''.join(parts[:stars[0]])
    for begin, end in zip(stars, stars[1:]):
        text += f'(?>.*?{"".join(parts[begin + 1:end])})'
    return f'(?s:{text}.*{"".join(parts[stars[-1] + 1:])})\\z'
