"""Moves into folders and over files; folders removed, with a hook for errors."""
import os
import shutil


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


def put(path, text):
    os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)


def tree(path):
    return sorted(os.path.join(a, n) for a, b, c in os.walk(path) for n in b + c)


os.mkdir('/tmp/s')
os.chdir('/tmp/s')
put('a.txt', 'alpha')
put('d/b.txt', 'beta')
put('d/e/c.py', 'gamma')
os.chmod('a.txt', 0o640)
os.utime('a.txt', (1000, 2000))
os.symlink('a.txt', 'link')
os.symlink('none', 'd/dangling')
os.symlink('d', 'dlink')

shutil.copy('a.txt', 'copy1')
shutil.copy('a.txt', 'copy2')
shutil.copytree('d', 'd2', symlinks=True)
shutil.copytree('d', 'd3', symlinks=True)
shutil.copytree('d', 'd4', symlinks=True)
t(lambda: shutil.move('copy1', 'moved'))
t(lambda: shutil.move('moved', 'd2'))
t(lambda: shutil.move('copy2', 'd2/moved'))
put('moved', 'x')
t(lambda: shutil.move('moved', 'd2'))
t(lambda: shutil.move('d3', 'd4'))
t(lambda: tree('d4'))
t(lambda: shutil.move('d4', 'd4/d3'))
t(lambda: shutil.move('none', 'x'))
t(lambda: shutil.move('d2/', 'new'))

t(lambda: shutil.rmtree('new'))
t(lambda: os.path.exists('new'))
t(lambda: shutil.rmtree('new'))
t(lambda: shutil.rmtree('new', ignore_errors=True))
t(lambda: shutil.rmtree('dlink'))
t(lambda: shutil.rmtree('a.txt'))
t(lambda: shutil.rmtree('none', onexc=lambda f, p, e: print(f.__name__, p, type(e).__name__, e)))
t(lambda: shutil.rmtree('a.txt', onexc=lambda f, p, e: print(f.__name__, p, type(e).__name__, e)))
t(lambda: shutil.rmtree('dlink', onexc=lambda f, p, e: print(f.__name__, p, type(e).__name__, e)))
t(lambda: shutil.rmtree('none', onerror=lambda f, p, e: print(f.__name__, p, e[0].__name__, e[1])))
t(lambda: shutil.rmtree.avoids_symlink_attacks)
t(lambda: sorted(os.listdir()))
