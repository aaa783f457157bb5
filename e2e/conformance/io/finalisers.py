"""What streams do when nobody holds them any more, and where their errors go."""
import io
import os

os.chdir('/tmp')
class R(io.RawIOBase):
    def close(self):
        print('R.close', self.__dict__); super().close()
r = R(); del r
class E(io.RawIOBase):
    def close(self): raise ValueError('no')
e = E(); del e
class F(io.FileIO):
    def close(self): print('F.close', self.closed); super().close()
f = F('x','w'); del f
class T(io.TextIOWrapper):
    def close(self): print('T.close'); super().close()
b = io.BytesIO()
t = T(b); t.write('abc'); del t
print(b.closed)
class D(io.RawIOBase):
    def __del__(self): print('D.__del__', self.closed); super().__del__()
    def close(self): print('D.close'); super().close()
d = D(); del d
class P(io.RawIOBase):
    @property
    def closed(self): raise OSError('closed?')
    def close(self): print('P.close')
p = P(); del p
f = open('full','w'); f.write('x'); os.close(f.fileno()); 
try: f.close()
except OSError as err: print(err.strerror, f.closed)
del f
f = open('full','w'); f.write('x'); os.close(f.fileno()); del f
