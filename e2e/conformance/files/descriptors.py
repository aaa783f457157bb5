"""Files by descriptor: os.open, read, write, lseek, fdopen."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


os.chdir('/tmp')
fd = os.open('d.txt', os.O_CREAT | os.O_RDWR)
t(lambda: os.write(fd, b'hello'))
t(lambda: os.lseek(fd, 0, 0))
t(lambda: os.read(fd, 3))
t(lambda: os.fstat(fd).st_size)
t(lambda: os.read(fd, 10)); os.lseek(fd, 0, 0)
with os.fdopen(fd, 'r') as f: print(f.read(), f.name == fd)
t(lambda: os.close(fd))
t(lambda: os.read(fd, 1))
t(lambda: os.write(fd, b''))
t(lambda: os.open('none', os.O_RDONLY))
t(lambda: os.fstat(fd))
t(lambda: os.fdopen('x'))
t(lambda: os.lseek(fd,0,0))
t(lambda: os.open('d.txt', os.O_CREAT|os.O_EXCL))
