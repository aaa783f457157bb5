"""Text files: buffers, positions, newlines, what is refused."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


os.chdir('/tmp')
print('-- text')
f = open('a.txt', 'w')
t(lambda: f.read())
t(lambda: f.readline())
t(lambda: f.readlines())
t(lambda: next(f))
t(lambda: list(f))
t(lambda: f.write(b'x'))
t(lambda: f.write('x\ny\n'))
t(lambda: os.path.getsize('a.txt'))
t(lambda: f.tell())
t(lambda: os.path.getsize('a.txt'))
t(lambda: f.seek(1, 1))
t(lambda: f.seek(1, 2))
t(lambda: f.seek(-1))
t(lambda: f.seek(0, 9))
t(lambda: f.seek(0, 2))
t(lambda: f.truncate(1))
print(f, f.newlines, f.errors, f.encoding, f.line_buffering, f.write_through, f.buffer, f.readable(), f.seekable())
f.close(); print(f)
for n in 'read write seek tell flush readline truncate fileno isatty readable writable seekable readlines __enter__ __iter__ __next__ writelines detach'.split():
    t(lambda: getattr(f, n)(*{'write': ('x',), 'seek': (0,), 'writelines': (['x'],), 'readinto': (bytearray(1),)}.get(n, ())))
f = open('a.txt');
t(lambda: f.write('x'))
t(lambda: f.writelines(['x']))
t(lambda: f.truncate())
t(lambda: f.read('x'))
t(lambda: f.readline('x'))
f.close()
with open('c.txt','wb') as f: f.write(b'a\r\nb\nc\rd')
f = open('c.txt')
print(f.newlines, f.readline(), f.newlines)
t(lambda: next(f))
t(lambda: f.tell())
t(lambda: list(f))
t(lambda: f.tell())
