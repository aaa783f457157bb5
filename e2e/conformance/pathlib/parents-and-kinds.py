"""Parents, copies, URIs, classes of one's own."""
from pathlib import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


P = PurePosixPath
q = P('/a/b/c/d').parents; t(lambda: q); t(lambda: len(q)); t(lambda: q[0]); t(lambda: q[-1]); t(lambda: q[9]); t(lambda: q[1:3]); t(lambda: q[::-1]); t(lambda: P('/a') in q); t(lambda: q[-9])
import copy; t(lambda: copy.copy(P('a/b'))); t(lambda: copy.deepcopy(P('a/b'))); t(lambda: f"{P('a'):>5}|{P('a')!s}"); t(lambda: P('a').__fspath__()); t(lambda: P('/a b').as_posix()); t(lambda: Path('/a b/é').as_uri()); t(lambda: Path('a').as_uri()); t(lambda: Path.from_uri('file:///a%20b')); t(lambda: Path.from_uri('http://x')); t(lambda: Path.from_uri('file:a')); t(lambda: Path.from_uri('file://localhost/x')); t(lambda: P('a').nope); t(lambda: P('a').__slots__); t(lambda: setattr(P('a'), 'x', 1)); t(lambda: setattr(P('a'), 'name', 1)); t(lambda: P.__mro__); t(lambda: WindowsPath('a')); t(lambda: PosixPath('a')); t(lambda: isinstance(Path('a'), PurePosixPath)); t(lambda: issubclass(PosixPath, __import__('os').PathLike)); t(lambda: len(P('a'))); t(lambda: list(P('a'))); t(lambda: P('a')[0])
class Mine(PurePosixPath):
    def __init__(self, *args, tag=None): super().__init__(*args); self.tag = tag
    def with_segments(self, *args): return type(self)(*args, tag=self.tag)
m = Mine('a/b', tag=7); t(lambda: (m / 'c').tag); t(lambda: m.parent.tag); t(lambda: m.with_name('z')); t(lambda: m)
