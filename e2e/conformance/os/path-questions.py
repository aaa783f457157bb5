"""os.path on paths that are there and on those that are not."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


os.chdir('/tmp')
os.makedirs('w/v')
open('w/v/f', 'w').close()
with os.scandir('w') as it: print([x.name for x in it])
t(lambda: os.path.getmtime('none'))
t(lambda: os.path.realpath('w/../g'))
t(lambda: os.path.realpath('none', strict=True))
t(lambda: os.path.lexists('none'))
t(lambda: os.path.ismount('/'))
t(lambda: os.path.isjunction('x'))
t(lambda: os.path.splitroot('//a/b'))
t(lambda: os.path.join('a', 5))
t(lambda: os.path.join(b'a', 'b'))
t(lambda: os.path.join())
t(lambda: os.path.relpath(''))
t(lambda: os.path.commonpath([]))
t(lambda: os.path.commonpath(['a','/b']))
t(lambda: os.path.split(5))
t(lambda: os.path.basename(None))
t(lambda: os.path.splitext('.bashrc'))
t(lambda: os.path.splitext('a/b.c/d'))
t(lambda: os.path.splitext('...a.b'))
t(lambda: os.path.normpath(''))
t(lambda: os.path.normpath('//a'))
t(lambda: os.path.normpath('///a/../..'))
t(lambda: os.path.commonprefix([]))
t(lambda: os.path.exists(None))
t(lambda: os.path.exists(99))
t(lambda: os.path.isfile('a\0'))
t(lambda: os.path.isdevdrive('x'))
