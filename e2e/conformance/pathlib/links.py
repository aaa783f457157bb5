"""Links, and paths without them."""
from pathlib import *
import os


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


os.makedirs('/tmp/pl', exist_ok=True)
os.chdir('/tmp/pl')
g = Path('g')
for n in ['a.py', 'b.txt', 'sub/c.py', 'sub/deep/d.py', 'z/g.py']:
    q = g / n
    q.parent.mkdir(parents=True, exist_ok=True)
    q.touch()
os.symlink('a.py', 'g/link'); os.symlink('sub', 'g/dlink'); l = g / 'link'
t(lambda: l.is_symlink())
t(lambda: l.is_file())
t(lambda: l.readlink())
t(lambda: l.resolve())
t(lambda: (g/'dlink').is_dir())
t(lambda: (g/'dlink').is_dir(follow_symlinks=False))
t(lambda: sorted(map(str, g.rglob('*.py'))))
t(lambda: sorted(map(str, g.rglob('*.py', recurse_symlinks=True))))
t(lambda: (g/'dlink/../a.py').resolve())
t(lambda: Path('nope/../x').resolve())
t(lambda: Path('nope').resolve(strict=True))
t(lambda: g.absolute())
t(lambda: Path().absolute())
t(lambda: Path.cwd())
t(lambda: Path('../x').absolute())
t(lambda: (g/'new').symlink_to('none'))
t(lambda: (g/'new').exists())
t(lambda: (g/'new').exists(follow_symlinks=False))
t(lambda: (g/'new').lstat().st_size)
t(lambda: (g/'new').stat())
t(lambda: (g/'new').is_symlink())
t(lambda: (g/'new').symlink_to('none'))
t(lambda: l.lstat().st_mode == l.stat().st_mode)
