"""Folders made, files written, read, renamed and removed."""
from pathlib import *
import os


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


os.makedirs('/tmp/pl', exist_ok=True)
os.chdir('/tmp/pl')

p = Path('d/e/f'); t(lambda: p.mkdir()); t(lambda: p.mkdir(parents=True)); t(lambda: p.mkdir()); t(lambda: p.mkdir(exist_ok=True)); t(lambda: p.exists()); t(lambda: p.is_dir()); t(lambda: p.is_file()); t(lambda: Path('/').mkdir()); t(lambda: Path('/').mkdir(exist_ok=True))
f = p / 'x.txt'; t(lambda: f.write_text('héllo\nworld\n')); t(lambda: f.read_text()); t(lambda: f.read_bytes()); t(lambda: f.write_bytes(b'\x00\xff')); t(lambda: f.read_text()); t(lambda: f.stat().st_size); t(lambda: f.write_text(5)); t(lambda: f.write_bytes('x')); t(lambda: f.write_text('é', encoding='latin-1')); t(lambda: f.read_bytes()); t(lambda: f.write_text('a\nb', newline='\r\n')); t(lambda: f.read_bytes()); t(lambda: f.read_text(newline='')); t(lambda: f.read_text(encoding='nope'))
t(lambda: Path('none').read_text())
t(lambda: Path('none').stat())
t(lambda: list(Path('none').iterdir()))
t(lambda: Path('none').unlink())
t(lambda: Path('none').unlink(missing_ok=True))
t(lambda: Path('none').rmdir())
t(lambda: Path('none').rename('x'))
t(lambda: Path('d').rmdir())
t(lambda: Path('d').read_text())
t(lambda: Path('d').unlink())
t(lambda: Path('none').touch())
t(lambda: Path('none').touch(exist_ok=False))
t(lambda: Path('none').exists())
t(lambda: Path('none').open('x'))
t(lambda: Path('no/ne').touch())
t(lambda: f.iterdir().__class__.__name__)
t(lambda: Path('none').rename('some'))
t(lambda: Path('some').replace(Path('one')))
t(lambda: Path('one').samefile('one'))
t(lambda: Path('one').samefile('two'))
with f.open('a') as h: h.write('more'); print(h, h.name)
with f.open() as h: print(h.readlines())
with open(f) as h: print(h.name)
