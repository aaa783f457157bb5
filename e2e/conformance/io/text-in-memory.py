"""StringIO: newlines, positions, what is refused."""
import io

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


s = io.StringIO('a\r\nb\rc\nd', newline=None)
t(lambda: s.getvalue())
t(lambda: s.newlines)
t(lambda: list(s))
t(lambda: s.newlines)
s = io.StringIO('a\r\nb\rc\nd', newline='')
t(lambda: s.getvalue())
t(lambda: list(s))
t(lambda: s.newlines)
s = io.StringIO('a\nb', newline='\r\n'); t(lambda: s.getvalue()); t(lambda: list(s))
s = io.StringIO('a\r\nb')
t(lambda: s.read('x'))
t(lambda: s.readline(None))
t(lambda: s.seek(1,1))
t(lambda: s.seek(0,3))
t(lambda: s.seek(-3))
t(lambda: s.truncate(-3))
t(lambda: s.detach())
t(lambda: s.fileno())
t(lambda: s.encoding)
t(lambda: s.errors)
t(lambda: s.line_buffering)
t(lambda: s.seek(10))
t(lambda: s.write('x'))
t(lambda: s.getvalue())
t(lambda: s.name)
t(lambda: s.seek(1.5))
t(lambda: s.truncate('x'))
t(lambda: s.readlines('x'))
t(lambda: s.writelines(5))
t(lambda: s.writelines([5]))
t(lambda: s.isatty())
t(lambda: s.seekable())
t(lambda: io.StringIO(b'x'))
t(lambda: io.StringIO('x', 5))
t(lambda: io.StringIO('x', 'z'))
s.close()
for n in 'read write seek tell flush readline truncate fileno isatty readable writable seekable readlines __enter__ __next__ writelines getvalue detach'.split():
    t(lambda: getattr(s, n)(*{'write': ('x',), 'seek': (0,), 'writelines': (['x'],)}.get(n, ())))
