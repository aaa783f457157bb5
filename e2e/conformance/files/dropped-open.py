"""Files that are dropped open warn where they are dropped; a default filter hides it."""
import io
import os
import warnings

os.chdir('/tmp')


def forget(mode, **more):
    f = open('x.txt', mode, **more)
    f = None


def shown(function, *args, **kwargs):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        function(*args, **kwargs)
        for w in seen:
            print(w.category.__name__, w.message, os.path.basename(w.filename), w.lineno)
        print(len(seen))


forget('w')
shown(forget, 'w')
shown(forget, 'r')
shown(forget, 'rb')
shown(forget, 'rb', buffering=0)
shown(forget, 'r+b')
shown(forget, 'wb')
shown(forget, 'a', encoding='latin-1')
def with_closed():
    f = open('x.txt')
    f.close()
shown(with_closed)
def with_with():
    with open('x.txt') as f:
        pass
shown(with_with)
def unread():
    return open('x.txt').read()
shown(unread)
def memory():
    io.StringIO('x'); io.BytesIO(b'')
shown(memory)
def wrapped():
    io.TextIOWrapper(io.BytesIO(b'x'))
    io.BufferedReader(io.BytesIO())
shown(wrapped)
def raw():
    io.FileIO('x.txt')
shown(raw)
def detached():
    f = open('x.txt')
    g = f.detach()
    del f
    print('f gone')
    h = g.detach()
    del g
    print('g gone')
    del h
shown(detached)
def written():
    f = open('y.txt', 'w')
    f.write('some text')
    del f
    print(open('y.txt').read())
shown(written)
def unowned():
    fd = os.open('x.txt', os.O_RDONLY)
    open(fd, closefd=False)
    os.close(fd)
shown(unowned)
warnings.simplefilter('always')
f = open('x.txt')
f = None
warnings.simplefilter('error')
f = open('x.txt')
f = None
print('end')
