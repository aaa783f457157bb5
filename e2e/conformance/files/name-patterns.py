"""Patterns of names as regular expressions, and names held against them."""
import fnmatch
for p in ['*.py','a*b*c','a**b','[a-z]?','[!a]x','[]a]','[a','[z-a]','[a-c-e]','[^x]','[a&&b||c~~d--e]','*','**','a?','[\\]','*a*','a.b+c','[!]a]','[!z-a]', '[--/]','[a-]','', '[[x]', '[!', 'a[]b', '[!-a]', '[a-\\z]', '*?*']:
    print(repr(p), repr(fnmatch.translate(p)))
names = ['a.py', 'b.txt', 'A.PY', '.hidden', 'note.md', 'x1', 'x2.py', 'a[1]']
for p in ['*.py', '*', '?1', '[!.]*', '*[0-9]*', 'a[[]1]', '[A-Z]*', '.*']:
    print(p, fnmatch.filter(names, p), fnmatch.filterfalse(names, p))
print(fnmatch.fnmatch('x.py', '*.PY'), fnmatch.fnmatchcase(b'x.py', b'*.py'), fnmatch.fnmatch('a\nb', 'a?b'))
try: fnmatch.fnmatch('a', b'a')
except TypeError as e: print(e)
