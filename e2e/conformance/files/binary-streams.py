"""Binary files: what buffers answer, open and closed, to every kind of call."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


os.chdir('/tmp')
f = open('a.bin','wb')
t(lambda: f.read())
t(lambda: f.readline())
t(lambda: f.peek())
t(lambda: f.readinto(bytearray(2)))
t(lambda: f.read1())
t(lambda: f.readlines())
t(lambda: next(f))
t(lambda: f.write('x'))
t(lambda: f.write(3))
t(lambda:f.writelines(['x']))
t(lambda: f.write(b'hello\nworld\n'))
t(lambda: os.path.getsize('a.bin'))
t(lambda: f.tell())
t(lambda: f.seek(-1))
t(lambda: f.seek(0, 5))
t(lambda: f.truncate(3))
t(lambda: f.seek(0,2))
t(lambda: f.seek('x'))
print(f, f.raw, f.name, f.mode, f.raw.mode, f.closed)
f.close()
print(f, f.raw, f.name, f.mode, f.closed)
for n in 'read write seek tell flush readline truncate peek readinto read1 fileno isatty readable writable seekable readlines __enter__ __iter__ __next__ writelines detach'.split():
    t(lambda: getattr(f, n)(*{'write': (b'x',), 'seek': (0,), 'writelines': ([b'x'],), 'readinto': (bytearray(1),)}.get(n, ())))
f = open('a.bin','rb')
t(lambda: f.write(b'x'))
t(lambda: f.truncate())
t(lambda: f.writelines([b'x']))
t(lambda: f.read('x'))
t(lambda: f.read(-2))
t(lambda: f.peek())
t(lambda: f.seek(1))
t(lambda: f.peek(1))
t(lambda: f.seek(0))
t(lambda: f.writable())
f.close()
for n in 'read write seek tell flush readline truncate peek readinto read1 fileno isatty readable writable seekable readlines __enter__ __iter__ __next__ writelines detach'.split():
    t(lambda: getattr(f, n)(*{'write': (b'x',), 'seek': (0,), 'writelines': ([b'x'],), 'readinto': (bytearray(1),)}.get(n, ())))
