# compare: output
import sys
original = sys.stdout.write
pieces = []


def spy(text):
    pieces.append(text)
    return original(text.upper())


sys.stdout.write = spy
print('one', 2, end='!\n')
print()
sys.stdout.write('direct\n')
print('to stderr', file=sys.stderr)
del sys.stdout.write
print(pieces)
lines = iter(['typed\n', 'again\n', ''])
sys.stdin.readline = lambda: next(lines)
print(input('> '), input())
try:
    input()
except EOFError as error:
    print(repr(error))
del sys.stdin.readline


class Upside:
    def __enter__(self):
        self.kept, sys.stdout.write = sys.stdout.write, lambda text: self.kept(text[::-1])

    def __exit__(self, *exc):
        sys.stdout.write = self.kept


with Upside():
    print('abc', [1, 2])
print('back')
