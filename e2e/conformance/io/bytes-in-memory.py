"""BytesIO, open and closed."""
import io

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


b = io.BytesIO(b'ab\ncd\nef')
t(lambda: b.read('x'))
t(lambda: b.readline(1))
t(lambda: b.readlines(1))
t(lambda: b.read1())
t(lambda: b.seek(-1))
t(lambda: b.seek(-2, 2))
t(lambda: b.seek(-99,1))
t(lambda: b.tell())
t(lambda: b.seek(0, 5))
t(lambda: b.seek('a'))
t(lambda: b.truncate(-1))
t(lambda: b.write('x'))
t(lambda: b.write(5))
t(lambda: b.detach())
t(lambda: b.fileno())
t(lambda: b.peek())
t(lambda: b.readinto(bytearray(3)))
t(lambda: b.getbuffer()[0])
t(lambda: bytes(b.getbuffer()))
t(lambda: b.truncate(4))
t(lambda: b.getvalue())
t(lambda: b.isatty()); print(b.closed, b.readable(), b.seekable())
t(lambda: io.BytesIO('x'))
t(lambda: io.BytesIO(5))
t(lambda: b.name)
t(lambda: next(b))
t(lambda: b.mode)
b.close()
for n in 'read write seek tell flush readline truncate readinto read1 fileno isatty readable writable seekable readlines __enter__ __next__ writelines getvalue getbuffer detach'.split():
    t(lambda: getattr(b, n)(*{'write': (b'x',), 'seek': (0,), 'writelines': ([b'x'],), 'readinto': (bytearray(1),)}.get(n, ())))
