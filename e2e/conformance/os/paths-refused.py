"""What calls on paths say of paths that are none."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


class Path:
    def __init__(self, path): self.path = path
    def __fspath__(self): return self.path
p = Path('none')
for f in [os.listdir, os.stat, os.remove, os.mkdir, os.scandir, os.rmdir, os.readlink, os.chdir, os.unlink, lambda p: os.rename(p, p), open, os.lstat]:
    try: f(p if f is not os.mkdir else Path('none/x'));
    except OSError as e: print(e.strerror, repr(e.filename), repr(e.filename2))
for f in 'listdir stat remove mkdir scandir rmdir readlink chdir unlink lstat access chmod'.split():
    t(lambda: getattr(os, f)(*([1.5] if f not in ('access','chmod') else [1.5, 0])))
    t(lambda: getattr(os, f)(*(['a\0'] if f not in ('access','chmod') else ['a\0', 0])))
t(lambda: os.rename('a', 5))
t(lambda: os.rename('x\0','y'))
t(lambda: os.symlink(5, 'x'))
t(lambda: os.listdir(b'none'))
t(lambda: os.stat(''))
t(lambda: os.stat(99))
