"""The terminal's size, where commands lie, owners, and archives in formats of one's own."""
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

os.environ['COLUMNS'], os.environ['LINES'] = '100', 'x'
t(lambda: shutil.get_terminal_size())
t(lambda: shutil.get_terminal_size((1, 2)))
del os.environ['COLUMNS']
t(lambda: shutil.get_terminal_size((1, 2)).columns)
put('bin/tool', '')
os.chmod('bin/tool', 0o755)
t(lambda: shutil.which('tool'))
t(lambda: shutil.which('tool', path='/tmp/s/bin'))
t(lambda: shutil.which('tool', path='x:bin:y'))
t(lambda: shutil.which('bin/tool'))
t(lambda: shutil.which(b'tool', path='bin'))
t(lambda: shutil.which('tool', path=''))
t(lambda: shutil.which('bin'))
t(lambda: shutil.chown('a.txt'))
t(lambda: shutil.chown('a.txt', 'nobodyhere'))
t(lambda: shutil.Error.__mro__[1:3])
t(lambda: shutil.make_archive('x', 'nope'))
t(lambda: shutil.unpack_archive('x.nope'))
t(lambda: shutil.unpack_archive('x.nope', format='nope'))
t(lambda: shutil.register_archive_format('mine', 5))
t(lambda: shutil.register_archive_format('mine', print, [(1, 2, 3)], 'd'))
t(lambda: shutil.register_archive_format('mine', lambda base, folder, **more: (os.path.basename(base), folder, more), [('x', 2)], 'd'))
t(lambda: shutil.make_archive('x', 'mine', 'd', 'e'))
t(lambda: ('mine', 'd') in shutil.get_archive_formats())
