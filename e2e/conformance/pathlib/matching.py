"""Patterns, comparisons and order."""
from pathlib import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


P = PurePosixPath
t(lambda: P('a/b/c.py').match('*.py'))
t(lambda: P('a/b/c.py').match('b/*'))
t(lambda: P('a/b/c.py').match('/*'))
t(lambda: P('a').match(''))
t(lambda: P('a/b.PY').match('*.py'))
t(lambda: P('a/b.PY').match('*.py', case_sensitive=False))
t(lambda: P('a/b/c').full_match('a/**'))
t(lambda: P('a/b/c').full_match('a/*'))
t(lambda: P('a').full_match('**/a'))
t(lambda: P('.').full_match('*'))
t(lambda: P('/a/b').match('/a/*'))
t(lambda: P('a/b/c/d').full_match('a/**/d'))
t(lambda: P('.h').match('*'))
t(lambda: P('a') < P('b'))
t(lambda: P('a') < 'b')
t(lambda: P('a') == 'a')
t(lambda: P('a/b') == P('a//b'))
t(lambda: sorted([P('b'), P('a/c'), P('a.b'), P('a')]))
t(lambda: {P('a'): 1}[P('./a')])
t(lambda: hash(P('a')) == hash(P('a')))
t(lambda: P('A') == P('a'))
t(lambda: P('a') >= P('a'))
