"""What paths are made of, and made from."""
from pathlib import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


P = PurePosixPath
for text in ['', '.', '/', '//', '///', 'a', 'a/b', '/a/b/', 'a//b', './a', 'a/.', 'a/..', '..', '//a/b', '///a', 'a.tar.gz', '.bashrc', 'x.', '..x', 'a/b.c.d', '...', 'a b', '.a.b', 'a..b', '/..', 'é']:
    p = P(text)
    print(repr(text), str(p), p.parts, p.root, p.anchor, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.is_absolute(), p.as_posix(), bytes(p))
t(lambda: P('a', 'b/c', '/d', 'e'))
t(lambda: P('a') / 'b' / P('c'))
t(lambda: 'x' / P('y'))
t(lambda: P('a') / 5)
t(lambda: 5 / P('a'))
t(lambda: P(5))
t(lambda: P(b'a'))
t(lambda: P('a').joinpath('b', 'c'))
t(lambda: P('a') + 'b')
t(lambda: P(None))
t(lambda: P())
t(lambda: PurePath('a'))
t(lambda: P(P('a'), P('b')))
t(lambda: type(PurePath()))
t(lambda: Path('a').joinpath(5))
