"""sys.stdin read in every way, input() from it and from what stands in its place."""
import sys
name = input('Name? ')
print('Hello', name)
print(sys.stdin, sys.stdin.name, sys.stdin.mode, sys.stdin.encoding, sys.stdin.errors, sys.stdin.closed)
print(repr(sys.stdin.readline()))
print(repr(sys.stdin.read(3)))
print(repr(sys.stdin.readline(2)), repr(sys.stdin.readline()))
for line in sys.stdin:
    print(line.rstrip())
    if line.startswith('end'): break
print(sys.stdin.readlines(2))
try: sys.stdin.write('x')
except Exception as e: print(type(e), e)
print(repr(sys.stdin.read()))
try: input('more? ')
except EOFError as e: print(repr(e))
import io
print(isinstance(sys.stdin, io.TextIOWrapper), isinstance(sys.stdin, io.TextIOBase), isinstance(sys.stdout, io.IOBase))
sys.stdin = io.StringIO('from a text\nlast')
print(input('> '), input(), sys.stdin.read() == '')
try: input()
except EOFError as e: print(repr(e))
sys.stdin = sys.__stdin__
out = sys.stdout
sys.stdout = io.StringIO()
sys.stdin = io.StringIO('q\n')
a = input('prompt')
text = sys.stdout.getvalue()
sys.stdout = out
print(a, repr(text))
print(sys.stdout.write('héllo\n'), sys.stderr.write(''))
try: sys.stdout.write(1)
except TypeError as e: print(e)
sys.stdout.writelines(['a', 'b\n'])
sys.stdout.buffer.write(b'bytes \xc3\xa9\n'); sys.stdout.buffer.flush()
sys.stdout.flush()
print(sys.stdout, sys.stdout.errors, sys.stderr.errors, sys.stdout.name, sys.stdout.mode)
print('x', '\ud800'.encode('utf8', 'surrogatepass'))
try: print('ok', '\ud800')
except UnicodeEncodeError as e: print(e)
print('to err \ud800', file=sys.stderr)
sys.stdin = None
try: input()
except RuntimeError as e: print(e)
class R:
    def readline(self): return 1
sys.stdin = R()
try: input()
except TypeError as e: print(e)
class W:
    def write(self, s): out.write(f'[{s}]')
sys.stdout = W()
print('a', 1)
print('x', end='')
sys.stdout = None
print('nothing')
sys.stdout = out
print(file=None)
