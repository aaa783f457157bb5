"""Paths relative to others, with other names and suffixes."""
from pathlib import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


P = PurePosixPath
t(lambda: P('/a/b/c').relative_to('/a'))
t(lambda: P('/a/b').relative_to('/a/b'))
t(lambda: P('/a/b').relative_to('b'))
t(lambda: P('/a/b').relative_to('/c', walk_up=True))
t(lambda: P('/a/b').relative_to('/c'))
t(lambda: P('a').relative_to('/', walk_up=True))
t(lambda: P('/a/b').relative_to('/c/../d', walk_up=True))
t(lambda: P('a/b').relative_to('c/..', walk_up=True))
t(lambda: P('a/b').is_relative_to('a'))
t(lambda: P('a/b').is_relative_to('ab'))
t(lambda: P('a/b.c').with_name('d'))
t(lambda: P('/').with_name('d'))
t(lambda: P('a').with_name('d/e'))
t(lambda: P('a').with_name(''))
t(lambda: P('a').with_name('.'))
t(lambda: P('a/b.tar.gz').with_suffix('.x'))
t(lambda: P('a/b').with_suffix('.x'))
t(lambda: P('a/b.c').with_suffix(''))
t(lambda: P('a').with_suffix('x'))
t(lambda: P('').with_suffix('.x'))
t(lambda: P('a/b.c').with_stem('d'))
t(lambda: P('a/b.c').with_stem(''))
t(lambda: P('a').with_suffix('.'))
t(lambda: P('a').with_suffix('./x'))
t(lambda: P('.x').with_suffix('.y'))
t(lambda: P('a.b').with_suffix(5))
