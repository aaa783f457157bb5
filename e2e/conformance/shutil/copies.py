"""Files copied with and without their modes and times, and what is refused."""
import io
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

t(lambda: shutil.copyfile('a.txt', 'copy1'))
t(lambda: (oct(os.stat('copy1').st_mode & 0o700), os.stat('copy1').st_mtime == 2000.0))
t(lambda: shutil.copy('a.txt', 'copy2'))
t(lambda: (oct(os.stat('copy2').st_mode), os.stat('copy2').st_mtime == 2000.0))
t(lambda: shutil.copy2('a.txt', 'copy3'))
t(lambda: (oct(os.stat('copy3').st_mode), os.stat('copy3').st_mtime))
t(lambda: shutil.copy('a.txt', 'd'))
t(lambda: shutil.copyfile('a.txt', 'd'))
t(lambda: shutil.copyfile('d', 'x'))
t(lambda: shutil.copyfile('a.txt', 'a.txt'))
t(lambda: shutil.copyfile('a.txt', 'link'))
t(lambda: shutil.copyfile('none', 'x'))
t(lambda: shutil.copyfile('a.txt', 'no/x'))
t(lambda: shutil.copyfile('a.txt', 'no/'))
t(lambda: (shutil.copyfile('link', 'link2', follow_symlinks=False), os.readlink('link2')))
t(lambda: shutil.copymode('copy3', 'copy1'))
t(lambda: oct(os.stat('copy1').st_mode))
t(lambda: shutil.copystat('none', 'copy1'))
target = io.StringIO()
t(lambda: (shutil.copyfileobj(io.StringIO('some text'), target), target.getvalue()))
t(lambda: shutil.copyfileobj(io.StringIO('x'), io.BytesIO()))
