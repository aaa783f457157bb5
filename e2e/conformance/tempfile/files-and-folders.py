"""Temporary files and folders: their kinds, how they end, and what is refused."""
import os
import re
import stat
import tempfile


def t(f):
    try:
        print(shown(repr(f())))
    except Exception as error:
        print(type(error).__name__, shown(str(error)))


def shown(text):
    return re.sub(r'(?<=[/a-z_])[a-z0-9_]{8}(?=[\'"./]|$)', 'RANDOM', text)


t(lambda: tempfile.gettempdir())
t(lambda: (tempfile.gettempdirb(), tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.tempdir))
fd, path = tempfile.mkstemp('.txt', 'pre')
t(lambda: (path.startswith('/tmp/pre'), path.endswith('.txt'), len(path), oct(stat.S_IMODE(os.stat(path).st_mode))))
t(lambda: os.write(fd, b'data'))
os.close(fd)
t(lambda: open(path).read())
os.unlink(path)
folder = tempfile.mkdtemp(b'-end')
t(lambda: (folder[-4:], oct(os.stat(folder).st_mode)))
t(lambda: tempfile.mkdtemp(b'x', 'y'))
t(lambda: tempfile.mkdtemp(dir='/nowhere'))
t(lambda: tempfile.mkstemp(dir='/nowhere'))
t(lambda: tempfile.mkdtemp(prefix='a/b'))
t(lambda: os.path.exists(tempfile.mktemp()))
t(lambda: len(os.path.basename(tempfile.mktemp('.x', 'y'))))

with tempfile.NamedTemporaryFile() as file:
    t(lambda: (type(file).__name__, file.name.startswith('/tmp/tmp'), file.mode, file.write(b'abc'), file.tell()))
    t(lambda: file)
    t(lambda: (file.seek(0), file.read(), file.closed, os.path.exists(file.name)))
t(lambda: (file.closed, os.path.exists(file.name)))
t(lambda: file.read())

with tempfile.NamedTemporaryFile('w+', suffix='.py', delete=False, encoding='utf-8') as file:
    t(lambda: (file.write('a = 1\n'), file.flush(), file.encoding, file.name[-3:], type(file.file).__name__))
t(lambda: (os.path.exists(file.name), open(file.name).read()))
os.remove(file.name)
file = tempfile.NamedTemporaryFile(delete_on_close=False)
file.close()
t(lambda: (file.closed, os.path.exists(file.name)))
name = file.name
del file
t(lambda: os.path.exists(name))
file = tempfile.NamedTemporaryFile('w+')
file.writelines(['one\n', 'two\n'])
file.seek(0)
t(lambda: list(file))
file.close()
file.close()
t(lambda: tempfile.NamedTemporaryFile('r+', dir='/nowhere'))
t(lambda: tempfile.NamedTemporaryFile('q'))
t(lambda: sorted(os.listdir('/tmp'))[:0])

with tempfile.TemporaryFile('w+') as file:
    t(lambda: (type(file.name).__name__, type(file).__name__, file.write('x'), file.seek(0), file.read(), file.mode))
with tempfile.TemporaryDirectory() as folder:
    open(os.path.join(folder, 'a'), 'w').close()
    os.makedirs(os.path.join(folder, 'b', 'c'))
    os.chmod(os.path.join(folder, 'b'), 0o500)
    t(lambda: (type(folder).__name__, sorted(os.listdir(folder))))
t(lambda: os.path.exists(folder))
holder = tempfile.TemporaryDirectory(prefix='mine-')
t(lambda: (type(holder).__name__, holder.name[:10]))
name = holder.name
holder.cleanup()
holder.cleanup()
t(lambda: os.path.exists(name))
holder = tempfile.TemporaryDirectory(delete=False)
name = holder.name
with holder:
    pass
t(lambda: os.path.exists(name))
del holder
t(lambda: os.path.exists(name))
