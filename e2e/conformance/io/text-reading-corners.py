"""TextIOWrapper, reading: newlines, places, what is read ahead, bad bytes."""
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


B = io.BytesIO


def W(data, **more):
    return io.TextIOWrapper(B(data), **{'encoding': 'utf-8', **more})


for nl in [None, '', '\n', '\r', '\r\n']:
    w = W(b'a\nb\r\nc\rd\r', newline=nl)
    t(lambda: (nl, w.readlines(), w.newlines, w.tell()))
    w = W(b'a\nb\r\nc\rd\r', newline=nl)
    t(lambda: (w.read(1), w.tell(), w.readline(), w.tell(), w.read(2), w.read(), w.tell()))
    o = B(); w = io.TextIOWrapper(o, encoding='utf-8', newline=nl); w.write('a\nb\r\nc\r'); w.flush()
    t(lambda: (nl, o.getvalue(), w.newlines))
w = W('héllo wörld\nzwei\n'.encode())
t(lambda: (w.read(2), w.tell(), w.read(3), w.tell(), w.seek(3), w.read(2), w.seek(0), w.readline(), w.tell(), w.seek(0, 1), w.seek(0, 2), w.read()))
t(lambda: w.seek(1, 1))
t(lambda: w.seek(-1, 2))
t(lambda: w.seek(-1))
t(lambda: w.seek(0, 5))
t(lambda: w.seek(2))
t(lambda: w.read(1))
t(lambda: w.seek('x')); 
for line in W(b'x\ny\n'): pass
w = W(b'x\ny\n'); next(w)
t(lambda: w.tell())
t(lambda: w.read())
t(lambda: w.tell())
w = W(b'ab\xffcd')
t(lambda: w.read()); w = W(b'ab\xffcd', errors='replace')
t(lambda: (w.read(3), w.tell(), w.read())); w = W(b'ab\xffcd', errors='ignore')
t(lambda: w.read())
w = W(b'ab\xc3')
t(lambda: w.read(2))
t(lambda: w.read()); w = W(b'ok\n' * 3000 + b'\xff\n')
t(lambda: sum(1 for _ in w)); w = W(b'ok\n' * 3000 + b'\xff\n'); n = 0
try:
    for line in w: n += 1
except UnicodeDecodeError as e: print(n, e)
class Raw(io.RawIOBase):
    def __init__(self, parts): self.parts = parts
    def readable(self): return True
    def readinto(self, b):
        if not self.parts: return 0
        p = self.parts.pop(0); b[:len(p)] = p; print('raw', p); return len(p)
w = io.TextIOWrapper(io.BufferedReader(Raw([b'ab', b'c\nd', b'ef\n', b'g'])), encoding='utf-8')
t(lambda: w.readline())
t(lambda: w.readline())
t(lambda: w.readline())
t(lambda: w.readline())
w = io.TextIOWrapper(io.BufferedReader(Raw([b'\xc3', b'\xa9x', b'y\r', b'\nz'])), encoding='utf-8')
t(lambda: w.read(1))
t(lambda: w.read(2))
t(lambda: w.read(1))
t(lambda: w.read())
t(lambda: w.tell())
t(lambda: w.seekable())
