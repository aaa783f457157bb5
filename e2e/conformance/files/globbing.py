"""glob in a small tree: hidden names, recursion, folders only; patterns as regular expressions."""
import glob
import os
base = '/tmp/globbing'
for path in ['a/b/c.py', 'a/d.py', 'a/.h/e.py', 'e.py', 'f.txt', '.hid.py', 'z/y/x/w.py', 'a/b/c/d.py' ]:
    try:
        os.makedirs(os.path.join(base, os.path.dirname(path)), exist_ok=True)
        open(os.path.join(base, path), 'w').close()
    except OSError as e: print(e)
os.chdir(base)
for pat in ['*.py', '*', '*/*', '**', '**/*.py', '**/', 'a/**', '.*', '*/', 'nothing', 'e.py', 'a/', '*/b/*', '**/c.py', 'a*/[bd]*', '', '[e]*', './*.py', base + '/*.py', '**/b/**/*', 'e.py/', '*/*/']:
    print(repr(pat), sorted(glob.glob(pat)), sorted(glob.glob(pat, recursive=True)), sorted(glob.glob(pat, recursive=True, include_hidden=True)) if len(pat) < 5 else '')
print(sorted(glob.glob('*.py', root_dir='a')), sorted(glob.glob('**', root_dir='a', recursive=True)), sorted(glob.glob('*.py', root_dir=base+'/none')))
print(glob.escape('a*b?[c]'), next(glob.iglob('e*')), type(glob.iglob('*')).__name__)
for args in [dict(), dict(recursive=True), dict(include_hidden=True), dict(recursive=True, include_hidden=True)]:
    for pat in ['**/*.py', '*.txt', 'a/**', '**/a/**/b', 'a?[x]/b', '*', '', 'a//b', '?x', '**a', '**/**/x']:
        print(pat, args, glob.translate(pat, **args))
print(glob.translate('a?[x]/b', seps='/\\'), glob.translate('*/**/x', recursive=True, seps=['/', '\\']))
