"""Pure paths of both kinds: every question about many texts."""
from pathlib import PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath
import pathlib


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


texts = ['', '.', '..', '/', '//', '///', 'a', 'a/', './a', 'a/.', 'a//b', 'a/../b', '/a/b.c', '//a/b', 'a.b.c', '.a', '..a', 'a.', 'a..', '.a.b', '...', 'a. ', 'c:', 'c:/', 'c:a', 'c:\\a\\b', '\\a', '\\\\host\\share', '\\\\host\\share\\x', '//host/share/x', '\\\\?\\c:\\a', '\\\\.\\con', 'a\\b/c', 'C:/Con/x.txt', 'nul', 'a:b', 'x/c:d', '\\\\host', 'c:\\..\\a', 'ü/é']
for cls in PurePosixPath, PureWindowsPath:
    for text in texts:
        p = cls(text)
        t(lambda: (text, p, str(p), p.parts, p.drive, p.root, p.anchor, p.name, p.stem, p.suffix, p.suffixes))
        t(lambda: (p.parent, list(p.parents), p.is_absolute(), p.as_posix(), bytes(p), bool(p)))
    for a in ['', 'a', 'a/b', '/a/b', 'c:/a/b', 'c:\\A\\b\\c.d', '//h/s/x']:
        for b in ['', '.', 'a', '/a', 'c:/a', 'c:x', '../a', 'C:\\a', '//h/s', '/', 'b/c']:
            p, q = cls(a), cls(b)
            t(lambda: (a, b, p / b, p.joinpath(b, 'z'), p == q, p < q, p.is_relative_to(b)))
            t(lambda: p.relative_to(b))
            t(lambda: p.relative_to(q, walk_up=True))
            t(lambda: (p.match(b or 'x'), p.full_match(b)))
for p in [PurePosixPath('/a/b.tar.gz'), PurePosixPath('/'), PurePosixPath('a'), PureWindowsPath('c:\\a.b'), PureWindowsPath('c:'), PurePosixPath('..'), PurePosixPath('.')]:
    for name in ['x', '', '.', '..', 'a/b', 'a\\b', 'c:x', 'x.y']:
        t(lambda: p.with_name(name))
        t(lambda: p.with_stem(name))
    for suffix in ['.x', '', 'x', '.', '.a/b', '..', '.x.y']:
        t(lambda: p.with_suffix(suffix))
for pattern in ['*', '**', '**/*', '*.py', 'a/*.py', '/a/**', '**/b/*.py', 'a/b', '[ab]/*', 'A/B/*.PY', '', '?/?/c.??', '/**/c.py', 'a/**/c.py', '***', 'a**', '[!a]*']:
    for text in ['a/b/c.py', '/a/b/c.py', 'c.py', 'A/b/C.PY', '.', '.a', 'a']:
        t(lambda: (pattern, text, PurePosixPath(text).full_match(pattern), PureWindowsPath(text).full_match(pattern), PurePosixPath(text).full_match(pattern, case_sensitive=False)))
        t(lambda: (PurePosixPath(text).match(pattern), PureWindowsPath(text).match(pattern), PurePosixPath(text).match(pattern, case_sensitive=False)))
t(lambda: PurePath(5))
t(lambda: PurePath(b'a'))
t(lambda: PurePath('a', 5))
t(lambda: PurePath('a') / 5)
t(lambda: 5 / PurePath('a'))
t(lambda: 'x' / PurePath('a'))
t(lambda: PurePath('a') + 'b')
t(lambda: PurePath('a') < 'b')
t(lambda: PurePath('a') == 'a')
t(lambda: PurePosixPath('a') == PureWindowsPath('a'))
t(lambda: PurePosixPath('a') < PureWindowsPath('a'))
t(lambda: PureWindowsPath('A') == PureWindowsPath('a'))
t(lambda: hash(PureWindowsPath('A')) == hash(PureWindowsPath('a')))
t(lambda: len({PurePath('a'), PurePath('a/'), PurePath('b')}))
t(lambda: PurePosixPath(PureWindowsPath('a\\b')))
t(lambda: PureWindowsPath(PurePosixPath('a\\b/c')))
t(lambda: PurePath('a', '/b', 'c'))
t(lambda: PureWindowsPath('c:/a', '/b', 'd:x'))
t(lambda: sorted([PurePath('b'), PurePath('a/c'), PurePath('a')]))
t(lambda: PurePath('a\0b'))
t(lambda: PurePath('a').parents[0])
t(lambda: PurePath('a').parents[1])
t(lambda: PurePath('a/b/c').parents[-1])
t(lambda: PurePath('a/b/c').parents[:2])
t(lambda: PurePath('a/b/c').parents[-9])
t(lambda: len(PurePath('/a/b').parents))
t(lambda: PurePath('a').parents)
t(lambda: PurePath('a/b') in PurePath('a/b/c').parents)
t(lambda: PurePath.parser.__name__)
t(lambda: PureWindowsPath.parser.sep)
t(lambda: PurePosixPath('/a b/ü%').as_uri())
t(lambda: PureWindowsPath('c:/a b').as_uri())
t(lambda: PureWindowsPath('//h/s/x').as_uri())
t(lambda: PurePath('a').as_uri())
t(lambda: Path('/a b#').as_uri())
t(lambda: Path.from_uri('file:///a%20b'))
t(lambda: Path.from_uri('http://x'))
t(lambda: Path.from_uri('file:a'))
t(lambda: Path.from_uri('file://localhost/a'))
t(lambda: Path.from_uri('file://host/a'))
t(lambda: PurePath('a') is PurePath('a'))
t(lambda: type(PurePath('a')))
t(lambda: type(Path('a')))
t(lambda: pathlib.WindowsPath('a'))
t(lambda: isinstance(Path(), PurePosixPath))
t(lambda: Path.__mro__)
t(lambda: issubclass(PosixPath, Path))
t(lambda: pathlib.UnsupportedOperation.__mro__)
t(lambda: PurePath('a').__fspath__())
t(lambda: Path('a').foo)
t(lambda: setattr(PurePath('a'), 'x', 1))
t(lambda: setattr(PurePath('a'), 'name', 1))
t(lambda: PurePath('a').joinpath())
t(lambda: PurePath('a').is_reserved)
t(lambda: PurePath('a').match(''))
t(lambda: PurePath('a').relative_to())
t(lambda: PurePath('a').relative_to('a', 'b'))
t(lambda: f'{PurePath("a"):>5}')
t(lambda: '%s' % PurePath('a'))
t(lambda: PurePath().with_segments('x', 'y'))
class My(PurePosixPath):
    def __init__(self, *args, tag='t'): super().__init__(*args); self.tag = tag
    def with_segments(self, *args): return type(self)(*args, tag=self.tag)
m = My('a/b', tag='q')
t(lambda: ((m / 'c').tag, m.parent, m.parent.tag, m.with_name('z').tag, [x.tag for x in m.parents]))
import copy, pickle
t(lambda: copy.copy(PurePath('a')))
t(lambda: copy.deepcopy(Path('a/b')))
