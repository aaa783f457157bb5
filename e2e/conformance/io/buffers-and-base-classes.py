"""Buffers over raw streams, streams of one's own, the classes."""
import io

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


r = io.BufferedReader(io.BytesIO(b'hello world')); t(lambda: r.peek(2)); t(lambda: r.read(5)); t(lambda: r.raw); t(lambda: r.tell()); t(lambda: r.readinto1(bytearray(20))); t(lambda: r.write(b'')); t(lambda: r.detach().tell()); t(lambda: r.read())
bw = io.BufferedWriter(io.BytesIO(), 4); bw.write(b'abc'); t(lambda: bw.raw.getvalue()); bw.write(b'de'); t(lambda: bw.raw.getvalue()); bw.flush(); t(lambda: bw.raw.getvalue()); t(lambda: bw.read()); t(lambda: io.BufferedWriter(io.BytesIO(), 0)); t(lambda: io.BufferedReader(5));
p = io.BufferedRWPair(io.BytesIO(b'in'), io.BytesIO()); t(lambda: p.read()); t(lambda: p.write(b'x')); t(lambda: p.readable()); t(lambda: p.tell())
class Up(io.RawIOBase):
    def __init__(self): self.n = 0
    def readable(self): return True
    def readinto(self, b):
        self.n += 1
        if self.n > 3: return 0
        data = b'%d\n' % self.n
        b[:len(data)] = data
        return len(data)
t(lambda: io.BufferedReader(Up()).read())
t(lambda: list(io.TextIOWrapper(Up())))
t(lambda: Up().read(4))
t(lambda: Up().readall())
t(lambda: Up().readline())
t(lambda: Up().write(b''))
t(lambda: Up().seek(0))
t(lambda: Up().fileno())
class Loud(io.TextIOBase):
    def write(self, s): return len(s)
t(lambda: print('x', file=Loud()))
t(lambda: Loud().read())
t(lambda: Loud().readline())
t(lambda: Loud().writable())
t(lambda: Loud().encoding)
t(lambda: Loud().detach())
t(lambda: list(Loud()))
print(io.SEEK_END, io.DEFAULT_BUFFER_SIZE, issubclass(io.StringIO, io.TextIOBase), io.IOBase.__mro__, io.open is open, io.UnsupportedOperation.__mro__, io.StringIO.__module__)
print(io.StringIO.__mro__, io.FileIO.__mro__, io.TextIOWrapper.__mro__)
nl = io.IncrementalNewlineDecoder(None, True); print(nl.decode('a\r\nb\r'), nl.decode('\n', True), nl.newlines)
t(lambda: io.text_encoding(None))
t(lambda: io.text_encoding('x'))
