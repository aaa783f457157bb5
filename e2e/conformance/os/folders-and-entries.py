"""Folders made, listed, walked, renamed and removed; what is known of files."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


os.chdir('/tmp'); os.makedirs('q/r'); open('q/f','w').write('abc')
s = os.stat('q/f'); print(len(s), s[6], s.st_size, type(s), type(s.st_mtime), s.st_blksize)
print(repr(s)[:24], os.stat_result.__name__, s == tuple(s), s[7] == int(s.st_atime))
e = sorted(os.scandir('q'), key=lambda e: e.name); print(e, e[0].name, e[0].path, type(e[0]), e[0].is_file(), e[0].stat().st_size, os.fspath(e[0]))
t(lambda: os.DirEntry()); it = os.scandir('q'); print(type(it)); it.close()
t(lambda: next(it))
print(sorted(os.listdir(b'q')), next(os.scandir(b'q')).name, os.fsencode('é'), os.fsdecode(b'\xff'))
t(lambda: os.makedirs('q/r'))
t(lambda: os.makedirs('q/f/x'))
t(lambda: os.makedirs('q/r', exist_ok=True))
t(lambda: os.makedirs('q/f', exist_ok=True))
t(lambda: os.removedirs('q/r'))
t(lambda: os.rmdir('q'))
t(lambda: os.rename('q', 'q/z'))
t(lambda: os.rename('q/f', 'q'))
t(lambda: os.rename('q', 'q/f'))
t(lambda: os.remove('q'))
t(lambda: os.mkdir('q'))
t(lambda: os.renames('q/f', 'w/v/f'))
t(lambda: os.path.exists('q'))
t(lambda: list(os.walk('w')))
t(lambda: list(os.walk('w', topdown=False)))
t(lambda: list(os.walk('none')))
os.symlink('w/v/f', 'g'); t(lambda: os.utime('g', (1,2))); t(lambda: os.stat('g').st_mtime); t(lambda: os.utime('g', ns=(5, 10**9+7))); t(lambda: os.stat('g').st_mtime_ns); t(lambda: os.truncate('g', 1)); t(lambda: os.path.getsize('g')); t(lambda: os.access('none', os.F_OK)); t(lambda: oct(os.umask(0o22))); t(lambda: os.getenv('NOPE')); t(lambda: os.environ['NOPE']); t(lambda: os.environ.get('NOPE', 3)); t(lambda: os.environ.__setitem__('a', 5)); t(lambda: os.environ.__setitem__('a=', '5'));  t(lambda: os.environ.pop('NOPE')); t(lambda: type(os.environ)); t(lambda: os.path is __import__('posixpath')); t(lambda: os.name);
