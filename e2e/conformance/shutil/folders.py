"""Whole folders copied, with links and what is left out."""
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

t(lambda: shutil.copytree('d', 'd2'))
t(lambda: tree('d2'))
t(lambda: shutil.copytree('d', 'd3', symlinks=True))
t(lambda: tree('d3'))
t(lambda: shutil.copytree('d', 'd3'))
t(lambda: shutil.copytree('d/e', 'd3', dirs_exist_ok=True))
t(lambda: tree('d3'))
t(lambda: shutil.copytree('d', 'd4', ignore=shutil.ignore_patterns('*.py', 'dang*')))
t(lambda: tree('d4'))
t(lambda: shutil.copytree('d', 'd5', ignore_dangling_symlinks=True, copy_function=lambda a, b: print('copy', a, b)))
t(lambda: tree('d5'))
t(lambda: shutil.copytree('none', 'd6'))
t(lambda: shutil.copytree('a.txt', 'd6'))
t(lambda: sorted(shutil.ignore_patterns('*.c', 'a*')('x', ['a.c', 'b.c', 'ab', 'd'])))
