"""os.path: every function on many texts, in bytes too."""
import os
import os.path as p


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


os.makedirs('/tmp/op/d/e', exist_ok=True); os.chdir('/tmp/op')
open('f', 'w').write('12345'); os.symlink('f', 'l'); os.symlink('loop', 'loop'); os.symlink('d/e', 'le'); os.symlink('none', 'dang'); os.symlink('/tmp/op/d', 'abs')
for text in ['', '/', '//', '///', 'a', 'a/', '/a', '//a', '///a', 'a/b', 'a//b', './a', '../a', 'a/..', 'a/../..', '/..', '.', '..', 'a.b', '.a', '..a', 'a.b.c', 'a/.b', 'a.b/c', '.', 'a.', '...', '~', '~/x', 'a b', '$HOME', '//a//b//', 'le/..', 'le/../..', 'l', 'loop', 'dang', 'abs/e', 'f/x', 'd/']:
    t(lambda: (text, p.basename(text), p.dirname(text), p.split(text), p.splitext(text), p.splitdrive(text), p.splitroot(text), p.normpath(text), p.isabs(text), p.normcase(text)))
    t(lambda: (p.join('x', text), p.join(text, 'y'), p.join(text, text), p.join(text), p.abspath(text), p.realpath(text)))
    t(lambda: (p.exists(text), p.lexists(text), p.isfile(text), p.isdir(text), p.islink(text), p.ismount(text), p.isjunction(text), p.isdevdrive(text)))
    t(lambda: (p.basename(text.encode()), p.split(text.encode()), p.splitext(text.encode()), p.normpath(text.encode()), p.join(b'x', text.encode())))
    t(lambda: p.relpath(text)); t(lambda: p.relpath(text, '/tmp')); t(lambda: p.relpath('x', text)); t(lambda: p.realpath(text, strict=True)); t(lambda: p.realpath(text, strict=p.ALLOW_MISSING))
for paths in [['/a/b', '/a/c'], ['a/b', 'a'], ['/a', 'b'], [], ['a'], ['/a/b', '/a/b/c'], ['', 'a'], ['a/bc', 'a/bd'], ['//a/b', '/a'], [b'a/b', b'a/c'], ['a', b'b'], 5, ['./a', 'a']]:
    t(lambda: p.commonpath(paths)); t(lambda: p.commonprefix(paths))
t(lambda: p.join())
t(lambda: p.join('a', b'b'))
t(lambda: p.join(b'a', 'b'))
t(lambda: p.join(5))
t(lambda: p.join('a', 5))
t(lambda: p.join('a', None))
t(lambda: p.basename(5))
t(lambda: p.split(None))
t(lambda: p.splitext(5))
t(lambda: p.normpath(None))
t(lambda: p.exists(None))
t(lambda: p.exists(5000))
t(lambda: p.exists(0))
t(lambda: p.isfile(None))
t(lambda: p.isdir([]))
t(lambda: p.exists('a\0'))
t(lambda: p.isfile('a\0'))
t(lambda: p.realpath('a\0'))
t(lambda: p.abspath(5))
t(lambda: p.relpath(''))
t(lambda: p.isabs(5))
t(lambda: p.expanduser(5))
t(lambda: (p.getsize('f'), p.getsize('l')))
t(lambda: p.getsize('none'))
t(lambda: p.getmtime('none'))
t(lambda: p.samefile('f', 'l'))
t(lambda: p.samefile('f', 'd'))
t(lambda: p.samefile('f', 'none'))
t(lambda: p.sameopenfile(0, 0)); os.utime('f', (5, 6))
t(lambda: (p.getatime('f'), p.getmtime('f'), type(p.getctime('f')).__name__))
os.environ['HOME'] = '/home/me'; os.environ['V'] = 'val'
for text in ['~', '~/', '~/a', '~nobodyatall', '~nobodyatall/x', 'a~', '$V', '${V}', '$Vx', '${Vx}', '$', '$$', '${', '${V', 'a$V/b', '$V$V', '$1', '${a b}', '%V%', '$é']:
    t(lambda: (text, p.expanduser(text), p.expandvars(text)))
del os.environ['HOME']
t(lambda: p.supports_unicode_filenames)
t(lambda: (p.sep, p.pardir, p.curdir, p.extsep, p.altsep, p.pathsep, p.defpath, p.devnull))
t(lambda: p.__name__)
t(lambda: p.genericpath.__name__)
t(lambda: p.lexists(b'l'))
t(lambda: p.splitext('a.tar.gz'))
t(lambda: os.fspath(b'x'))
t(lambda: os.fspath(5))
t(lambda: os.fsencode('é'))
t(lambda: os.fsdecode(b'\xff'))
t(lambda: os.fsencode(5))
