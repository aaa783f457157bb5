"""Buffered streams and raw ones: reading ahead, writing behind, places, refusals."""
import io
import os

os.chdir('/tmp')


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


class Raw(io.RawIOBase):
    def __init__(self, data=b'', step=4):
        self.data, self.at, self.step, self.written = data, 0, step, []
    def readable(self): return True
    def writable(self): return True
    def readinto(self, buffer):
        part = self.data[self.at:self.at + min(self.step, len(buffer))]
        buffer[:len(part)] = part
        self.at += len(part)
        return len(part)
    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


r = io.BufferedReader(Raw(b'hello\nworld\nlast'), 8)
t(lambda: (r.read(2), r.peek(), r.peek(1), r.read1(), r.readline(), r.read1(100), r.raw.at))
t(lambda: (r.read(), r.read(), r.readline(), r.read1(), r.peek()))
t(lambda: r.tell())
t(lambda: r.seek(0))
t(lambda: r.seekable())
r = io.BufferedReader(Raw(b'abcdefgh', 3), 4)
t(lambda: list(iter(lambda: r.read1(), b'')))
b = bytearray(5)
r = io.BufferedReader(Raw(b'abcdefghij', 3), 4)
t(lambda: (r.readinto(b), b, r.readinto1(b), b, r.readinto(bytearray()), r.read(0)))
t(lambda: io.BufferedReader(Raw(b'x\ny\n')).readlines())
t(lambda: io.BufferedReader(Raw(b'abc')).read(-1))
t(lambda: io.BufferedReader(Raw(b'abc')).read(-2))
t(lambda: io.BufferedReader(Raw(), 0))
t(lambda: io.BufferedReader(Raw(), -1))
t(lambda: io.BufferedReader(5))
t(lambda: io.BufferedReader(Raw()).write(b'x'))
t(lambda: io.BufferedReader(Raw()).truncate())
w = io.BufferedWriter(Raw(), 4)
t(lambda: (w.write(b'ab'), w.raw.written, w.write(b'cd'), w.raw.written, w.write(b'e'), w.raw.written, w.flush(), w.raw.written))
t(lambda: (w.write(b'0123456789'), w.raw.written, w.flush(), w.raw.written))
t(lambda: w.read())
t(lambda: w.readline())
t(lambda: w.tell())
t(lambda: w.write('x'))
t(lambda: w.write(5))
t(lambda: w.seekable())
t(lambda: w.readable())
t(lambda: w.writable())
p = io.BufferedRWPair(Raw(b'input\nmore'), Raw(), 16)
t(lambda: (p.read(2), p.write(b'out'), p.readline(), p.flush(), p.peek()[:1], p.read1(1), p.readable(), p.writable(), p.seekable(), p.isatty(), p.closed))
t(lambda: p.seek(0))
t(lambda: p.tell())
t(lambda: p.detach())
t(lambda: p.readinto(bytearray(2))); p.close()
t(lambda: p.closed)
t(lambda: p.read())
t(lambda: p.write(b'x'))
with open('rw', 'w+b') as f:
    t(lambda: (type(f).__name__, f.write(b'0123456789'), f.tell(), f.seek(2), f.read(3), f.tell(), f.write(b'XY'), f.tell(), f.read(), f.seek(0), f.read()))
    t(lambda: (f.seek(-2, 2), f.read(), f.seek(3), f.truncate(), f.seek(0), f.read(), f.tell(), f.truncate(6), f.tell(), f.seek(0), f.read()))
    t(lambda: (f.seek(1), f.peek()[:2], f.read1(2), f.write(b'!'), f.flush(), f.seek(0), f.readlines()))
    t(lambda: (f.seek(10), f.write(b'z'), f.seek(0), f.read())); t(lambda: f.seek(-1)); t(lambda: f.seek(0, 7)); t(lambda: f.raw.tell() >= 0); t(lambda: f.readinto(b'x'))
with open('ap', 'a+b') as f:
    t(lambda: (f.write(b'one'), f.tell(), f.seek(0), f.read(), f.seek(0), f.write(b'two'), f.tell(), f.seek(0), f.read()))
with open('tx', 'w+') as f:
    t(lambda: (f.write('one\ntwo\n'), f.tell(), f.seek(0), f.readline(), f.tell(), f.write('three\n'), f.seek(0), f.read()))
    t(lambda: (f.seek(4), f.read(2), f.seek(0, 2), f.write('end'), f.truncate(5), f.seek(0), f.read(), f.tell()))
with open('u', 'wb', buffering=0) as f:
    t(lambda: (type(f).__name__, f.write(b'abc'), open('u', 'rb').read(), f.writelines([b'd', b'e']), f.tell()))
with open('u', 'r+b', buffering=0) as f:
    b = bytearray(3)
    t(lambda: (f.readinto(b), b, f.read(1), f.readall(), f.read(), f.seek(1), f.truncate(), f.seek(0), f.read(), f.readline(), f.mode))
t(lambda: Raw(b'abcdef').read(3))
t(lambda: Raw(b'abcdef').read())
t(lambda: Raw(b'abcdef').readall())
t(lambda: Raw(b'ab\ncd').readline())
t(lambda: Raw(b'ab\ncd').readlines())
t(lambda: list(Raw(b'ab\ncd')))
t(lambda: Raw().fileno())
t(lambda: Raw().seek(0))
t(lambda: Raw().tell())
t(lambda: Raw().truncate())
t(lambda: Raw().isatty())
t(lambda: (lambda r: (r.writelines([b'a', b'b']), r.written))(Raw()))
t(lambda: io.RawIOBase().read())
t(lambda: io.RawIOBase().read(1))
t(lambda: io.RawIOBase().write(b''))
t(lambda: io.RawIOBase().readinto(b''))
t(lambda: io.IOBase().readline())
t(lambda: io.IOBase().readlines())
t(lambda: io.IOBase().seek(0))
t(lambda: io.BufferedIOBase().read())
t(lambda: io.BufferedIOBase().detach())
t(lambda: io.TextIOBase().read())
t(lambda: io.TextIOBase().encoding)
t(lambda: io.IOBase().fileno())
t(lambda: io.IOBase()._checkReadable())
t(lambda: io.IOBase().__enter__().closed)
x = io.RawIOBase(); x.close()
t(lambda: x.closed)
t(lambda: x.read())
t(lambda: x.flush())
t(lambda: x.__enter__())
t(lambda: x.isatty())
t(lambda: x.readlines())
t(lambda: next(x))
t(lambda: x.__dict__)
class Short(Raw):
    def write(self, data): return super().write(data[:2])
s = io.BufferedWriter(Short(), 8)
t(lambda: (s.write(b'abcdefg'), s.flush(), s.raw.written))
class NoneRaw(Raw):
    def readinto(self, b): return None
    def write(self, b): return None
t(lambda: io.BufferedReader(NoneRaw()).read(1))
t(lambda: io.BufferedReader(NoneRaw()).read())
t(lambda: NoneRaw().read(1))
t(lambda: NoneRaw().read())
with open('a', 'w') as f, open('b', 'w') as g: print('to a', file=f); print('to', 'b', sep='-', end='!', file=g, flush=True)
t(lambda: open('b').read())
t(lambda: (f.closed, g.closed, open('a').read()))
t(lambda: print('x', file=5))
t(lambda: print('x', file=None))
t(lambda: print('x', sep=5))
t(lambda: print('x', end=5))
t(lambda: print('x', foo=1))
t(lambda: print('a', 'b', sep=None, end=None))
t(lambda: print(file=io.StringIO()))
class OnlyWrite:
    def __init__(self): self.got = []
    def write(self, s): self.got.append(s)
o = OnlyWrite(); print('a', 1, None, file=o)
t(lambda: o.got)
t(lambda: print('x', file=o, flush=True))
