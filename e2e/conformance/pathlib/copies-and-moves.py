"""Files and folders copied and moved; home and modes."""
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
t(lambda: (g/'a.py').write_text('text'))
t(lambda: (g/'a.py').copy('copied'))
t(lambda: Path('copied').read_text())
t(lambda: g.copy('h').name)
t(lambda: sorted(map(str, Path('h').rglob('*')))[:4])
t(lambda: (g/'a.py').copy_into('h'))
t(lambda: (g/'a.py').copy(g/'a.py'))
t(lambda: Path('h').copy('h/x'))
t(lambda: Path('copied').move('moved'))
t(lambda: Path('moved').move_into('h'))
t(lambda: Path('h/moved').read_text())
t(lambda: Path('/').copy_into('h'))
t(lambda: Path('none').copy('x'))
t(lambda: Path('h').move('h'))
t(lambda: (g/'a.py').info.is_file())
t(lambda: g.info)
t(lambda: Path('none').info.exists())
t(lambda: (g/'a.py').chmod(0o600))
t(lambda: oct((g/'a.py').stat().st_mode & 0o777))
t(lambda: Path('~').expanduser() == Path.home())
t(lambda: Path('~/x').expanduser() == Path.home() / 'x')
t(lambda: Path('a/~').expanduser())
t(lambda: Path('~nobodyhere/x').expanduser())
t(lambda: Path('/').is_mount())
t(lambda: g.is_junction())
t(lambda: g.is_fifo())
t(lambda: g.is_socket())
t(lambda: Path('a\0b').exists())
t(lambda: Path('a\0b').is_file())
t(lambda: Path('a\0b').stat())
t(lambda: Path('a\0b').open())
