"""Paths of Windows."""
from pathlib import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


P = PurePosixPath
W = PureWindowsPath
for text in ['', 'c:', 'c:/', 'c:\\a\\b.txt', 'c:a', '\\a', '//host/share/x', '//host/share', 'a/b', 'a\\b', '\\\\?\\c:\\x', 'C:/A/../b', '//?/UNC/a/b/c', './c:a']:
    p = W(text)
    print(repr(text), str(p), p.parts, repr(p), p.drive, p.root, p.anchor, p.name, p.suffix, p.parent, p.is_absolute(), p.as_posix(), list(p.parents))
t(lambda: W('C:/a') == W('c:/A'))
t(lambda: W('c:/a', 'd:b'))
t(lambda: W('c:/a', 'c:b'))
t(lambda: W('c:/a', '/b'))
t(lambda: W('a') == P('a'))
t(lambda: W('a') < P('a'))
t(lambda: W('a.PY').match('*.py'))
t(lambda: W(P('a/b')))
t(lambda: P(W('a\\b')))
t(lambda: W('c:/a/b').relative_to('C:/A'))
t(lambda: W('c:/a').relative_to('d:/'))
t(lambda: W('a').with_name('b:c'))
t(lambda: hash(W('A')) == hash(W('a')))
