"""linecache on files of the program's own, and when they change."""
import linecache
import os


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


os.chdir('/tmp')
with open('text.txt', 'w') as file:
    file.write('one\ntwo\nthree')
t(lambda: linecache.getline('/tmp/text.txt', 1))
t(lambda: linecache.getline('/tmp/text.txt', 3))
t(lambda: linecache.getline('/tmp/text.txt', 4))
t(lambda: linecache.getline('/tmp/text.txt', 0))
t(lambda: linecache.getline('/tmp/text.txt', -1))
t(lambda: linecache.getlines('/tmp/text.txt'))
t(lambda: linecache.getline('/tmp/none.txt', 1))
with open('text.txt', 'w') as file:
    file.write('changed and longer\n')
t(lambda: linecache.getline('/tmp/text.txt', 1))
linecache.checkcache('/tmp/text.txt')
t(lambda: linecache.getline('/tmp/text.txt', 1))
os.remove('text.txt')
t(lambda: linecache.getline('/tmp/text.txt', 1))
linecache.checkcache()
t(lambda: linecache.getline('/tmp/text.txt', 1))
linecache.clearcache()
t(lambda: linecache.getlines('/tmp/text.txt'))
with open('latin.py', 'wb') as file:
    file.write(b'# coding: latin-1\nx = "\xe9"\n')
t(lambda: linecache.getline('/tmp/latin.py', 2))
with open('mod.py', 'w') as file:
    file.write('def f():\n    return 1 / 0\n')
import sys
sys.path.insert(0, '/tmp')
import mod
import traceback
try:
    mod.f()
except ZeroDivisionError:
    print(''.join(traceback.format_exc().splitlines(True)[-4:-1]))
t(lambda: mod.__file__)
