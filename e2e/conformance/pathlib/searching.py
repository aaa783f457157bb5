"""glob, rglob, walk and iterdir in a small tree."""
from pathlib import *
import os


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


os.makedirs('/tmp/pl', exist_ok=True)
os.chdir('/tmp/pl')
for n in ['a.py', 'b.txt', 'sub/c.py', 'sub/deep/d.py', '.hid/e.py', 'sub/deep/er/f.txt', 'z/g.py']:
    q = Path('g') / n; q.parent.mkdir(parents=True, exist_ok=True); q.touch()
g = Path('g')
os.symlink('sub', 'g/dlink')
os.symlink('nowhere', 'g/link')
for pat in ['*', '*.py', '**/*.py', '**', '**/', '*/', 'sub/*', 'sub/**/*.py', '**/deep/**', 'none/*', '*/c.py', 'sub/../a.py', '.*', 'a.py', '../g/*.txt', '**/*/f.txt', '**/..', '[ab]*', './*', '**/**/d.py', 'A.PY']:
    print(pat, sorted(map(str, g.glob(pat))), sorted(map(str, g.rglob(pat))) if pat[0] != '.' else '')
t(lambda: list(g.glob('')))
t(lambda: list(g.glob('/x')))
t(lambda: sorted(g.glob('A.PY', case_sensitive=False)))
t(lambda: sorted(g.rglob('*.py', recurse_symlinks=True)))
t(lambda: sorted(map(str, Path().glob('*'))))
t(lambda: sorted(map(str, Path('.').rglob('c.py'))))
t(lambda: sorted(map(str, Path('/tmp/pl').glob('g/*.py'))))
t(lambda: list(g.rglob(''))[:1])
t(lambda: sorted(g.glob(Path('*.py'))))
t(lambda: sorted(Path('/tmp/pl/g').glob('**'))[:2])
for a, b, c in sorted(g.walk()): print(str(a), sorted(b), sorted(c))
print(sorted(str(a) for a, b, c in g.walk(top_down=False)), list(Path('none2').walk()))
t(lambda: sorted(g.iterdir()))
t(lambda: sorted(Path('.').iterdir()))
t(lambda: sorted(Path('/tmp/pl').iterdir()))
