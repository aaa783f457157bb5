"""Files without a buffer, open and closed."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


os.chdir('/tmp')
open('a.bin', 'wb').write(b'hel')
print('-- raw')
f = open('a.bin','rb', 0)
t(lambda: f.write(b'x'))
t(lambda: f.truncate())
t(lambda: f.read(-1))
t(lambda: f.readall())
t(lambda: f.seek(-1))
t(lambda: f.seek(0, 7))
t(lambda: f.seek(-99, 1)); print(f)
f.close(); print(f)
for n in 'read write seek tell flush readline truncate readinto readall fileno isatty readable writable seekable readlines __enter__ __iter__ __next__'.split():
    t(lambda: getattr(f, n)(*{'write': (b'x',), 'seek': (0,), 'writelines': ([b'x'],), 'readinto': (bytearray(1),)}.get(n, ())))
