"""fnmatch and glob: classes of characters, hidden files, roots, recursion."""
import fnmatch
import glob
import os
import re


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


names = ['a', 'ab', 'abc', 'a.b', '.a', 'A', 'a[b', 'a]b', 'a-b', 'a!', 'a\nb', '', 'x*y', 'a?', '[a]', 'é', 'b1', 'b2']
for pattern in ['*', '?', 'a*', '*b', 'a?', '[ab]', '[!a]*', '[a-c]*', '[]]', 'a[]]b', '[!]a]*', 'a[', '[', '[!', 'a[-]b', '[a-]*', '[--a]*', '[z-a]', '[[]a]', '*[?]', 'x[*]y', '**', '*a*b*', '', '.*', '[^a]*', 'b[0-9]', 'b[!0-9]', '[\\]*', 'a\\b', '[a-c-e]*', '[é]']:
    t(lambda: (pattern, fnmatch.filter(names, pattern), fnmatch.filterfalse(names, pattern) == [n for n in names if n not in fnmatch.filter(names, pattern)]))
    t(lambda: (fnmatch.translate(pattern), fnmatch.fnmatch('A', pattern), fnmatch.fnmatchcase('a', pattern)))
t(lambda: fnmatch.filter([b'a', b'b'], b'[a]'))
t(lambda: fnmatch.fnmatch('a', b'a'))
t(lambda: fnmatch.fnmatch(b'a', b'?'))
t(lambda: fnmatch.fnmatch(5, 'a'))
os.makedirs('/tmp/gl/d/e/.h', exist_ok=True); os.chdir('/tmp/gl')
for name in ['a.py', 'b.txt', '.hid', 'd/c.py', 'd/e/f.py', 'd/.x', 'd/e/.h/y.py', '[q].py', 'd/[z]']:
    open(name, 'w').close()
os.symlink('d', 'link'); os.symlink('nowhere', 'dang')
for pattern in ['*', '*.py', '.*', '**', '**/', '**/*.py', 'd/*', 'd/**', '*/', '*/*', 'd/e/', 'none', 'none/*', '[[]q].py', 'd/[[]z]', '/tmp/gl/*.py', './*.py', '../gl/a.py', 'd/../*.txt', '', '*/*/*', 'd/**/*.py', 'l*/c.py', 'dang', '[!a]*', '**/e/**', 'd//c.py', 'd/./c.py', '/tmp/g[l]/a.py']:
    for more in {}, {'recursive': True}, {'recursive': True, 'include_hidden': True}:
        t(lambda: (pattern, sorted(glob.glob(pattern, **more))))
    t(lambda: (sorted(glob.glob(pattern, root_dir='d')), glob.has_magic(pattern)))
t(lambda: sorted(glob.iglob('*.py')))
t(lambda: type(glob.iglob('*')).__name__)
t(lambda: glob.escape('a[b]*?'))
t(lambda: glob.escape(b'a*'))
t(lambda: sorted(glob.glob(b'*.py')))
t(lambda: glob.translate('a*'))
t(lambda: glob.translate('**/a*', recursive=True))
t(lambda: glob.translate('**/.a/[b]', recursive=True, include_hidden=True))
t(lambda: glob.translate('a/b?', seps=['/', '\\']))
t(lambda: sorted(glob.glob('*', root_dir='none')))
t(lambda: sorted(glob.glob('*.py', root_dir='/tmp/gl/d')))
