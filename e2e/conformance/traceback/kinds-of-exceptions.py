# compare: output
import traceback, sys
def show(label, fn):
    try: fn(); print(label, 'fine')
    except BaseException: print(label); print(traceback.format_exc())
def rec(n): return rec(n + 1)
def a1(): rec(0)
def even(n): return odd(n - 1)
def odd(n): return even(n - 1)
def a2(): even(10)
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n)
    def __hash__(self): return hash(self)
    def __str__(self): return str(self)
sys.setrecursionlimit(1000)
def deep(n):
    if n == 0: 1 / 0
    deep(n - 1)
show('3', lambda: deep(2)); show('4', lambda: deep(3)); show('5', lambda: deep(4)); show('6', lambda: deep(7))
def chain():
    try:
        try: 1 / 0
        except Exception as e: raise KeyError('a') from e
    except Exception: raise ValueError('b')
show('chain', chain)
def cyc():
    a = ValueError('a'); b = ValueError('b')
    a.__cause__ = b; b.__cause__ = a
    raise a
show('cycle', cyc)
def cyc2():
    a = ValueError('a')
    a.__cause__ = a
    raise a
show('self', cyc2)
def notes():
    e = ValueError('x'); e.add_note('one'); e.add_note('two\nlines\n'); e.add_note(''); raise e
show('notes', notes)
def notes2():
    e = ValueError('x'); e.__notes__ = 'abc'; raise e
show('notes2', notes2)
def notes3():
    e = ValueError('x'); e.__notes__ = [1, None, 'x']; raise e
show('notes3', notes3)
def notes4():
    e = ValueError('x'); e.__notes__ = 5; raise e
show('notes4', notes4)
def group(): raise ExceptionGroup('g', [ValueError(1), KeyError('k'), ExceptionGroup('h', [TypeError('t')])])
show('group', group)
def group2():
    def err(n):
        try: [][n]
        except Exception as e: return e
    raise ExceptionGroup('many', [err(i) for i in range(20)])
show('group2', group2)
def group3():
    e = ValueError('leaf')
    for i in range(14): e = ExceptionGroup(f'g{i}', [e])
    raise e
show('group3', group3)
def group4():
    try: 1 / 0
    except Exception as e: raise ExceptionGroup('with cause', [KeyError(1)]) from e
show('group4', group4)
def group5():
    try: raise ExceptionGroup('inner', [ValueError(1)])
    except* ValueError: raise KeyError('new')
show('group5', group5)
def group6():
    e = ExceptionGroup('notes', [ValueError(1)]); e.add_note('group note'); e.exceptions[0].add_note('leaf note'); raise e
show('group6', group6)
def group7():
    try: raise ExceptionGroup('inner', [ValueError(1), TypeError(2)])
    except* ValueError: pass
show('group7', group7)
class Bad(Exception):
    def __str__(self): raise RuntimeError('no')
show('bad', lambda: (_ for _ in ()).throw(Bad()))
class Bad2(Exception):
    def __str__(self): return 5
def bad2(): raise Bad2
show('bad2', bad2)
class Multi(Exception):
    def __str__(self): return 'line 1\nline 2'
def multi(): raise Multi
show('multi', multi)
class Empty(Exception): pass
def empty(): raise Empty
show('empty', empty)
def empty2(): raise Empty('')
show('empty2', empty2)
def local():
    class Inner(Exception): pass
    raise Inner('x')
show('local', local)
class Mod(Exception): pass
Mod.__module__ = 'some.where'
def mod(): raise Mod('m')
show('mod', mod)
Mod.__module__ = 'builtins'
show('mod2', mod)
Mod.__module__ = None
def syn(): exec('x = = 1')
show('syn', syn)
def syn2(): exec('def f():\n    return 1 +\n')
show('syn2', syn2)
def syn3(): eval('1 +')
show('syn3', syn3)
def syn4(): compile('(1,\n 2', 'some file.py', 'exec')
show('syn4', syn4)
def syn5(): exec('  x = 1')
show('syn5', syn5)
def syn6(): exec('if 1:\n\tx\n        y')
show('syn6', syn6)
def syn7(): raise SyntaxError('hand made', ('f.py', 3, 5, 'some text here\n'))
show('syn7', syn7)
def syn8(): raise SyntaxError('no place')
show('syn8', syn8)
def syn9(): raise SyntaxError('range', ('f.py', 3, 5, '    some text here\n', 3, 9))
show('syn9', syn9)
def syn10(): raise SyntaxError('multi', ('f.py', 3, 5, 'some text here\n', 4, 9))
show('syn10', syn10)
def syn11(): raise SyntaxError('zero', ('f.py', 3, 0, 'some text here\n', 3, 0))
show('syn11', syn11)
def syn12(): raise SyntaxError('none', ('f.py', None, None, None, None, None))
show('syn12', syn12)
def syn13(): raise SyntaxError('far', ('f.py', 3, 50, 'short', 3, 60))
show('syn13', syn13)
def syn14(): exec('return')
show('syn14', syn14)
def ex1(): exec('1 / 0')
show('exec', ex1)
def ex2(): exec('\n\ndef f():\n    1 / 0\nf()')
show('exec2', ex2)
def ex3(): eval('(lambda: 1 / 0)()')
show('eval', ex3)
def gen():
    yield 1
    1 / 0
show('gen', lambda: list(gen()))
def gen2():
    g = gen(); next(g); g.throw(ValueError('thrown'))
show('gen2', gen2)
def gen3(): yield from gen()
show('gen3', lambda: list(gen3()))
def ctx():
    class C:
        def __enter__(self): raise ValueError('enter')
        def __exit__(self, *a): pass
    with C() as c, \
         C() as d:
        pass
show('ctx', ctx)
def ctx2():
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): raise KeyError('exit')
    with C():
        1 / 0
show('ctx2', ctx2)
def reraise():
    try: 1 / 0
    except ZeroDivisionError as e:
        try: raise
        finally: pass
show('reraise', reraise)
def reraise2():
    try: 1 / 0
    except ZeroDivisionError as e: saved = e
    raise saved
show('reraise2', reraise2)
def reraise3():
    try: 1 / 0
    except ZeroDivisionError as e: raise e.with_traceback(None)
show('reraise3', reraise3)
def noact(): raise
show('noact', noact)
def notexc(): raise 5
show('notexc', notexc)
def notexc2(): raise ValueError from 5
show('notexc2', notexc2)
def notexc3(): raise int
show('notexc3', notexc3)
def exit_(): raise SystemExit('bye')
show('exit', exit_)
